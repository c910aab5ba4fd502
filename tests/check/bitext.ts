/** Small bitexts for the tests of the check rules, and short ways to look at findings. */
import { readFileSync } from 'node:fs';
import { type AnyCheckRule, checkBitext } from '../../src/check/index.js';
import type { Bitext, Link } from '../../src/core/bitext.js';
import type { Block, Document, Language } from '../../src/core/document.js';
import type { Draft } from '../../src/core/draft.js';
import type { Finding } from '../../src/core/finding.js';
import { packageFile } from '../../src/core/package-folder.js';
import { createTermMatcher, type TermMatcher } from '../../src/terms/matcher.js';
import { readTbx } from '../../src/terms/tbx.js';

/** A block: its text, or its text with what sets it apart. */
export type BlockNotes = string | (Partial<Omit<Block, 'id'>> & { readonly text: string });

function block(notes: BlockNotes, id: string): Block {
  return {
    id,
    kind: 'paragraph',
    spans: [],
    source: { start: 0, end: 0 },
    origins: [],
    ...(typeof notes === 'string' ? { text: notes } : notes),
  };
}

function document(language: Language, blocks: readonly BlockNotes[]): Document {
  return {
    id: language,
    language,
    script: language === 'zh' ? 'Hans' : 'Latn',
    blocks: blocks.map((notes, place) => block(notes, `${language}${place + 1}`)),
    notes: [],
    repairs: [],
  };
}

/** One link of these Chinese blocks with these English ones: `zh1`, `zh2` …, `en1` …. */
export function bitextOf(zh: readonly BlockNotes[], en: readonly BlockNotes[]): Bitext {
  const source = document('zh', zh);
  const target = document('en', en);
  const link: Link = {
    id: 'link',
    source: source.blocks.map(({ id }) => id),
    target: target.blocks.map(({ id }) => id),
    level: 'block',
    score: 1,
    evidence: [],
    status: 'proposed',
  };
  return { source, target, links: [link] };
}

const termbase = 'un-crime-prevention.tbx';
let shippedTerms: TermMatcher | undefined;

/** A matcher for the termbase that ships. */
export function terms(): TermMatcher {
  const read = () => readFileSync(packageFile('corpora', 'termbases', termbase), 'utf8');
  shippedTerms ??= createTermMatcher(readTbx(read(), termbase));
  return shippedTerms;
}

/** What one rule finds in one pair. */
export function findingsOf(
  rule: AnyCheckRule,
  zh: BlockNotes | readonly BlockNotes[],
  en: BlockNotes | readonly BlockNotes[],
  drafts: readonly Draft[] = [],
): Finding[] {
  const bitext = bitextOf(listOf(zh), listOf(en));
  return checkBitext(bitext, { termMatcher: terms(), rules: [rule], drafts });
}

function listOf(blocks: BlockNotes | readonly BlockNotes[]): readonly BlockNotes[] {
  return isList(blocks) ? blocks : [blocks];
}

function isList(blocks: BlockNotes | readonly BlockNotes[]): blocks is readonly BlockNotes[] {
  return Array.isArray(blocks);
}

/** A finding in one line: `error: expected “a”, found “b” → fix`. */
export function summary({ severity, expected, found, fix }: Finding): string {
  const parts = [
    ...(expected === undefined ? [] : [`expected ${expected}`]),
    ...(found === undefined ? [] : [`found ${found}`]),
    ...(fix === undefined ? [] : [`fix ${fix.replacement}`]),
  ];
  return [severity, parts.join(', ')].filter((part) => part !== '').join(': ');
}

/** The findings of one rule on one pair, a line each. */
export function summaries(
  rule: AnyCheckRule,
  zh: BlockNotes | readonly BlockNotes[],
  en: BlockNotes | readonly BlockNotes[],
): string[] {
  return findingsOf(rule, zh, en).map(summary);
}
