import { describe, expect, it } from 'vitest';
import { addGlosses, learnGlosses } from '../../src/align/learned-glosses.js';
import { profileBlock } from '../../src/align/profile.js';
import type { Block, Language } from '../../src/core/document.js';

function profileOf(text: string, language: Language) {
  const block: Block = {
    id: 'paragraph-1',
    kind: 'paragraph',
    text,
    spans: [],
    source: { start: 0, end: 0 },
    origins: [],
  };
  return profileBlock(block, language);
}

const pairs = [
  ['褒扬条例施行。', 'The commendation act takes effect.'],
  ['受褒扬人逝世。', 'The person of the commendation has died.'],
  ['呈请褒扬。', 'A commendation may be sought.'],
  ['学校设图书馆。', 'Schools have a library.'],
  ['机关设会计室。', 'Agencies have an accounting office.'],
  ...Array.from({ length: 12 }, (_, at) => [`委员 ${at} 人。`, `There are ${at} members.`]),
].map(
  ([chinese = '', english = '']) => [profileOf(chinese, 'zh'), profileOf(english, 'en')] as const,
);

describe('learnGlosses', () => {
  it('learns words that stand together in linked blocks, in either order', () => {
    expect(learnGlosses(pairs).get('褒扬')).toContain('commend');
    expect(learnGlosses(pairs.map(([a, b]) => [b, a] as const))).toEqual(learnGlosses(pairs));
  });

  it('learns nothing from what stands together once or twice', () => {
    expect(learnGlosses(pairs).has('学校')).toBe(false);
    expect(learnGlosses(pairs.slice(0, 2)).size).toBe(0);
  });

  it('learns nothing of words that stand nearly everywhere', () => {
    expect(learnGlosses(pairs).has('委员')).toBe(false);
  });
});

describe('addGlosses', () => {
  it('adds to the glosses of the dictionary and leaves profiles without such words as they are', () => {
    const learned = learnGlosses(pairs);
    const commended = profileOf('受褒扬后', 'zh');
    const added = addGlosses(commended, learned);
    expect([...added.glosses]).toEqual(expect.arrayContaining([...commended.glosses, 'commend']));
    const other = profileOf('图书馆', 'zh');
    expect(addGlosses(other, learned)).toBe(other);
  });
});
