/** Runs the checks on scenes of pairs, and tells what they found of a fault. */
import { type AnyCheckRule, createChecker, type Pair } from '../../../src/check/index.js';
import { joinSegments } from '../../../src/check/joined-text.js';
import type { Block, Language } from '../../../src/core/document.js';
import type { Finding, Place } from '../../../src/core/finding.js';
import type { Range } from '../../../src/core/range.js';
import { findMentions } from '../../../src/language/mentions.js';
import type { TermMatcher } from '../../../src/terms/matcher.js';
import type { Fault, FaultPlace, ScenePair, SideText } from './clean-pair.js';
import { mayFind } from './kinds.js';
import type { PlantedFault } from './plant.js';

export interface JudgeOptions {
  readonly termMatcher: TermMatcher;
  /** Default: all. */
  readonly rules?: readonly AnyCheckRule[];
}

/** A fault with what was found of it. */
export interface Verdict extends PlantedFault {
  /** Findings that the clean pairs do not have, on the pairs of the fault. */
  readonly fresh: readonly Finding[];
  /** Those that touch it, by a rule of its kind: errors and warnings. */
  readonly hits: readonly Finding[];
  /** The same, where they are only for information. */
  readonly hints: readonly Finding[];
}

/** A judge of faults and clean pairs. */
export interface Judge {
  judge(planted: PlantedFault): Verdict;
  /** What is found in pairs that follow each other. */
  check(pairs: readonly ScenePair[]): Finding[];
}

export function createJudge(options: JudgeOptions): Judge {
  const check = (pairs: readonly ScenePair[]) => {
    const checker = createChecker(options);
    return pairs.flatMap((pair, at) => checker.check(toPair(pair, at, options.termMatcher)));
  };
  return { check, judge: (planted) => judgeBy(check, planted) };
}

function judgeBy(check: Judge['check'], planted: PlantedFault): Verdict {
  const { kind, fault } = planted;
  const before = new Set(check(fault.clean).map(keyOf));
  const fresh = check(fault.faulty).filter((finding) => !before.has(keyOf(finding)));
  const touching = fresh.filter(
    (finding) =>
      mayFind(kind, finding.rule) && fault.places.some((place) => touches(finding, place)),
  );
  return {
    ...planted,
    fresh,
    hits: touching.filter(({ severity }) => severity !== 'info'),
    hints: touching.filter(({ severity }) => severity === 'info'),
  };
}

/** The places of a finding move with the text, so it is told by what it says. */
function keyOf({ rule, link, source, target, expected, found }: Finding): string {
  return JSON.stringify([rule, link, source?.text, target && found, expected, found]);
}

function touches({ link, source, target }: Finding, place: FaultPlace): boolean {
  if (link !== linkOf(place.pair)) return false;
  if (place.chinese === undefined && place.english === undefined) return true;
  const meets = (found: Place | undefined, range: Range | undefined) =>
    found !== undefined &&
    range !== undefined &&
    found.start <= range.end &&
    range.start <= found.end;
  if (meets(target, place.english) || meets(source, place.chinese)) return true;
  // Where it is not known what stands for the place in the Chinese, all of it does.
  return target === undefined && source !== undefined && place.chinese === undefined;
}

const linkOf = (place: number) => `link${place + 1}`;

/** A pair of a scene as the checks look at it; its link is named by its place. */
export function toPair(
  { chinese, english }: ScenePair,
  at: number,
  termMatcher: TermMatcher,
): Pair {
  const side = (text: SideText | undefined, language: Language) => {
    const blocks = text === undefined ? [] : [blockOf(text, `${language}${at + 1}`)];
    const joined = joinSegments(blocks.map((block) => ({ id: block.id, text: block.text, block })));
    return {
      ...joined,
      terms: termMatcher.find(joined.text, language),
      mentions: findMentions(joined.text, language),
    };
  };
  return {
    link: {
      id: linkOf(at),
      source: [`zh${at + 1}`],
      target: english === undefined ? [] : [`en${at + 1}`],
      level: 'block',
      score: 1,
      evidence: [],
      status: 'accepted',
    },
    checked: 'target',
    source: side(chinese, 'zh'),
    target: side(english, 'en'),
  };
}

function blockOf({ text, kind, number, marks }: SideText, id: string): Block {
  return {
    id,
    kind,
    text,
    ...(number && { number }),
    spans: marks.map(({ mark, at }) => ({ kind: 'note-reference', mark, start: at, end: at })),
    source: { start: 0, end: text.length },
    origins: [{ start: 0, source: 0, length: text.length }],
  };
}

/** What a fault did, in the text before it and after. */
export function describeFault({ name, what, faulty }: Fault): string {
  return faulty
    .map(({ chinese, english }) => `  ${chinese.text}\n  ${english?.text ?? '—'}`)
    .join('\n')
    .replace(/^/u, `${name}: ${what}\n`);
}
