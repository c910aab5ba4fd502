/** Finds English that is far too short or too long for its Chinese: cut off, or made up. */
import { normalizeWidth } from '../../language/script.js';
import { type CheckRule, wholeRange } from '../rule.js';

// Fitted on 3,500 pairs of United Nations text: English letters a Chinese character, and how far
// the logarithm of the ratio strays, which is less in long texts.
const usualRatio = 4.25;
const spreadOfLongTexts = 0.1;
const spreadOfOneCharacter = 0.85;
// Letters and digits in Chinese text stay what they are.
const lettersPerCharacter = 3.2;

const shortest = 4; // characters; less says nothing about length
const unusual = 3.5; // spreads
const impossible = 6.5;

export const lengthRule: CheckRule = {
  name: 'length',
  category: 'accuracy/omission',
  example: {
    chinese:
      '委员会审议了关于预防犯罪的报告，请秘书长就各国采取的措施征求意见，并在下届会议上提出建议。',
    english: 'The Committee considered it.',
    mended:
      'The Committee considered the report on crime prevention and requested the Secretary-General to seek views on the measures taken by States and to make recommendations at its next session.',
  },
  needs: 'both-texts',
  check({ source, target }) {
    const weight = characterWeight(source.text);
    if (weight < shortest) return [];
    const expected = weight * usualRatio;
    const spread = Math.sqrt(spreadOfLongTexts ** 2 + spreadOfOneCharacter ** 2 / weight);
    const found = target.text.trim().length;
    const strayed = Math.abs(Math.log(found / expected)) / spread;
    if (strayed < unusual) return [];
    return [
      {
        severity: strayed < impossible ? 'warning' : 'error',
        source: wholeRange(source),
        target: wholeRange(target),
        expected: String(Math.round(expected)),
        found: String(found),
      },
    ];
  },
};

/** How much a Chinese text says, in Chinese characters. */
function characterWeight(text: string): number {
  const plain = normalizeWidth(text);
  const characters = plain.match(/\p{Script=Han}/gu)?.length ?? 0;
  const others = plain.match(/[\p{Script=Latin}\p{N}/]/gu)?.length ?? 0;
  return characters + others / lettersPerCharacter;
}
