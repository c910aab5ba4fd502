/**
 * Scores a translation by its errors: penalty points by severity, added up by category and set
 * against the length of the source, as analytic evaluation by MQM does (Lommel, Uszkoreit and
 * Burchardt 2014, “Multidimensional Quality Metrics”; ISO 5060:2024).
 */
import type { CheckedText, Severity } from '../../core/finding.js';
import type { ErrorCategory } from '../category.js';
import type { CheckedPair, KnownFinding } from '../checked-pair.js';

/** Severities of MQM; a critical error makes the text unfit for its purpose. */
export const errorGrades = ['neutral', 'minor', 'major', 'critical'] as const;
export type ErrorGrade = (typeof errorGrades)[number];

export interface ScoreOptions {
  /** Penalty points of an error; those left out are as MQM has them. */
  readonly points?: Partial<Readonly<Record<ErrorGrade, number>>>;
  /** Rules whose errors are critical. Default: those that find a provision gone. */
  readonly critical?: readonly string[];
}

export const usualPoints: Readonly<Record<ErrorGrade, number>> = {
  neutral: 0,
  minor: 1,
  major: 5,
  critical: 25,
};
export const usuallyCritical: readonly string[] = ['omitted', 'empty'];

/** The errors of a category. */
export interface CategoryScore {
  readonly category: ErrorCategory | 'other';
  /** How many errors there are of each grade. */
  readonly errors: Readonly<Record<ErrorGrade, number>>;
  readonly points: number;
}

/** The score of one document, or of all that was checked. */
export interface Score {
  /** Left out for a file of pairs that names no documents. */
  readonly document?: string;
  readonly checked: CheckedText;
  /** Of the source, without spaces. */
  readonly characters: number;
  readonly points: number;
  /** Points per 1,000 characters of source, to two decimals; 0 is a text without an error. */
  readonly perThousand: number;
  /** Those with errors, the worst first. */
  readonly categories: readonly CategoryScore[];
}

/** Adds up errors as pairs come. */
export interface ScoreBoard {
  add(pair: CheckedPair<KnownFinding>): void;
  /** One score for each document and text that was checked, in the order in which they came. */
  scores(): Score[];
}

interface Account {
  readonly document?: string;
  readonly checked: CheckedText;
  characters: number;
  readonly categories: Map<CategoryScore['category'], Record<ErrorGrade, number>>;
}

/** A board without any errors yet. */
export function createScoreBoard(options: ScoreOptions = {}): ScoreBoard {
  const points = { ...usualPoints, ...options.points };
  const critical = new Set(options.critical ?? usuallyCritical);
  const accounts = new Map<string, Account>();
  return {
    add({ document, checked, chinese, findings }) {
      const key = `${checked} ${document ?? ''}`;
      const account: Account = accounts.get(key) ?? {
        ...(document !== undefined && { document }),
        checked,
        characters: 0,
        categories: new Map(),
      };
      accounts.set(key, account);
      account.characters += countCharacters(chinese);
      for (const { rule, severity, category = 'other' } of findings) {
        const errors = account.categories.get(category) ?? {
          neutral: 0,
          minor: 0,
          major: 0,
          critical: 0,
        };
        errors[gradeOf(rule, severity, critical)] += 1;
        account.categories.set(category, errors);
      }
    },
    scores: () => [...accounts.values()].map((account) => settle(account, points)),
  };
}

function gradeOf(rule: string, severity: Severity, critical: ReadonlySet<string>): ErrorGrade {
  if (severity === 'info') return 'neutral';
  if (severity === 'warning') return 'minor';
  return critical.has(rule) ? 'critical' : 'major';
}

function countCharacters(text: string): number {
  let count = 0;
  for (const character of text) if (character.trim() !== '') count += 1;
  return count;
}

function settle(account: Account, points: Readonly<Record<ErrorGrade, number>>): Score {
  const { document, checked, characters } = account;
  const categories = [...account.categories]
    .map(([category, errors]) => ({
      category,
      errors: { ...errors },
      points: errorGrades.reduce((sum, grade) => sum + errors[grade] * points[grade], 0),
    }))
    .sort((a, b) => b.points - a.points || (a.category < b.category ? -1 : 1));
  const sum = categories.reduce((all, category) => all + category.points, 0);
  return {
    ...(document !== undefined && { document }),
    checked,
    characters,
    points: sum,
    perThousand: characters === 0 ? 0 : Math.round((sum / characters) * 100_000) / 100,
    categories,
  };
}
