/** The words of the HTML report. */
import type { MemoryMatch } from '../core/draft.js';
import type { CheckedText } from '../core/finding.js';

export interface ReportMessages {
  readonly kicker: string;
  readonly skipLink: string;
  /** What the texts are and are not, at the head of the report. */
  readonly standing: string;
  readonly summary: {
    readonly heading: string;
    readonly blocks: string;
    readonly links: string;
    readonly confidence: string;
    readonly drafts: string;
    readonly findings: string;
    readonly repairs: string;
    readonly none: string;
    /** Two counts, one a language. */
    blockCounts(chinese: number, english: number): string;
    /** Links of one bead type: “40 one to one”. */
    beads(count: number, type: string): string;
    meanConfidence(mean: string, lowest: string): string;
    draftCounts(drafted: number, segments: number): string;
    draftsAgree(percent: string): string;
    repairCounts(chinese: number, english: number): string;
    findingCounts(checked: CheckedText, counts: readonly string[]): string;
    severity(severity: 'error' | 'warning' | 'info', count: number): string;
  };
  readonly confidence: {
    readonly high: string;
    readonly medium: string;
    readonly low: string;
    label(score: string, level: string): string;
  };
  readonly findings: {
    readonly heading: string;
    readonly none: string;
    readonly draftHeading: string;
    readonly draftIntroduction: string;
    readonly fix: string;
    /** The title of a rule, run into the sentence that follows. */
    runIn(title: string): string;
    replaceBy(found: string, replacement: string): string;
    insert(replacement: string): string;
    remove(found: string): string;
  };
  readonly controls: {
    readonly heading: string;
    readonly all: string;
    readonly withFindings: string;
    readonly uncertain: string;
    readonly openDrafts: string;
    readonly openEvidence: string;
  };
  readonly legend: {
    readonly heading: string;
    readonly lead: string;
    readonly term: string;
    readonly finding: string;
  };
  readonly text: {
    readonly heading: string;
    readonly notesHeading: string;
    readonly missingSource: string;
    readonly missingTarget: string;
    noteReference(mark: string): string;
    crossing(place: string): string;
  };
  readonly evidence: {
    readonly heading: string;
    readonly weight: string;
    counts(speaksFor: number, against: number): string;
  };
  readonly draft: {
    readonly heading: string;
    readonly unpublished: string;
    readonly identical: string;
    readonly draft: string;
    readonly published: string;
    readonly onlyDraft: string;
    readonly onlyPublished: string;
    warnings(sentences: readonly string[]): string;
    engine(name: string): string;
    memory(match: MemoryMatch): string;
    editor(name: string): string;
    agreement(percent: string): string;
    findings(count: number): string;
  };
  readonly work: {
    readonly heading: string;
    readonly person: string;
    readonly actions: string;
    readonly count: string;
    /** Who did not say who they are. */
    readonly unnamed: string;
    /** What was done, and how often. */
    action(name: string, count: number): string;
  };
  readonly repairs: {
    readonly heading: string;
    readonly introduction: string;
    readonly rule: string;
    readonly text: string;
    readonly count: string;
    readonly examples: string;
    readonly nothing: string;
  };
  readonly colophon: string;
}
