/** Makes bitexts of any size out of the paragraphs of the resolution. */
import { readFileSync } from 'node:fs';
import { alignDocuments } from '../../src/align/index.js';
import type { Link } from '../../src/core/bitext.js';
import type { Block, Document } from '../../src/core/document.js';
import { packageFile } from '../../src/core/package-folder.js';
import { documentFromBytes } from '../../src/document/index.js';
import { resolveLinks, writeJsonl } from '../../src/formats/index.js';

/**
 * `pairs` one-to-one pairs as JSONL: the paragraphs of the resolution again and again, numbered
 * through so that no two are the same. One in ten is scored as doubtful.
 */
export function madeBitext(pairs: number): string {
  const [source, target] = ['zh.txt', 'en.txt'].map((name) =>
    documentFromBytes(readFileSync(packageFile('corpora', 'A-RES-56-123', name)), { name }),
  );
  if (source === undefined || target === undefined) throw new TypeError('two texts are needed');
  const bitext = alignDocuments(source, target);
  const models = resolveLinks({ name: '', bitext, drafts: [], findings: [] }).flatMap((link) => {
    const [chinese] = link.source;
    const [english] = link.target;
    return chinese && english ? [{ chinese, english }] : [];
  });
  const blocks: Record<'source' | 'target', Block[]> = { source: [], target: [] };
  const links: Link[] = [];
  for (let at = 0; at < pairs; at++) {
    const model = models[at % models.length];
    if (model === undefined) break;
    const id = `line-${String(at + 1).padStart(6, '0')}`;
    blocks.source.push(numbered(model.chinese, id, at + 1));
    blocks.target.push(numbered(model.english, id, at + 1));
    links.push({
      id: `link-${at + 1}`,
      source: [id],
      target: [id],
      level: 'sentence',
      score: at % 10 === 9 ? 0.4 : 0.97,
      evidence: [],
      status: 'proposed',
    });
  }
  const withBlocks = (document: Document, own: readonly Block[]): Document => ({
    ...document,
    blocks: own,
    notes: [],
    repairs: [],
  });
  return writeJsonl({
    name: 'made',
    bitext: {
      source: withBlocks(source, blocks.source),
      target: withBlocks(target, blocks.target),
      links,
    },
    drafts: [],
    findings: [],
  });
}

function numbered({ text }: Block, id: string, number: number): Block {
  const whole = `${number} ${text}`;
  return {
    id,
    kind: 'paragraph',
    text: whole,
    spans: [{ kind: 'sentence', start: 0, end: whole.length }],
    source: { start: 0, end: 0 },
    origins: [],
  };
}
