/** Gives a draft the shape its segment has: how it ends, and how its parts join. */
import type { Part } from './split.js';

const englishEnd: Readonly<Record<string, string>> = {
  '。': '.',
  '；': ';',
  ';': ';',
  '，': ',',
  ',': ',',
  '、': ',',
  '：': ':',
  ':': ':',
  '？': '?',
  '?': '?',
  '！': '!',
  '!': '!',
  '…': '…',
};

/** `draft` with the punctuation at its end that answers to the end of `source` (Chinese). */
export function suitEnd(source: string, draft: string): string {
  const [, mark = ''] = /([。；;，,、：:？?！!…])["”’」』）)》\s]*$/u.exec(source) ?? [];
  const wanted = englishEnd[mark] ?? '';
  const [, body = '', closing = ''] = /^(.*?)[.;,:?!…]*(["')]*)[.;,:?!…]*\s*$/su.exec(draft) ?? [];
  if (body === '') return draft;
  if (wanted === '' && /(?:\b[A-Za-z]|etc|para|paras|No|a\.m|p\.m|Rev|Add)$/u.test(body)) {
    return draft; // the stop belongs to an abbreviation
  }
  return `${body}${closing}${wanted}`;
}

/** Brackets around a whole text, and the text in them; without such brackets they are empty. */
export interface Bracketed {
  readonly open: string;
  readonly inner: string;
  readonly close: string;
}

const brackets: Readonly<Record<string, string>> = { '[': ']', '(': ')', '（': '）', '［': '］' };

/** Takes off the pair of brackets that encloses all of `text` (a model tends to lose one). */
export function takeBrackets(text: string): Bracketed {
  const open = text.charAt(0);
  const close = brackets[open];
  const inner = text.slice(1, -1);
  const encloses = close !== undefined && text.length > 2 && text.endsWith(close);
  if (!encloses || inner.includes(open) !== inner.includes(close)) {
    return { open: '', inner: text, close: '' };
  }
  // In (a) and (b) the first bracket closes before the last one does.
  if (inner.includes(close) && inner.indexOf(close) < inner.indexOf(open)) {
    return { open: '', inner: text, close: '' };
  }
  return { open: open.normalize('NFKC'), inner, close: close.normalize('NFKC') };
}

// A draft of a clause starts with a capital as sentences do; only these words surely lose it.
const smallWords = new Set(
  `A An And As At Because But By During For From If In Including It Its Of On Or Such That The
   Their These They This Those To Under When Where Which While Who With`.split(/\s+/u),
);

/**
 * The drafts of a segment's parts as one text, with a space between them or the line break or tab
 * that the source has there.
 */
export function joinParts(parts: readonly Part[], drafts: readonly string[]): string {
  let joined = '';
  drafts.forEach((draft, index) => {
    if (draft === '') return;
    const { startsSentence = true, layout = ' ' } = parts[index] ?? {};
    joined += joined === '' ? draft : layout + (startsSentence ? draft : lowerFirstWord(draft));
  });
  return joined;
}

function lowerFirstWord(draft: string): string {
  const [first = ''] = /^\p{L}+/u.exec(draft) ?? [];
  return smallWords.has(first) ? first.toLowerCase() + draft.slice(first.length) : draft;
}

/**
 * `text` with `a` before a consonant and `an` before a vowel where a word was put in that the article
 * before it was not chosen for.
 */
export function suitArticles(text: string, words: readonly string[]): string {
  return words.reduce((suited, word) => {
    const first = word.charAt(0);
    if (!/^[a-z]/u.test(first)) return suited;
    const article = startsWithVowel(word) ? 'an' : 'a';
    const before = new RegExp(`\\b([Aa])n? (?=${escapePattern(word)})`, 'gu');
    return suited.replaceAll(before, (_, a: string) => `${a}${article.slice(1)} `);
  }, text);
}

function startsWithVowel(word: string): boolean {
  return (
    /^(?:[aeio]|u(?!ni[^mn]|s[ei]|til)|hono|hour|heir)/u.test(word) && !/^(?:one|eu)/u.test(word)
  );
}

function escapePattern(word: string): string {
  return word.replaceAll(/[.*+?^${}()|[\]\\]/gu, '\\$&');
}
