/** Finds the pieces by which a model of many languages is told which it reads and writes. */
import { DuizhaoError } from '../../core/errors.js';
import { invalidModel } from './invalid-model.js';

/** Codes of the languages as a model names them, e.g. `zho_Hans` and `eng_Latn`. */
export interface Languages {
  readonly source?: string;
  readonly target?: string;
}

/** Pieces that go with every text because of its language. */
export interface LanguagePieces {
  /** Set before the source. */
  readonly before: readonly number[];
  /** Written first, before the model chooses. */
  readonly forced: readonly number[];
}

// What NLLB, mBART-50 and M2M100 call Chinese and English.
const chineseNames = ['zho_Hans', 'zh_CN', 'zh'];
const englishNames = ['eng_Latn', 'en_XX', 'en'];
// What a Marian model of many targets calls English.
const marianNames = ['eng', 'en'];

// As NLLB, mBART-50 and M2M100 write language codes.
const isLanguage = /^(?:[a-z]{3}_[A-Z][a-z]{3}|[a-z]{2}_[A-Z]{2}|__[a-z]{2,3}__)$/u;

/**
 * The language pieces of a model by its vocabulary: `zho_Hans` (NLLB), `zh_CN` (mBART-50) or
 * `__zh__` (M2M100) before the source and the target's first in the output; `>>eng<<` before the
 * source for Marian models of many targets; none for models of two languages.
 * @throws DuizhaoError BAD_USAGE if a language was asked for that the model does not name,
 * MODEL_INVALID if it names languages but not both of these.
 */
export function findLanguagePieces(
  vocabulary: ReadonlyMap<string, number>,
  { source, target }: Languages,
  name: string,
): LanguagePieces {
  const find = (code: string) =>
    [`__${code}__`, code]
      .filter((piece) => isLanguage.test(piece))
      .map((piece) => vocabulary.get(piece))
      .find((piece) => piece !== undefined);
  const first = (codes: readonly string[]) => codes.map(find).find((piece) => piece !== undefined);
  const marian = (code: string) => vocabulary.get(`>>${code}<<`);
  const pieces = [...vocabulary.keys()];
  if (pieces.some((piece) => /^>>\w+<<$/u.test(piece))) {
    const wanted = target === undefined ? marianNames : [target];
    const piece = wanted.map(marian).find((each) => each !== undefined);
    if (piece === undefined && target !== undefined) throw unknownLanguage(name, target);
    return { before: piece === undefined ? [] : [piece], forced: [] };
  }
  if (!pieces.some((piece) => isLanguage.test(piece))) return { before: [], forced: [] };
  const before = first(source === undefined ? chineseNames : [source]);
  const forced = first(target === undefined ? englishNames : [target]);
  if (source !== undefined && before === undefined) throw unknownLanguage(name, source);
  if (target !== undefined && forced === undefined) throw unknownLanguage(name, target);
  if (before === undefined || forced === undefined) {
    throw invalidModel(name, 'its vocabulary has no piece for Chinese or none for English');
  }
  return { before: [before], forced: [forced] };
}

function unknownLanguage(name: string, code: string): DuizhaoError {
  return new DuizhaoError(
    'BAD_USAGE',
    `The model in ${name} has no language ${code}.`,
    'Give the code as the model names it, e.g. zho_Hans and eng_Latn for NLLB, zh and en for M2M100.',
  );
}
