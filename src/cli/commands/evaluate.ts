/** `duizhao evaluate`: alignments of sentences, proposed or made here, held against gold ones. */
import { basename } from 'node:path';
import Table from 'cli-table3';
import {
  type AlignedDocument,
  type Coverage,
  coverageOf,
  type Evaluation,
  evaluateAlignment,
  evaluateDocuments,
  leastSentences,
  type Measures,
  type Score,
} from '../../align/evaluation/index.js';
import { alignSentenceLines } from '../../align/sentences/index.js';
import type { Alignment } from '../../core/alignment.js';
import { DuizhaoError } from '../../core/errors.js';
import { readText } from '../../document/read/read-text.js';
import {
  type AlignmentFormat,
  readAlignment,
  readSentences,
  type Sentence,
  type SentencePair,
} from '../../formats/alignment/index.js';
import type { CliMessages } from '../../messages/cli-messages.js';
import { deliver } from '../deliver.js';
import { type Embedded, embedFor } from '../embeddings.js';
import { exitCodes } from '../exit-codes.js';
import { readInput, standardInput } from '../files.js';
import type { Settings } from '../settings.js';

export interface EvaluateOptions {
  readonly gold?: readonly string[];
  readonly proposed?: readonly string[];
  readonly goldFormat?: AlignmentFormat;
  /** Format of the proposed alignments. */
  readonly format?: AlignmentFormat;
  /** Files of the Chinese sentences. */
  readonly source?: readonly string[];
  /** Files of the English sentences. */
  readonly target?: readonly string[];
  /** Folder of a sentence-embedding model, for texts that are aligned here. */
  readonly embeddings?: string;
  readonly out?: string;
  readonly json?: boolean;
  readonly quiet?: boolean;
}

/** The files of one document. */
interface DocumentFiles {
  readonly gold: string;
  /** Left out where the texts are aligned here. */
  readonly proposed?: string;
  readonly texts?: SentencePair;
}

/** A document that was read. */
interface NamedDocument extends AlignedDocument {
  readonly files: DocumentFiles;
  readonly coverage: { readonly gold: Coverage; readonly proposed: Coverage };
}

/**
 * Evaluates alignments, each against the gold alignment in the same place, and writes precision,
 * recall and F1 as tables or, with `--json`, as data. Without proposed alignments the texts are
 * aligned. Gives back the exit code.
 * @throws DuizhaoError for bad input.
 */
export async function evaluate(options: EvaluateOptions, settings: Settings): Promise<number> {
  const files = pairFiles(options, settings.messages);
  const progress = settings.startProgress(options.quiet === true || options.proposed !== undefined);
  const toAlign = files.flatMap(({ proposed, texts }) =>
    proposed === undefined ? (texts ?? []) : [],
  );
  const embedded = await embedFor(
    toAlign.length === 0 ? undefined : options.embeddings,
    toAlign.flatMap(({ source, target }) => [...source, ...target].map(({ text }) => text)),
    progress,
    settings.signal,
  );
  const documents = files.map((ofDocument, index) => {
    progress.show('align', index, files.length);
    return readDocument(ofDocument, options, embedded, settings.messages);
  });
  progress.end();
  for (const document of documents) warnOfCoverage(document, settings);
  const contents = options.json
    ? `${JSON.stringify(dataOf(documents), null, 2)}\n`
    : renderEvaluation(documents, settings.messages);
  await deliver(contents, options.out, settings);
  return exitCodes.fine;
}

/** The files of each document, told by their place in the options. */
function pairFiles(options: EvaluateOptions, messages: CliMessages): DocumentFiles[] {
  const { errors } = messages;
  const { gold, proposed, source, target } = options;
  const hasTexts = source !== undefined || target !== undefined;
  if (gold === undefined || (proposed === undefined && !hasTexts)) {
    throw new DuizhaoError(
      'BAD_USAGE',
      errors.nothingToEvaluate(gold === undefined ? '--gold' : '--proposed'),
      errors.nothingToEvaluateHint,
    );
  }
  if (proposed !== undefined && options.embeddings !== undefined) {
    throw new DuizhaoError('BAD_USAGE', errors.nothingToEmbed, errors.nothingToEmbedHint);
  }
  const needed = {
    ...(proposed === undefined ? {} : { '--proposed': proposed }),
    ...(hasTexts ? { '--source': source ?? [], '--target': target ?? [] } : {}),
  };
  for (const [option, files] of Object.entries(needed)) {
    if (files.length === gold.length) continue;
    throw new DuizhaoError(
      'BAD_USAGE',
      errors.unequalFiles(gold.length, option, files.length),
      errors.unequalFilesHint,
    );
  }
  const all = [gold, proposed ?? [], source ?? [], target ?? []].flat();
  if (all.filter((file) => file === standardInput).length > 1) {
    throw new DuizhaoError('BAD_USAGE', errors.stdinOften, errors.stdinOftenHint);
  }
  return gold.map((file, index) => {
    const texts = readTexts(source?.[index], target?.[index], messages);
    const ofProposed = proposed?.[index];
    return { gold: file, ...(ofProposed === undefined ? {} : { proposed: ofProposed }), ...texts };
  });
}

function readTexts(
  source: string | undefined,
  target: string | undefined,
  messages: CliMessages,
): { readonly texts?: SentencePair } {
  if (source === undefined || target === undefined) return {};
  const read = (path: string) => {
    const { name, bytes } = readInput(path, messages);
    return readSentences(readText(bytes, name).text, name);
  };
  return { texts: { source: read(source), target: read(target) } };
}

function readDocument(
  files: DocumentFiles,
  { goldFormat, format }: EvaluateOptions,
  embedded: Embedded,
  messages: CliMessages,
): NamedDocument {
  const { texts } = files;
  const gold = readFile(files.gold, goldFormat, texts, messages);
  const proposed =
    files.proposed === undefined
      ? alignTexts(texts, embedded)
      : readFile(files.proposed, format, texts, messages);
  const sentences =
    texts === undefined
      ? leastSentences([gold, proposed])
      : { source: texts.source.length, target: texts.target.length };
  const coverage = {
    gold: coverageOf(gold, sentences),
    proposed: coverageOf(proposed, sentences),
  };
  return { files, gold, proposed, coverage };
}

/** The texts of a document aligned; the gold is not looked at. */
function alignTexts(texts: SentencePair | undefined, embedded: Embedded): Alignment {
  const lines = (sentences: readonly Sentence[] = []) => sentences.map(({ text }) => text);
  return alignSentenceLines(lines(texts?.source), lines(texts?.target), embedded);
}

function readFile(
  path: string,
  format: AlignmentFormat | undefined,
  texts: SentencePair | undefined,
  messages: CliMessages,
): Alignment {
  const { name, bytes } = readInput(path, messages);
  return readAlignment(readText(bytes, name).text, name, {
    ...(format === undefined ? {} : { format }),
    ...(texts === undefined ? {} : { texts }),
  });
}

/** Positions that do not fit the sentences mostly mean the wrong file, or a count from 1. */
function warnOfCoverage({ files, coverage }: NamedDocument, settings: Settings): void {
  const { evaluation: words, summary, warning } = settings.messages;
  const languages = { source: summary.chinese, target: summary.english };
  for (const file of ['gold', 'proposed'] as const) {
    const name = files[file];
    if (name === undefined) continue;
    for (const side of ['source', 'target'] as const) {
      const { sentences, beyond, missing } = coverage[file][side];
      const language = languages[side];
      const say = (text: string) => settings.say(`${warning}: ${name}: ${text}`);
      if (beyond[0] !== undefined) {
        say(words.beyond(beyond.length, sentences, language, beyond[0]));
      }
      if (missing[0] !== undefined) {
        say(words.missing(missing.length, sentences, language, missing[0]));
      }
    }
  }
}

function dataOf(documents: readonly NamedDocument[]) {
  return {
    documents: documents.map(({ files, gold, proposed, coverage }) => ({
      gold: files.gold,
      ...(files.proposed === undefined ? {} : { proposed: files.proposed }),
      ...evaluateAlignment(gold, proposed),
      coverage,
    })),
    all: evaluateDocuments(documents),
  };
}

/** A table of the documents with all of them at the end, and one of the types of links. */
function renderEvaluation(documents: readonly NamedDocument[], messages: CliMessages): string {
  const words = messages.evaluation;
  const all = evaluateDocuments(documents);
  const names = documents.map(({ files }) => basename(files.gold));
  const areDistinct = new Set(names).size === names.length;
  const ofDocuments = documents.map(({ files, gold, proposed }): [string, Evaluation] => [
    areDistinct ? basename(files.gold) : files.gold,
    evaluateAlignment(gold, proposed),
  ]);
  const rows: readonly [string, Measures][] = [
    ...(ofDocuments.length === 1 ? [] : ofDocuments),
    [words.all, all],
    [words.scorePy, all.scorePy],
  ];
  const tables = [
    table(words.document, rows, messages),
    table(words.type, [...Object.entries(all.types), [words.all, all]], messages),
  ];
  return `${tables.join('\n')}\n`;
}

function table(
  title: string,
  rows: readonly (readonly [string, Measures])[],
  { evaluation: words }: CliMessages,
): string {
  const head = [
    title,
    words.gold,
    words.proposed,
    `${words.strict} ${words.precision}`,
    words.recall,
    words.f1,
    `${words.lax} ${words.precision}`,
    words.recall,
    words.f1,
  ];
  const built = new Table({
    head,
    colAligns: head.map((_, column) => (column === 0 ? 'left' : 'right')),
    style: { head: [], border: [], compact: true },
  });
  built.push(
    ...rows.map(([name, { strict, lax }]) => [
      name,
      strict.gold,
      strict.proposed,
      ...cells(strict),
      ...cells(lax),
    ]),
  );
  return built.toString();
}

/** Precision, recall and F1; a dash where there was nothing to measure. */
function cells({ proposed, gold, precision, recall, f1 }: Score): string[] {
  const cell = (value: number, isMeasured: boolean) => (isMeasured ? value.toFixed(3) : '–');
  return [
    cell(precision, proposed > 0),
    cell(recall, gold > 0),
    cell(f1, proposed > 0 && gold > 0),
  ];
}
