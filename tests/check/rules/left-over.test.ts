import { describe, expect, it } from 'vitest';
import { additionRule } from '../../../src/check/rules/addition.js';
import { omissionRule } from '../../../src/check/rules/omission.js';
import { findingsOf } from '../bitext.js';

const chinese =
  '大会欢迎秘书长的报告，注意到执行主任在改革方面取得的进展，并请各会员国向基金提供自愿捐款。';
const english =
  'The General Assembly welcomes the report of the Secretary-General, notes the progress made by the Executive Director in reform and invites Member States to make voluntary contributions to the Fund.';

describe('omission', () => {
  it('finds a clause that the English lacks, with its words', () => {
    const findings = findingsOf(
      omissionRule,
      chinese,
      'The General Assembly welcomes the report of the Secretary-General and invites Member States to make voluntary contributions to the Fund.',
    );
    expect(findings).toHaveLength(1);
    expect(findings[0]?.severity).toBe('warning');
    expect(findings[0]?.source?.text).toContain('改革');
    expect(findings[0]?.words).toContain('执行');
  });

  it('finds a sentence that the English lacks', () => {
    const findings = findingsOf(
      omissionRule,
      `${chinese}委员会还审议了预算问题，并就工作人员的薪金作出了决定。`,
      english,
    );
    expect(findings.map(({ source }) => source?.text)).toEqual([
      expect.stringMatching(/预算.*薪金/u),
    ]);
  });

  it('is quiet where everything is said', () => {
    expect(findingsOf(omissionRule, chinese, english)).toEqual([]);
  });

  it('is quiet where English says the same words once only', () => {
    const findings = findingsOf(
      omissionRule,
      '委员会审议了委员会的报告，委员会通过了委员会的报告。',
      'The Committee considered and adopted its report.',
    );
    expect(findings).toEqual([]);
  });

  it('takes a long name for one word', () => {
    const findings = findingsOf(
      omissionRule,
      '朝鲜民主主义人民共和国外务省发言人发表了声明。',
      'A spokesman for the Ministry of Foreign Affairs of the Democratic People’s Republic of Korea made a statement.',
    );
    expect(findings).toEqual([]);
  });
});

describe('addition', () => {
  it('finds a clause that the Chinese lacks, with its words', () => {
    const findings = findingsOf(
      additionRule,
      chinese.replace('注意到执行主任在改革方面取得的进展，', ''),
      english,
    );
    expect(findings).toHaveLength(1);
    expect(findings[0]?.target?.text).toMatch(/progress .* reform/u);
    expect(findings[0]?.words).toContain('reform');
  });

  it('is quiet where nothing was added', () => {
    expect(findingsOf(additionRule, chinese, english)).toEqual([]);
  });
});
