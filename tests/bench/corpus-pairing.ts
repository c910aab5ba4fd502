/**
 * Measures pairing by content: laws as documents whose names say nothing, against the truth.
 *
 *     npx tsx tests/bench/corpus-pairing.ts [folder of the parallel text] [--fit]
 *
 * Each law is a Chinese and an English document, with its article numbers as in statutes; again with
 * all of them removed and 5 % of its lines dropped at random from each side. In both, each side of
 * one law in ten is missing, so that its counterpart has none. A pair is right if both documents are
 * of one law. Recall is over the laws that both sides have.
 *
 * Limits and weights were chosen on the laws of one half by hash (`--fit` fits the certainty on it
 * and prints the weights); the figures are of the other half, and of all.
 */
import { createHash } from 'node:crypto';
import { parseArgs } from 'node:util';
import { linkPrints } from '../../src/corpus/pairing/by-content.js';
import { certaintyInputs } from '../../src/corpus/pairing/certainty.js';
import { fingerprintOf, type PrintedItem, pairByContent } from '../../src/corpus/pairing/index.js';
import { gatherPrints } from '../../src/corpus/pairing/prints.js';
import { corpusSettings } from '../../src/corpus/settings.js';
import { documentFromText } from '../../src/document/index.js';
import { type Example, fitLogisticRegression } from './logistic-regression.js';
import { readParallelText } from './parallel-text.js';
import { createRandom } from './random.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { fit: { type: 'boolean', default: false } },
});
const folder = positionals[0] ?? '../shared/data/parallel';

interface Line {
  readonly article: string;
  readonly zh: string;
  readonly en: string;
}

function readLaws(): ReadonlyMap<string, readonly Line[]> {
  const laws = new Map<string, Line[]>();
  for (const { law = '', article = '', zh = '', en = '' } of readParallelText(folder, 'law')) {
    const lines = laws.get(law) ?? [];
    lines.push({ article, zh, en });
    laws.set(law, lines);
  }
  return laws;
}

/** Evenly from 0 up to 1, by name. */
function share(text: string): number {
  return createHash('sha256').update(text).digest().readUInt32BE(0) / 2 ** 32;
}

type Mode = 'numbered' | 'damaged';

function textOf(law: string, lines: readonly Line[], side: 'zh' | 'en', mode: Mode): string {
  const random = createRandom(Math.floor(share(`${law} ${side}`) * 2 ** 32));
  const texts: string[] = [];
  let last = '';
  for (const line of lines) {
    if (mode === 'damaged' && random() < 0.05) continue;
    const number = side === 'zh' ? `第 ${line.article} 条　` : `Article ${line.article} `;
    const isFirst = mode === 'numbered' && line.article !== last;
    texts.push((isFirst ? number : '') + line[side]);
    last = line.article;
  }
  return texts.join('\n\n');
}

interface Made {
  readonly law: string;
  readonly printed: PrintedItem;
}

let fingerprintTime = 0;
let characters = 0;

function makeDocuments(laws: ReadonlyMap<string, readonly Line[]>, mode: Mode): readonly Made[] {
  return [...laws].flatMap(([law, lines]) =>
    (['zh', 'en'] as const).flatMap((side) => {
      const text = textOf(law, lines, side, mode);
      if (text.trim() === '' || share(`${law} lacks ${side}`) < 0.1) return [];
      // Nothing in a name tells the law, not even by the order of names.
      const name = createHash('sha256').update(`${law} ${side}`).digest('hex');
      const document = documentFromText(text, { name, language: side });
      const begun = performance.now();
      const fingerprint = fingerprintOf(document);
      fingerprintTime += performance.now() - begun;
      characters += text.length;
      const item = {
        place: name,
        name,
        kind: 'document',
        digest: name,
        size: text.length,
      } as const;
      return [{ law, printed: { item, fingerprint } }];
    }),
  );
}

const { score, margin } = corpusSettings.parse({}).pairing;

async function report(title: string, made: readonly Made[]): Promise<void> {
  const lawOf = new Map(made.map(({ law, printed }) => [printed.item.name, law]));
  const seen = new Set<string>();
  const whole = new Set<string>();
  for (const { law } of made) {
    if (seen.has(law)) whole.add(law);
    seen.add(law);
  }
  const begun = performance.now();
  const { pairs, lone } = await pairByContent(
    made.map(({ printed }) => printed),
    { score, margin },
  );
  const time = performance.now() - begun;
  const isRight = pairs.map(
    ({ chinese, english }) => lawOf.get(chinese.name) === lawOf.get(english.name),
  );
  const right = isRight.filter(Boolean).length;
  console.log(
    `${title}: ${made.length} documents, ${whole.size} pairs; precision ${(right / pairs.length).toFixed(4)}, ` +
      `recall ${(right / whole.size).toFixed(4)}, alone ${lone.length}; ` +
      `paired in ${(time / 1_000).toFixed(1)} s`,
  );
  const bins = [0, 0.5, 0.8, 0.9, 0.95, 0.99, 1.01];
  for (const [at, from] of bins.slice(0, -1).entries()) {
    const to = bins[at + 1] ?? 1;
    const within = pairs.flatMap((pair, index) =>
      pair.score >= from && pair.score < to ? [{ score: pair.score, right: isRight[index] }] : [],
    );
    if (within.length === 0) continue;
    const mean = within.reduce((sum, each) => sum + each.score, 0) / within.length;
    const share = within.filter((each) => each.right).length / within.length;
    console.log(`  ${within.length} scored ${mean.toFixed(3)}, of which right ${share.toFixed(3)}`);
  }
}

const laws = readLaws();
const half = (which: 'tuned' | 'reported') =>
  new Map([...laws].filter(([law]) => share(`half ${law}`) < 0.5 === (which === 'tuned')));

/** The weights of the certainty for links that nothing holds back. */
async function fitCertainty(): Promise<readonly number[]> {
  const examples: Example[] = [];
  for (const mode of ['numbered', 'damaged'] as const) {
    const made = makeDocuments(half('tuned'), mode);
    const lawOf = new Map(made.map(({ law, printed }) => [printed.item.name, law]));
    const prints = await gatherPrints(made.map(({ printed }) => printed));
    for (const { zh, en, likeness, margin } of linkPrints(prints, () => true)) {
      const [chinese = '', english = ''] = [
        prints.chinese[zh]?.item.name,
        prints.english[en]?.item.name,
      ];
      const right = lawOf.get(chinese) === lawOf.get(english);
      examples.push({ values: certaintyInputs(likeness, margin), right, weight: 1 });
    }
  }
  return fitLogisticRegression(examples, 0.1);
}

if (values.fit) console.log('weights', await fitCertainty());
for (const mode of ['numbered', 'damaged'] as const) {
  if (values.fit) await report(`${mode}, tuned half`, makeDocuments(half('tuned'), mode));
  else {
    await report(`${mode}, other half`, makeDocuments(half('reported'), mode));
    await report(`${mode}, all`, makeDocuments(laws, mode));
  }
}
console.log(
  `fingerprints: ${(characters / 1_000 / fingerprintTime).toFixed(2)} million characters a second; ` +
    `peak memory ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MiB`,
);
