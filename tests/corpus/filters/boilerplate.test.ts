import { describe, expect, it } from 'vitest';
import { boilerplateFilter } from '../../../src/corpus/filters/boilerplate.js';

const filter = boilerplateFilter.make({});
const isRefused = (chinese: string, english: string) =>
  !filter.accepts(filter.score({ chinese, english, level: 'sentence' }));

describe('BoilerplateFilter', () => {
  it.each([
    ['首页 | 关于我们 | 联系我们', 'Home | About us | Contact us'],
    ['登录', 'Sign in'],
    ['分享到微博', 'Share to Weibo'],
    ['版权所有 © 2019 某某公司', 'Copyright © 2019 Some Company. All rights reserved.'],
    ['本网站使用 cookie 以改善您的体验。', 'This site uses cookies to improve your experience.'],
    ['第 3 页，共 12 页', 'Page 3 of 12'],
    ['忘记密码？', 'Forgot your password?'],
    [
      '张伟、王芳、李娜、刘洋、陈静、杨军、赵敏、周杰',
      'Zhang Wei, Wang Fang, Li Na, Liu Yang, Chen Jing, Yang Jun, Zhao Min and Mr. Zhou Jie, Sun Li',
    ],
    [
      '见史密斯等人，2001年；琼斯，1999年。',
      'Smith, J. A., Brown, K. (2001), vol. 3; Jones, P. (1999), pp. 1–9',
    ],
  ])('refuses %s', (chinese, english) => {
    expect(isRefused(chinese, english)).toBe(true);
  });

  it.each([
    [
      '任何人未经版权所有人同意复制其作品者，应负赔偿责任。',
      'Any person who copies a work without the consent of the owner of its copyright, all rights reserved to whom by this Act remain unaffected, shall be liable to pay damages to that owner.',
    ],
    [
      '阿富汗、阿尔及利亚、安哥拉、布基纳法索、中国、古巴、埃及、印度、肯尼亚',
      'Afghanistan, Algeria, Angola, Burkina Faso, China, Cuba, Egypt, India, Kenya',
    ],
    [
      '不幸的是，他们在服务条件方面受到歧视。',
      'Unfortunately, they have been discriminated against in terms of service conditions.',
    ],
    ['请帮助难民返回家园。', 'Please help refugees to return to their homes.'],
    ['第六十九届会议', 'Sixty-ninth session'],
    ['', ''],
  ])('lets pass %s', (chinese, english) => {
    expect(isRefused(chinese, english)).toBe(false);
  });
});
