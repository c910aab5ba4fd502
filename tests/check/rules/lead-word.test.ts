import { describe, expect, it } from 'vitest';
import { leadWordRule as rule } from '../../../src/check/rules/lead-word.js';
import type { BlockKind } from '../../../src/core/document.js';
import { summaries } from '../bitext.js';

function found(zh: string, en: string, kind: BlockKind = 'operative'): string[] {
  return summaries(rule, { text: zh, kind }, { text: en, kind });
}

describe('lead-word', () => {
  it.each([
    ['敦促各国', 'Urges States', 'operative'],
    ['请各国', 'Invites States', 'operative'],
    ['请秘书长', 'Requests the Secretary-General', 'operative'],
    ['请秘书长', 'Also requests the Secretary-General', 'operative'],
    ['回顾其决议', 'Recalling its resolution', 'preambular'],
    ['深信各国', 'Convinced of the desirability', 'preambular'],
  ] as const)('is content with %s: %s', (zh, en, kind) => {
    expect(found(zh, en, kind)).toEqual([]);
  });

  it('finds another lead word, and offers the usual one in the form of the paragraph', () => {
    expect(found('敦促各国', 'Invites States')).toEqual([
      'warning: expected Urges, found Invites, fix Urges',
    ]);
    expect(found('回顾其决议', 'Welcoming its resolution', 'preambular')).toEqual([
      'warning: expected Recalling, found Welcoming, fix Recalling',
    ]);
  });

  it('looks at preambular and operative paragraphs only', () => {
    expect(found('敦促各国', 'Invites States', 'paragraph')).toEqual([]);
  });

  it('says nothing where either side opens otherwise', () => {
    expect(found('各国敦促', 'Invites States')).toEqual([]);
  });
});
