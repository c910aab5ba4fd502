/** Drives two texts through the whole path: read, align, draft, check. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { alignDocuments } from '../align/index.js';
import { checkBitext } from '../check/index.js';
import type { Bitext } from '../core/bitext.js';
import type { Document, Language } from '../core/document.js';
import type { Draft } from '../core/draft.js';
import { DuizhaoError } from '../core/errors.js';
import type { Finding } from '../core/finding.js';
import { packageFile } from '../core/package-folder.js';
import { readDocument } from '../document/index.js';
import { documentFromLines } from '../document/lines.js';
import type { CliMessages } from '../messages/cli-messages.js';
import type { TermMatcher } from '../terms/matcher.js';
import { type Input, readInput, standardInput } from './files.js';

/** Where the texts and terms that ship are. */
export const shipped = {
  chinese: () => packageFile('corpora', 'A-RES-56-123', 'zh.txt'),
  english: () => packageFile('corpora', 'A-RES-56-123', 'en.txt'),
  termbase: () => packageFile('corpora', 'termbases', 'un-crime-prevention.tbx'),
  /** All termbases, which texts are checked by. */
  termbases: () => {
    const folder = packageFile('corpora', 'termbases');
    return readdirSync(folder)
      .filter((name) => name.endsWith('.tbx'))
      .sort()
      .map((name) => join(folder, name));
  },
} as const;

/** The Chinese and the English document of a pair, read from two inputs in either order. */
export interface DocumentPair {
  readonly chinese: Document;
  readonly english: Document;
}

/** A pair, and which of the inputs was the Chinese one. */
export interface ReadPair extends DocumentPair {
  /** As it was named. */
  readonly chinesePath: string;
}

/** How texts are to be read. */
export interface ReadOptions {
  /** Whether they already have a sentence on each line. */
  readonly presegmented?: boolean;
}

/**
 * Reads two texts and tells by their content which is the Chinese one.
 * @throws DuizhaoError for input that cannot be read, or if both are in one language.
 */
export async function readPair(
  first: string,
  second: string,
  messages: CliMessages,
  { presegmented = false }: ReadOptions = {},
): Promise<ReadPair> {
  const { errors, summary } = messages;
  if (first === standardInput && second === standardInput) {
    throw new DuizhaoError('BAD_USAGE', errors.stdinTwice, errors.stdinTwiceHint);
  }
  const inputs = [readInput(first, messages), readInput(second, messages)] as const;
  const read = presegmented ? toLines : toDocument;
  const documents = [await read(inputs[0]), await read(inputs[1])] as const;
  const chinese = documents.find(({ language }) => language === 'zh');
  const english = documents.find(({ language }) => language === 'en');
  if (chinese === undefined || english === undefined) {
    const language: Language = chinese === undefined ? 'en' : 'zh';
    throw new DuizhaoError(
      'INPUT_WRONG_LANGUAGE',
      errors.sameLanguage(
        inputs[0].name,
        inputs[1].name,
        language === 'zh' ? summary.chinese : summary.english,
      ),
      errors.sameLanguageHint,
    );
  }
  return { chinese, english, chinesePath: documents[0] === chinese ? first : second };
}

/**
 * Reads one text that must be Chinese.
 * @throws DuizhaoError INPUT_WRONG_LANGUAGE, or what reading throws.
 */
export async function readChinese(path: string, messages: CliMessages): Promise<Document> {
  const document = await toDocument(readInput(path, messages));
  if (document.language === 'zh') return document;
  const { errors } = messages;
  throw new DuizhaoError('INPUT_WRONG_LANGUAGE', errors.notChinese(path), errors.notChineseHint);
}

function toDocument({ name, bytes }: Input): Promise<Document> {
  return readDocument(bytes, { name });
}

function toLines({ name, bytes }: Input): Document {
  return documentFromLines(bytes, { name });
}

/** Sets the two documents of a pair side by side, Chinese first. */
export function alignPair({ chinese, english }: DocumentPair, terms: TermMatcher): Bitext {
  return alignDocuments(chinese, english, { terms });
}

/** Findings on the published English and on the drafts of a bitext. */
export function checkPair(
  bitext: Bitext,
  termMatcher: TermMatcher,
  drafts: readonly Draft[],
): readonly Finding[] {
  return checkBitext(bitext, { termMatcher, drafts });
}
