/** The words of the command line. */
import type { BlockKind } from '../core/document.js';
import type { DraftVerdict } from '../core/draft.js';
import type { Severity } from '../core/finding.js';
import type { CheckCommandWords } from './check-words.js';
import type { ConvertWords } from './convert-words.js';
import type { CorpusFolderWords } from './corpus-folder-words.js';
import type { CorpusWords } from './corpus-words.js';
import type { FetchWords } from './fetch-words.js';
import type { MemoryWords } from './memory-words.js';
import type { ModelWords } from './model-words.js';
import type { ReviewCommandWords } from './review-command-words.js';
import type { TermsUsageWords } from './terms-usage-words.js';
import type { TermsWords } from './terms-words.js';

export type CommandName =
  | 'run'
  | 'align'
  | 'translate'
  | 'check'
  | 'evaluate'
  | 'review'
  | 'models'
  | 'memory'
  | 'terms'
  | 'convert'
  | 'fetch'
  | 'compare-official'
  | 'corpus';

/** A stage of a run, as its progress names it. */
export type Stage =
  | 'read'
  | 'embed'
  | 'align'
  | 'draft'
  | 'check'
  | 'write'
  | 'download'
  | 'checksum'
  | 'import'
  | 'convert'
  | 'fetch'
  | 'corpus-list'
  | 'corpus-pair'
  | 'corpus-align'
  | 'corpus-assemble'
  | 'corpus-write';

export interface HelpHeadings {
  readonly usage: string;
  readonly arguments: string;
  readonly options: string;
  readonly commands: string;
  readonly examples: string;
}

/** What commander objects to in a command line; the value is what it was about. */
export interface UsageErrors {
  readonly unknownCommand: (what: string) => string;
  readonly unknownOption: (what: string) => string;
  readonly missingArgument: (what: string) => string;
  readonly excessArguments: string;
  readonly missingValue: (what: string) => string;
  readonly invalidChoice: (option: string, value: string, choices: string) => string;
  readonly seeHelp: string;
}

/** How many drafts come from where, and how good the model thinks its own are. */
export interface DraftCounts {
  readonly memory: number;
  readonly model: number;
  readonly verdicts: Readonly<Record<DraftVerdict, number>>;
}

export interface CliMessages {
  readonly tagline: string;
  readonly headings: HelpHeadings;
  readonly usageErrors: UsageErrors;
  readonly commands: Readonly<Record<CommandName, string>>;
  readonly options: {
    readonly help: string;
    readonly version: string;
    readonly locale: string;
    readonly quiet: string;
    readonly json: string;
    readonly outFolder: string;
    readonly outFile: string;
    readonly format: string;
    readonly level: string;
    readonly presegmented: string;
    readonly semicolons: string;
    readonly explain: string;
    readonly embeddings: string;
    readonly termbase: string;
    readonly model: string;
    readonly lines: string;
    readonly engine: string;
    readonly chatUrl: string;
    readonly chatModel: string;
    readonly allowRemote: string;
    readonly memory: string;
    readonly memoryThreshold: string;
    readonly draftTermbase: string;
    readonly noDrafts: string;
    readonly failOn: string;
    readonly gold: string;
    readonly proposed: string;
    readonly goldFormat: string;
    readonly proposedFormat: string;
    readonly sourceSentences: string;
    readonly targetSentences: string;
    readonly hub: string;
    readonly revision: string;
    readonly modelName: string;
    readonly acceptLicence: string;
    readonly link: string;
    readonly defaultValue: (value: string) => string;
  };
  readonly arguments: {
    readonly first: string;
    readonly second: string;
    readonly chinese: string;
    readonly bitextOrFirst: string;
    readonly hubId: string;
    readonly modelFolder: string;
    readonly storedModel: string;
    readonly modelOrFolder: string;
  };
  readonly stages: Readonly<Record<Stage, string>>;
  readonly summary: {
    readonly blocks: string;
    readonly chinese: string;
    readonly english: string;
    readonly kind: Readonly<Record<BlockKind, string>>;
    readonly repairs: string;
    readonly links: string;
    readonly meanConfidence: string;
    readonly crossing: string;
    readonly drafts: string;
    readonly draftsOf: (drafted: number, segments: number) => string;
    readonly draftsMissing: string;
    readonly draftsLeftOut: string;
    readonly draftWarnings: (count: number) => string;
    readonly draftOrigins: (counts: DraftCounts) => string;
    readonly findings: string;
    readonly inTarget: string;
    readonly inDraft: string;
    readonly severities: Readonly<Record<Severity, string>>;
    readonly written: (folder: string) => string;
  };
  readonly evaluation: {
    readonly document: string;
    readonly type: string;
    readonly gold: string;
    readonly proposed: string;
    readonly strict: string;
    readonly lax: string;
    readonly precision: string;
    readonly recall: string;
    readonly f1: string;
    readonly all: string;
    /** The row that counts as `score.py` of Vecalign does. */
    readonly scorePy: string;
    /** Positions of a side for which there is no sentence. */
    readonly beyond: (count: number, sentences: number, language: string, first: number) => string;
    /** Sentences of a side that are in no link. */
    readonly missing: (count: number, sentences: number, language: string, first: number) => string;
  };
  readonly explanation: {
    /** Which link of how many, its type in words, its score. */
    readonly heading: (number: number, of: number, type: string, score: string) => string;
    /** How much less, or more, speaks for the runner-up by itself. */
    readonly runnerUp: (logOdds: string, isAhead: boolean) => string;
    readonly noRunnerUp: string;
  };
  readonly models: ModelWords;
  readonly memory: MemoryWords;
  readonly check: CheckCommandWords;
  readonly convert: ConvertWords;
  readonly corpus: CorpusWords;
  readonly corpusFolder: CorpusFolderWords;
  readonly terms: TermsWords;
  readonly termsUsage: TermsUsageWords;
  readonly fetch: FetchWords;
  readonly review: ReviewCommandWords;
  readonly noFindings: string;
  readonly workingText: string;
  /** Said where the links are so doubtful that the two texts may not belong together. */
  readonly unrelated: (meanConfidence: string) => string;
  readonly error: string;
  readonly warning: string;
  readonly unexpected: string;
  readonly interrupted: string;
  readonly errors: {
    readonly oneFileOnly: string;
    readonly oneFileOnlyHint: string;
    readonly sameLanguage: (first: string, second: string, language: string) => string;
    readonly sameLanguageHint: string;
    readonly stdinTwice: string;
    readonly stdinTwiceHint: string;
    readonly stdinOften: string;
    readonly stdinOftenHint: string;
    readonly nothingToEvaluate: (option: string) => string;
    readonly nothingToEvaluateHint: string;
    readonly nothingToEmbed: string;
    readonly nothingToEmbedHint: string;
    readonly beadsOfBlocks: string;
    readonly needsSentences: (option: string) => string;
    readonly needsSentencesHint: string;
    readonly cutLines: string;
    readonly cutLinesHint: string;
    readonly badThreshold: (written: string) => string;
    readonly badThresholdHint: string;
    readonly badLinkNumber: (written: string) => string;
    readonly noSuchLink: (number: number, links: number) => string;
    readonly badLinkNumberHint: string;
    readonly unequalFiles: (gold: number, option: string, others: number) => string;
    readonly unequalFilesHint: string;
    readonly notBitext: (name: string) => string;
    readonly notBitextHint: string;
    readonly notChinese: (name: string) => string;
    readonly notChineseHint: string;
    readonly notFound: (name: string) => string;
    readonly notFoundHint: string;
    readonly notReadable: (name: string, reason: string) => string;
    readonly notReadableHint: string;
    readonly notWritable: (name: string, reason: string) => string;
    readonly notWritableHint: string;
    readonly isFolder: (name: string) => string;
    readonly isFolderHint: string;
  };
}
