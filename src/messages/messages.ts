/** The shape of a catalogue of messages: every language has all of it, checked by the compiler. */
import type { Evidence, LinkStatus } from '../core/bitext.js';
import type { BlockKind, Language, ParagraphNumber } from '../core/document.js';
import type { DraftVerdict, DraftWarning } from '../core/draft.js';
import type { ErrorCode } from '../core/errors.js';
import type { Finding, Severity } from '../core/finding.js';
import type { MentionKind } from '../core/mention.js';
import type { CheckWords, RuleNote } from './check-words.js';
import type { Locale } from './locale.js';
import type { ReportMessages } from './report-messages.js';

/** What a block is called by: its kind and, where it has them, its number and its place. */
export interface BlockPlace {
  readonly kind: BlockKind;
  readonly number?: ParagraphNumber;
  /** 1-based place among the blocks of its kind. */
  readonly ordinal?: number;
  /** 1-based place of a sentence in the block; left out for the whole of it. */
  readonly sentence?: number;
}

/** What a finding says to a person. */
export interface FindingText {
  /** What is wrong, in two to five words; the same for all findings of a rule. */
  readonly title: string;
  /** One sentence on this finding, with what was expected and what was found. */
  readonly sentence: string;
}

/** What went wrong, in the reader's language; the error's own message adds what and where. */
export interface ErrorText {
  readonly title: string;
  readonly hint: string;
}

export interface Messages {
  readonly locale: Locale;
  /** BCP 47 tag for the `lang` attribute of text in this locale. */
  readonly languageTag: 'en' | 'zh-Hans';
  readonly languages: Readonly<Record<Language, string>>;
  /** One block of a kind, e.g. “preambular paragraph”. */
  readonly blockKinds: Readonly<Record<BlockKind, string>>;
  readonly severities: Readonly<Record<Severity, string>>;
  readonly linkStatuses: Readonly<Record<LinkStatus, string>>;
  readonly errors: Readonly<Record<ErrorCode, ErrorText>>;
  readonly report: ReportMessages;
  /** How a block is called in running text, e.g. “paragraph 7”, “third preambular paragraph”. */
  blockName(place: BlockPlace): string;
  /** A bead type such as `1-2` in words, e.g. “one to two”. */
  beadType(type: string): string;
  /** A number, date, symbol or reference in normal form, as people write it. */
  mention(kind: MentionKind, normal: string): string;
  /** A piece of evidence as a true sentence without its full stop. */
  evidence(evidence: Evidence): string;
  /** Whether evidence speaks for or against its link, from its log-odds. */
  evidenceDirection(logOdds: number): string;
  finding(finding: Finding): FindingText;
  /** The title of a check rule; the rule's own name where the catalogue has none. */
  ruleTitle(rule: string): string;
  /** What a rule finds and why; `undefined` where the catalogue says nothing. */
  ruleNote(rule: string): RuleNote | undefined;
  readonly check: CheckWords;
  draftWarning(warning: DraftWarning): string;
  readonly draftVerdicts: Readonly<Record<DraftVerdict, string>>;
  /** What a repair rule does, in a few words; the rule's own name where the catalogue has none. */
  repair(rule: string): string;
  /** A list in running text: “a, b and c”. */
  list(items: readonly string[]): string;
}
