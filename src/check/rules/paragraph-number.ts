/** Finds paragraphs whose number is not that of their counterpart. */
import type { Block, ParagraphNumber } from '../../core/document.js';
import type { CheckRule } from '../rule.js';

export const paragraphNumberRule: CheckRule = {
  name: 'paragraph-number',
  category: 'design-and-markup/numbering',
  example: {
    chinese: '1. 欢迎秘书长的报告；\n2. 请会员国提供自愿捐款。',
    english:
      '1. Welcomes the report of the Secretary-General;\n3. Invites Member States to make voluntary contributions.',
    mended:
      '1. Welcomes the report of the Secretary-General;\n2. Invites Member States to make voluntary contributions.',
  },
  needs: 'both-texts',
  check({ checked, source, target }) {
    if (checked === 'draft') return [];
    const chinese = source.segments[0]?.block;
    const english = target.segments[0]?.block;
    if (chinese === undefined || english === undefined || isSameNumber(chinese, english)) return [];
    return [
      {
        // One number that both texts print differently is a mistake; a number that only one of
        // them prints may be a matter of layout.
        severity: chinese.number && english.number ? 'error' : 'warning',
        source: { start: 0, end: 0 },
        target: { start: 0, end: 0 },
        ...(chinese.number && { expected: chinese.number.label }),
        ...(english.number && { found: english.number.label }),
      },
    ];
  },
};

function isSameNumber({ number: chinese }: Block, { number: english }: Block): boolean {
  if (chinese === undefined || english === undefined) return chinese === english;
  return chinese.value === english.value && sameSeries(chinese, english);
}

/** Chinese (一) answers English (a) and (i): only a resolution's own number has to be spelt alike. */
function sameSeries(chinese: ParagraphNumber, english: ParagraphNumber): boolean {
  if (chinese.style !== 'resolution' || english.style !== 'resolution') return true;
  return digits(chinese) === digits(english);
}

function digits({ label }: ParagraphNumber): string {
  return label.normalize('NFKC').replaceAll(/[^\d/]/g, '');
}
