/** Finds what both texts say but one says less of: a date without its day, a percentage without its unit. */
import type { Mention } from '../core/mention.js';
import type { ComparedText } from './kept-mention.js';
import type { MentionDifference } from './mention-pairing.js';

/** The differences of this kind, all doubtful: the translator may have had reasons. */
export function halfSaid(source: ComparedText, target: ComparedText): MentionDifference[] {
  return [
    ...source.open.flatMap((missing) => {
      const extra = target.open.find(
        (other) =>
          saysLess(missing, other) ||
          saysLess(other, missing) ||
          lacksUnit(missing, other, target.text) ||
          lacksUnit(other, missing, source.text),
      );
      return extra === undefined ? [] : [{ missing, extra, isDoubtful: true }];
    }),
    ...differingPoints(source, target),
  ];
}

/** `May 2001` for 31 May 2001. */
function saysLess(whole: Mention, part: Mention): boolean {
  return (
    whole.kind === 'date' &&
    part.kind === 'date' &&
    /^\d{4}-\d\d$/u.test(part.normal) &&
    whole.normal.startsWith(`${part.normal}-`)
  );
}

const unitElsewhere = /per ?cent|%|points?\b|百分|比例|成/iu;

/** A bare 5 for 5%, in a text that speaks of no percentages. */
function lacksUnit(percentage: Mention, number: Mention, text: string): boolean {
  return (
    percentage.kind === 'percent' &&
    number.kind === 'number' &&
    percentage.normal === number.normal &&
    /\d/u.test(number.text) &&
    !unitElsewhere.test(text)
  );
}

/** Per cent for percentage points, or the reverse: 从10%升至15% is a rise of 5个百分点, not of 5%. */
function differingPoints(source: ComparedText, target: ComparedText): MentionDifference[] {
  const isSaid = { zh: source.text.includes('百分点'), en: /\bpoints?\b/iu.test(target.text) };
  if (isSaid.zh === isSaid.en) return [];
  const { mentions } = isSaid.zh ? source : target;
  const inPoints = mentions.find(
    ({ kind, text }) => kind === 'percent' && /百分点|point/u.test(text),
  );
  if (inPoints === undefined) return [];
  const other = (isSaid.zh ? target : source).mentions.find(
    ({ kind, normal }) => kind === 'percent' && normal === inPoints.normal,
  );
  if (other === undefined) return [];
  const [missing, extra] = isSaid.zh ? [inPoints, other] : [other, inPoints];
  return [{ missing, extra, isDoubtful: true }];
}
