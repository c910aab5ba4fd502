/** What pages say about themselves, in both languages, as web crawls bring it. */
export const boilerplatePairs: readonly (readonly [chinese: string, english: string])[] = [
  [
    '首页 | 关于我们 | 新闻中心 | 联系我们 | 网站地图',
    'Home | About Us | News | Contact Us | Site Map',
  ],
  [
    '首页 > 法律法规 > 行政法规 > 正文',
    'Home > Laws and Regulations > Administrative Regulations > Text',
  ],
  ['您现在的位置：首页 >> 文件 >> 决议', 'You are here: Home >> Documents >> Resolutions'],
  ['版权所有 © 2016 法务部 保留所有权利', '© 2016 Ministry of Justice. All rights reserved.'],
  [
    'Copyright © 2009-2014 中国网。未经授权，禁止转载。',
    'Copyright © 2009-2014 China.org.cn. All Rights Reserved. No reproduction without permission.',
  ],
  [
    '本网站使用Cookie以改善您的浏览体验。继续使用即表示您同意我们的Cookie政策。',
    'This website uses cookies to improve your browsing experience. By continuing you agree to our cookie policy.',
  ],
  [
    '我们使用Cookie来分析流量。接受所有Cookie 拒绝 设置',
    'We use cookies to analyse traffic. Accept all cookies Reject Settings',
  ],
  ['隐私权政策 | 使用条款 | 无障碍声明', 'Privacy Policy | Terms of Use | Accessibility Statement'],
  [
    '上一篇：关于召开年会的通知 下一篇：关于换届选举的公告',
    'Previous: Notice of the annual meeting Next: Announcement of elections',
  ],
  ['第 3 页，共 12 页', 'Page 3 of 12'],
  ['返回顶部', 'Back to top'],
  ['点击此处下载PDF文件', 'Click here to download the PDF file'],
  ['打印本页 | 关闭窗口 | 字号：大 中 小', 'Print this page | Close window | Font size: L M S'],
  ['分享到：微信 微博 QQ空间', 'Share on: Facebook Twitter LinkedIn'],
  ['用户名： 密码： 忘记密码？ 立即注册', 'Username: Password: Forgot your password? Register now'],
  ['登录 | 注册 | 帮助 | English', 'Log in | Sign up | Help | 中文'],
  [
    '订阅我们的电子通讯，请输入您的电子邮件地址。',
    'Subscribe to our newsletter. Please enter your e-mail address.',
  ],
  ['阅读更多 >>', 'Read more >>'],
  ['跳到主要内容', 'Skip to main content'],
  ['最后更新日期：2015年6月30日 浏览次数：1284', 'Last updated: 30 June 2015 Page views: 1284'],
  [
    '建议使用IE 9.0以上版本浏览器，1024×768分辨率浏览本网站',
    'Best viewed with IE 9.0 or later at a resolution of 1024×768',
  ],
  ['京ICP备05012345号 技术支持：华信科技', 'ICP 05012345 Powered by Huaxin Technology'],
  [
    '地址：北京市朝阳区建国路1号 邮编：100022 电话：010-65551234 传真：010-65551235',
    'Address: 1 Jianguo Road, Chaoyang District, Beijing 100022 Tel: 010-65551234 Fax: 010-65551235',
  ],
  ['加入购物车 收藏 比较', 'Add to cart Wish list Compare'],
  ['关注我们 | 微博 | RSS', 'Follow us | Facebook | RSS'],
  [
    '免责声明：本网站内容仅供参考，如有出入以英文版为准。',
    'Disclaimer: The contents of this website are for reference only; the English version shall prevail.',
  ],
  [
    '搜索 高级搜索 热门关键词：气候 发展 人权',
    'Search Advanced search Popular keywords: climate development human rights',
  ],
  [
    '相关链接：联合国 | 世界银行 | 国际货币基金组织',
    'Related links: United Nations | World Bank | IMF',
  ],
  [
    'ISBN 978-92-1-101234-5 联合国出版物 出售品编号：C.08.II.D.3',
    'ISBN 978-92-1-101234-5 United Nations publication Sales No. E.08.II.D.3',
  ],
  [
    'Smith, J. and Brown, A. (2004). Trade and growth. Journal of Economics, vol. 12, No. 3, pp. 45-67.',
    'Smith, J. and Brown, A. (2004). Trade and growth. Journal of Economics, vol. 12, No. 3, pp. 45-67.',
  ],
  [
    'Krugman, P. (1991). Geography and Trade. Cambridge: MIT Press.',
    'Krugman, P. (1991). Geography and Trade. Cambridge: MIT Press.',
  ],
  [
    'Stiglitz, J.E., Sen, A. and Fitoussi, J.-P. (2009), 《经济业绩衡量报告》。',
    'Stiglitz, J.E., Sen, A. and Fitoussi, J.-P. (2009), Report on the Measurement of Economic Performance.',
  ],
  [
    '王伟、李强等（2011），《水资源》，第5卷第2期，第31-40页。',
    'Wang W., Li Q. et al. (2011), Water Resources, vol. 5, No. 2, pp. 31-40.',
  ],
  ['评论 (0) | 推荐 | 收藏 | 举报', 'Comments (0) | Recommend | Bookmark | Report'],
  [
    '本页面不支持JavaScript，请启用后重试。',
    'JavaScript is not supported. Please enable it and try again.',
  ],
  ['正在加载，请稍候……', 'Loading, please wait...'],
  ['全选 取消 确定 删除', 'Select all Cancel OK Delete'],
  ['[1] [2] [3] [4] 下一页 末页', '[1] [2] [3] [4] Next Last'],
  ['扫一扫，关注官方微信公众号', 'Scan the QR code to follow our official account'],
  ['未找到您请求的页面（404）。', 'The page you requested could not be found (404).'],
];
