/** Finds what in the name of a file says its language. */
import type { Language } from '../../core/document.js';

/** A stretch of a name that says a language. */
interface Mark {
  readonly start: number;
  readonly end: number;
  readonly language: Language;
  /** One of the letters that the United Nations put at the end of names: `N0147869_C.pdf`. */
  readonly letter?: string;
}

/** One way to read a name: its language, and what it shares with its counterpart. */
export interface NameReading {
  readonly language: Language;
  /** The name in lower case, with a sign in place of what says the language, without extension. */
  readonly key: string;
  /** The name without what says the language and without extension. */
  readonly rest: string;
  readonly letter?: string;
}

/** What a name says. */
export interface NameMarks {
  /** In lower case with its dot, `.gz` left out; empty where there is none. */
  readonly extension: string;
  /** Of all marks together, where they say the same language. */
  readonly whole?: NameReading;
  /** Of each mark alone, where there are several. */
  readonly single: readonly NameReading[];
}

const region = '(?:[-_](?:cn|tw|hk|sg|mo|hans|hant)){0,2}';
const chineseTag = `(?:(?:zh|cmn)${region}|zho|chi|chs|cht|chn|cn|sc|tc|chinese(?:[-_](?:simplified|traditional))?)`;
const englishTag = '(?:en(?:[-_](?:us|gb|uk|au|ca|hk|sg))?|eng|english)';
const before = '(?<=^|[/._\\-\\s(\\[（【])';
const after = '(?=$|[/._\\-\\s)\\]）】])';
/** `en-zh` names a pair of languages, as OPUS does, and not the one a file is in. */
const languagePair = `(?:${chineseTag}[-_]?(?:2|to)?[-_]?${englishTag}|${englishTag}[-_]?(?:2|to)?[-_]?${chineseTag})`;
/** Words of Chinese names need nothing before them, but stand last. */
const chineseWord = '(?:简体|繁体|繁體)?(?:中文|汉语|漢語|华文|華文)(?:简体|繁体|繁體)?版?本?';
const englishWord = '(?:英文|英语|英語)版?本?';
const oneSign = `${before}(?:中|英)${after}`;
const anyMark = new RegExp(
  [
    `${before}(?<pair>${languagePair})${after}`,
    `(?<zh>${before}${chineseTag}${after}|${chineseWord}${after})`,
    `(?<en>${before}${englishTag}${after}|${englishWord}${after})`,
    `(?<sign>${oneSign})`,
  ].join('|'),
  'giu',
);
/** A letter says a language only at the very end, after a separator or a long number. */
const endLetter = /(?:(?<=[^/][_\-. ([（])|(?<=\d{5}))([a-z])(?=[)\]）]?$)/iu;
const letterLanguages: ReadonlyMap<string, Language> = new Map([
  ['c', 'zh'],
  ['e', 'en'],
]);

const extensionPattern =
  /(\.(?:txt|text|md|markdown|x?html?|pdf|docx?|rtf|wpd|odt|xml))?(?:\.gz)?$/iu;
const sign = '*';

/** What a name says, e.g. `laws/zh/a.txt`, `a.zh-CN.txt`, `a_C.pdf`, `a (English).docx`, `报告中文版.docx`. */
export function readName(name: string): NameMarks {
  const [end = '', extension = ''] = extensionPattern.exec(name) ?? [];
  const stem = name.slice(0, name.length - end.length);
  const marks = findMarks(stem);
  const [first] = marks;
  const agree = first !== undefined && marks.every(({ language }) => language === first.language);
  return {
    extension: extension.toLowerCase(),
    ...(agree && { whole: reading(stem, marks, first.language) }),
    single: marks.length < 2 ? [] : marks.map((mark) => reading(stem, [mark], mark.language)),
  };
}

function findMarks(stem: string): readonly Mark[] {
  const marks: Mark[] = [];
  for (const { 0: text, index, groups = {} } of stem.matchAll(anyMark)) {
    if (groups.pair !== undefined) continue;
    const isChinese = groups.zh !== undefined || text === '中';
    marks.push({ start: index, end: index + text.length, language: isChinese ? 'zh' : 'en' });
  }
  const found = endLetter.exec(stem);
  const letter = found?.[1];
  const language = letterLanguages.get(letter?.toLowerCase() ?? '');
  if (found === null || letter === undefined || language === undefined) return marks;
  return [...marks, { start: found.index, end: found.index + 1, language, letter }];
}

function reading(stem: string, marks: readonly Mark[], language: Language): NameReading {
  const { key, at } = marks.reduce(
    (made, { start, end }) => ({ key: made.key + stem.slice(made.at, start) + sign, at: end }),
    { key: '', at: 0 },
  );
  const masked = key + stem.slice(at);
  const letter = marks.find((mark) => mark.letter !== undefined)?.letter;
  return {
    language,
    // A small letter and a capital one are not of one series.
    key: masked.normalize('NFKC').toLowerCase() + (letter === undefined ? '' : caseOf(letter)),
    rest: withoutSigns(masked),
    ...(letter !== undefined && { letter }),
  };
}

function caseOf(letter: string): string {
  return letter === letter.toLowerCase() ? ' letter' : ' LETTER';
}

/** `laws/zh/a` and `laws/a.zh` are both `laws/a`. */
function withoutSigns(masked: string): string {
  return masked
    .split('/')
    .map((part) =>
      part
        .replaceAll(/[([（【]\*[)\]）】]/gu, sign)
        .replaceAll(/^\*[._\-\s]*|[._\-\s]*\*/gu, '')
        .trim(),
    )
    .filter((part) => part !== '')
    .join('/');
}

/** Words before a letter that make it one of a row of things, and not a language. */
const rowWords =
  /(?:annex|appendix|part|section|chapter|schedule|form|item|option|class|type|series|figure|fig|table|exhibit|plan|group|team|grade|vitamin|附件|附录|附錄|图|表|组|班|类|部分)[._\-\s([（]*$/iu;
/** Arabic, Chinese, English, French, Russian, Spanish; also other, and German. */
const languageLetters: ReadonlySet<string> = new Set('acefrsog');

/**
 * The letters at the ends of names that are the same but for them, by what the names share: among
 * `x_a`, `x_b`, `x_c` and `x_e` none says a language.
 */
export function findLetterRows(names: Iterable<string>): ReadonlySet<string> {
  const rows = new Set<string>();
  for (const name of names) {
    const [end = ''] = extensionPattern.exec(name) ?? [];
    const stem = name.slice(0, name.length - end.length);
    const found = endLetter.exec(stem);
    const letter = found?.[1];
    if (found === null || letter === undefined) continue;
    const rest = stem.slice(0, found.index);
    if (!languageLetters.has(letter.toLowerCase()) || rowWords.test(rest)) {
      rows.add(rowOf(rest));
    }
  }
  return rows;
}

/** Whether a name ends in a letter of such a row. */
export function isInLetterRow(name: string, rows: ReadonlySet<string>): boolean {
  const [end = ''] = extensionPattern.exec(name) ?? [];
  const stem = name.slice(0, name.length - end.length);
  const found = endLetter.exec(stem);
  return found !== null && rows.has(rowOf(stem.slice(0, found.index)));
}

function rowOf(rest: string): string {
  return rest.toLowerCase();
}
