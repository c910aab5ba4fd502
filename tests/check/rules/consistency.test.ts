import { describe, expect, it } from 'vitest';
import { type AnyCheckRule, checkBitext } from '../../../src/check/index.js';
import { copiedRule } from '../../../src/check/rules/copied.js';
import { inconsistentSourceRule } from '../../../src/check/rules/inconsistent-source.js';
import { inconsistentTargetRule } from '../../../src/check/rules/inconsistent-target.js';
import { leadWordAdverbRule } from '../../../src/check/rules/lead-word-adverb.js';
import { leadWordConsistencyRule } from '../../../src/check/rules/lead-word-consistency.js';
import type { BlockKind } from '../../../src/core/document.js';
import { bitextOf, findingsOf, summary, terms } from '../bitext.js';

/** What a rule finds in pairs that follow each other, a link each. */
function findingsInRow(
  rule: AnyCheckRule,
  pairs: readonly (readonly [string, string])[],
  kind: BlockKind = 'paragraph',
) {
  const bitext = bitextOf(
    pairs.map(([text]) => ({ text, kind })),
    pairs.map(([, text]) => ({ text, kind })),
  );
  const [link] = bitext.links;
  if (link === undefined) return [];
  const links = pairs.map((_, at) => ({
    ...link,
    id: `link${at + 1}`,
    source: link.source.slice(at, at + 1),
    target: link.target.slice(at, at + 1),
  }));
  return checkBitext({ ...bitext, links }, { termMatcher: terms(), rules: [rule] });
}

const report = '审议秘书长关于改革的报告';

describe('inconsistent-target', () => {
  it('names the earlier translation and where it stands', () => {
    const [finding, ...others] = findingsInRow(inconsistentTargetRule, [
      [report, 'Consideration of the report of the Secretary-General on reform'],
      [report, 'Review of the report of the Secretary-General on reform'],
    ]);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      link: 'link2',
      earlier: 'en1',
      expected: 'Consideration of the report of the Secretary-General on reform',
    });
  });

  it('takes figures, dates, marks and order for no difference', () => {
    const findings = findingsInRow(inconsistentTargetRule, [
      ['定于2015年1月28日星期三举行', 'To be held on Wednesday, 28 January 2015'],
      ['定于2015年2月2日星期一举行。', 'To be held on Monday, 2 February 2015.'],
    ]);
    expect(findings).toEqual([]);
  });

  it('says nothing of short texts', () => {
    const findings = findingsInRow(inconsistentTargetRule, [
      ['附件一', 'Annex I'],
      ['附件一', 'Appendix one'],
    ]);
    expect(findings).toEqual([]);
  });
});

describe('inconsistent-source', () => {
  const english = 'The Committee adopted the draft resolution without a vote.';

  it('warns where the Chinese says something else', () => {
    const findings = findingsInRow(inconsistentSourceRule, [
      ['委员会未经表决通过了决议草案。', english],
      ['主席宣布会议结束并感谢各位代表。', english],
    ]);
    expect(findings.map(({ severity, earlier }) => [severity, earlier])).toEqual([
      ['warning', 'zh1'],
    ]);
  });

  it('only remarks on another wording of the same', () => {
    const findings = findingsInRow(inconsistentSourceRule, [
      ['委员会未经表决通过了决议草案。', english],
      ['委员会未经表决即通过决议草案。', english],
    ]);
    expect(findings.map(({ severity }) => severity)).toEqual(['info']);
  });
});

describe('lead-word-consistency', () => {
  it('finds another answer to the same lead word', () => {
    const findings = findingsInRow(
      leadWordConsistencyRule,
      [
        ['强调必须进行合作；', 'Emphasizes the need for cooperation;'],
        ['又强调必须进行协调；', 'Stresses the need for coordination;'],
      ],
      'operative',
    );
    expect(findings.map(summary)).toEqual(['info: expected emphasizing, found Stresses']);
  });

  it('takes participle and finite verb for one answer', () => {
    const findings = findingsInRow(
      leadWordConsistencyRule,
      [
        ['强调必须进行合作，', 'Emphasizing the need for cooperation,'],
        ['又强调必须进行协调；', 'Also emphasizes the need for coordination;'],
      ],
      'operative',
    );
    expect(findings).toEqual([]);
  });
});

describe('lead-word-adverb', () => {
  const summaries = (chinese: string, english: string) =>
    findingsInRow(leadWordAdverbRule, [[chinese, english]], 'operative').map(summary);

  it('finds another adverb than that of the Chinese', () => {
    expect(summaries('又重申其决心；', 'Once again reaffirms its resolve;')).toEqual([
      'warning: expected Also reaffirms, found Once again reaffirms',
    ]);
  });

  it('finds an adverb left out', () => {
    expect(summaries('又重申其决心；', 'Reaffirms its resolve;')).toHaveLength(1);
  });

  it('lets English say “also” where a verb opens two paragraphs running', () => {
    expect(summaries('重申其决心；', 'Also reaffirms its resolve;')).toEqual([]);
  });
});

describe('copied', () => {
  it('is quiet about names and symbols, which are the same in both languages', () => {
    expect(findingsOf(copiedRule, 'E/CN.15/2001/9', 'E/CN.15/2001/9')).toEqual([]);
    expect(findingsOf(copiedRule, 'Pino Arlacchi', 'Pino Arlacchi')).toEqual([]);
  });
});
