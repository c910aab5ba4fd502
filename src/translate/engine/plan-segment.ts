/** Cuts a segment into what goes through a model and what is copied. */
import { suitEnd } from '../finish.js';
import { type Part, splitForModel } from '../split.js';
import type { LocalModel } from './local-model.js';
import { type SourceText, takePart } from './prepare-source.js';

/** A part of a segment with what a model reads of it. */
export interface PlannedPart extends Part, SourceText {
  /** Its English where that is plain: text without a Chinese character. */
  readonly copied?: string;
}

/** How `source` is drafted: in parts of at most `window` pieces, or what the model can take. */
export function planSegment(
  model: LocalModel,
  source: SourceText,
  window: number,
): readonly PlannedPart[] {
  const around = model.languagePieces.length + 1;
  const most = Math.min(window, model.longest ?? window) - around;
  const fits = (part: string) => model.encode(part).length <= most;
  return splitForModel(source.text, fits, source.terms).map((part): PlannedPart => {
    const taken = takePart(source, part);
    const isForeign = !/\p{Script=Han}/u.test(taken.text);
    return { ...part, ...taken, ...(isForeign && { copied: copyText(taken.text) }) };
  });
}

/** Text without a Chinese character as it is, in English punctuation. */
function copyText(text: string): string {
  const narrow = text.normalize('NFKC').replaceAll('、', ',').replaceAll('。', '.');
  return suitEnd(text, narrow);
}
