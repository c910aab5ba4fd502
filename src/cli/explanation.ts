/** Says why one link of a bitext was made, and what came closest to being made instead. */
import type { RunnerUp } from '../align/runner-up.js';
import { type Bitext, beadType, blocksById, type Evidence, type Link } from '../core/bitext.js';
import type { Document, Language } from '../core/document.js';
import { sliceRange } from '../core/range.js';
import { type Messages, messagesFor } from '../messages/index.js';
import type { Settings } from './settings.js';

/** A segment as an explanation shows it. */
interface ExplainedSegment {
  readonly id: string;
  readonly text: string;
}

/** Two sides with what speaks for and against their belonging together. */
interface ExplainedSides {
  readonly source: readonly ExplainedSegment[];
  readonly target: readonly ExplainedSegment[];
  readonly evidence: readonly Evidence[];
}

/** Why a link was made; `--json` prints it as it is. */
export interface Explanation extends ExplainedSides {
  /** 1-based place among the links, and how many there are. */
  readonly number: number;
  readonly of: number;
  readonly id: string;
  readonly type: string;
  readonly score: number;
  readonly words?: Link['words'];
  readonly runnerUp: (ExplainedSides & Pick<RunnerUp, 'behind'>) | null;
}

/** Explains a link of a bitext, given its 1-based number. */
export function explainLink(
  bitext: Bitext,
  number: number,
  link: Link,
  runnerUp: RunnerUp | undefined,
): Explanation {
  const show = ({ source, target, evidence }: Omit<RunnerUp, 'behind'>): ExplainedSides => ({
    source: segmentsOf(bitext.source, source),
    target: segmentsOf(bitext.target, target),
    evidence,
  });
  return {
    number,
    of: bitext.links.length,
    id: link.id,
    type: beadType(link),
    score: link.score,
    ...show(link),
    ...(link.words === undefined ? {} : { words: link.words }),
    runnerUp: runnerUp === undefined ? null : { ...show(runnerUp), behind: runnerUp.behind },
  };
}

function segmentsOf(document: Document, ids: readonly string[]): readonly ExplainedSegment[] {
  const blocks = blocksById(document);
  return ids.map((id) => ({ id, text: blocks.get(id)?.text ?? '' }));
}

/** An explanation for a person to read, the weightiest evidence first. */
export function renderExplanation(
  explanation: Explanation,
  { source, target }: Bitext,
  { locale, messages }: Settings,
): string {
  const words = messages.explanation;
  const catalogue = messagesFor(locale);
  const { number, of, type, score, runnerUp } = explanation;
  const languages = [source.language, target.language] as const;
  const sections = [
    [words.heading(number, of, catalogue.beadType(type), score.toFixed(3))],
    [...renderTexts(explanation, languages, catalogue), ...renderWords(explanation)],
    renderEvidence(explanation.evidence, catalogue),
    runnerUp === null
      ? [words.noRunnerUp]
      : [
          words.runnerUp(Math.abs(runnerUp.behind).toFixed(2), runnerUp.behind < 0),
          ...renderTexts(runnerUp, languages, catalogue),
        ],
    ...(runnerUp === null ? [] : [renderEvidence(runnerUp.evidence, catalogue)]),
  ];
  return sections
    .filter((lines) => lines.length > 0)
    .map((lines) => `${lines.join('\n')}\n`)
    .join('\n');
}

function renderTexts(
  { source, target }: ExplainedSides,
  [ofSource, ofTarget]: readonly [Language, Language],
  { languages }: Messages,
): readonly string[] {
  const side = (segments: readonly ExplainedSegment[], language: Language) =>
    segments.length === 0
      ? [`${languages[language]}  –`]
      : segments.map(({ id, text }) => `${languages[language]}  ${id}  ${text}`);
  return [...side(source, ofSource), ...side(target, ofTarget)];
}

/** Linked words as `回顾 = Recalling`, on one line. */
function renderWords({ source, target, words = [] }: Explanation): readonly string[] {
  if (words.length === 0) return [];
  const joined = (segments: readonly ExplainedSegment[]) =>
    segments.map(({ text }) => text).join('\n');
  const [ofSource, ofTarget] = [joined(source), joined(target)];
  const pairs = words.map((link) => {
    const written = (text: string, ranges: typeof link.source) =>
      ranges.map((range) => sliceRange(text, range)).join(' … ');
    return `${written(ofSource, link.source)} = ${written(ofTarget, link.target)}`;
  });
  return [pairs.join('; ')];
}

function renderEvidence(
  evidence: readonly Evidence[],
  { evidence: sentenceFor }: Messages,
): readonly string[] {
  const ofPair = evidence
    .filter(({ feature }) => feature !== 'position')
    .sort((a, b) => Math.abs(b.logOdds) - Math.abs(a.logOdds));
  const rest = evidence.filter(({ feature }) => feature === 'position');
  return [...ofPair, ...rest].map(
    (piece) => `${formatLogOdds(piece.logOdds).padStart(8)}  ${sentenceFor(piece)}`,
  );
}

function formatLogOdds(logOdds: number): string {
  const rounded = Math.abs(logOdds).toFixed(2);
  if (rounded === '0.00') return rounded;
  return `${logOdds < 0 ? '-' : '+'}${rounded}`;
}
