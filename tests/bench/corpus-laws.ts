/**
 * How well the corpus builder rebuilds a corpus whose truth is known: statutes as one Chinese and one
 * English document each, built with the command's own path.
 *
 * The truth is the article: a unit is right when the places of all of its Chinese and of all of its
 * English segments are in one article of its law. An article whose wording two articles share is right
 * beside either. Precision: right units of all units. Recall: of the articles that both documents have,
 * those that some right unit covers.
 *
 * Run: `npm run bench:corpus-laws [-- --laws N] [-- --every N] [-- --half 0|1] [-- --level sentence]`. The aligner was
 * looked at on the first 60 laws of half 0; half 1 is only reported. The data is not part of the
 * repository.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Language } from '../../src/core/document.js';
import { buildCorpus } from '../../src/corpus/build/index.js';
import { openCorpus } from '../../src/corpus/folder/index.js';
import { createPoolExecutor } from '../../src/corpus/run/pool-executor.js';
import { corpusSettings } from '../../src/corpus/settings.js';
import type { JudgedUnit } from '../../src/corpus/unit.js';
import { readDocument } from '../../src/document/index.js';
import { type Law, readLaws } from './laws.js';
import { describeMachine } from './machine.js';
import { createRandom } from './random.js';

interface Variant {
  readonly name: string;
  readonly hasNumbers: boolean;
  /** Share of the articles of each side that are left out. */
  readonly dropped: number;
}

const variants: readonly Variant[] = [
  { name: 'article numbers kept', hasNumbers: true, dropped: 0 },
  {
    name: 'no numbers, 5 % of the articles of each side dropped',
    hasNumbers: false,
    dropped: 0.05,
  },
];

const { values } = parseArgs({
  options: {
    laws: { type: 'string' },
    /** Only each so manieth law. */
    every: { type: 'string', default: '1' },
    half: { type: 'string' },
    level: { type: 'string', default: 'paragraph' },
    keep: { type: 'string' },
  },
});

const half = values.half === undefined ? undefined : Number(values.half);
const laws = readLaws()
  .filter(({ id }) => half === undefined || halfOf(id) === half)
  .filter((_, at) => at % Number(values.every) === 0)
  .slice(0, values.laws === undefined ? undefined : Number(values.laws));

console.log(`machine: ${describeMachine()}`);
console.log(`${laws.length} laws, units are ${values.level}s`);
for (const variant of variants) await measure(variant);

async function measure(variant: Variant): Promise<void> {
  const folder = values.keep === undefined ? mkdtempSync(join(tmpdir(), 'laws-')) : values.keep;
  const truth = await writeLaws(laws, variant, join(folder, 'sources'));
  const settings = corpusSettings.parse({
    level: values.level,
    // All that was linked counts: what filters remove is another bench's matter.
    filters: [],
    deduplicate: { exact: false, normalized: false, near: 1 },
    language: { confidence: 0 },
    output: { formats: [] },
  });
  const begun = performance.now();
  const atWork = process.cpuUsage();
  let peak = 0;
  const timer = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().rss);
  }, 100);
  await buildCorpus({
    sources: [join(folder, 'sources')],
    out: join(folder, 'corpus'),
    settings,
    version: 'bench',
    createExecutor: (store) =>
      createPoolExecutor({ settings, store, workers: 2, patience: 600_000, memory: 1_024 }),
    memory: 512,
    signal: new AbortController().signal,
  });
  const seconds = (performance.now() - begun) / 1_000;
  const { user, system } = process.cpuUsage(atWork);
  clearInterval(timer);
  let [units, right, covered, shared] = [0, 0, 0, 0];
  const found = new Map<string, Set<string>>();
  const corpus = await openCorpus(join(folder, 'corpus'));
  for await (const unit of corpus.units()) {
    const { document } = unit;
    units += 1;
    const article = truth.get(document)?.articleOf(unit);
    if (article === undefined) continue;
    right += 1;
    const known = found.get(document) ?? new Set();
    found.set(document, known.add(article));
  }
  for (const [id, law] of truth) {
    shared += law.shared.size;
    for (const article of found.get(id) ?? []) if (law.shared.has(article)) covered += 1;
  }
  const pairs = laws.length;
  console.log(`\n${variant.name}`);
  console.log(`  precision ${(right / units).toFixed(4)} (${right} of ${units} units)`);
  console.log(`  recall    ${(covered / shared).toFixed(4)} (${covered} of ${shared} articles)`);
  console.log(
    `  ${((pairs / seconds) * 60).toFixed(0)} pairs of documents a minute, ${(units / seconds).toFixed(0)} units a second, ${seconds.toFixed(1)} s, ${((user + system) / 1e6).toFixed(1)} s of both cores, at most ${(peak / 2 ** 20).toFixed(0)} MB`,
  );
  if (values.keep === undefined) rmSync(folder, { recursive: true });
}

/** The half of the laws that one is in: one to improve on, one to report. */
function halfOf(id: string): number {
  return createHash('sha256').update(id).digest().readUInt8(0) % 2;
}

interface Truth {
  /** Articles that both documents have. */
  readonly shared: ReadonlySet<string>;
  /** The article that a unit is of, if it is one. */
  articleOf(unit: JudgedUnit): string | undefined;
}

async function writeLaws(
  all: readonly Law[],
  { hasNumbers, dropped }: Variant,
  folder: string,
): Promise<ReadonlyMap<string, Truth>> {
  mkdirSync(folder, { recursive: true });
  const random = createRandom(20_261_201);
  const truths = new Map<string, Truth>();
  for (const { id, articles } of all) {
    const side = async (language: Language): Promise<Side> => {
      const drawn = articles.filter(() => random() >= dropped);
      // A law of one article would be an empty file.
      const kept = drawn.length > 0 ? drawn : articles.slice(0, 1);
      const starts: [start: number, article: string][] = [];
      let text = '';
      for (const { number, units } of kept) {
        starts.push([text.length, number]);
        const label = language === 'zh' ? `第 ${number} 条　` : `Article ${number} `;
        const lines = units.map((unit) => `${unit[language]}\n\n`).join('');
        text += `${hasNumbers ? label : ''}${lines}`;
      }
      const name = `${id}.${language}.txt`;
      writeFileSync(join(folder, name), text);
      const { blocks, notes } = await readDocument(Buffer.from(text), { name });
      const places = [...blocks, ...notes].map(
        ({ id: block, source: { start, end } }): [string, string] => [
          block,
          starts.findLast(([from]) => from < (start + end) / 2)?.[1] ?? '',
        ],
      );
      return {
        places: new Map(places),
        texts: new Map(
          kept.map(({ number, units }) => [
            number,
            bare(units.map((unit) => unit[language]).join('')),
          ]),
        ),
      };
    };
    truths.set(id, truthOf(await side('zh'), await side('en')));
  }
  return truths;
}

interface Side {
  /** Articles by id of a block. */
  readonly places: ReadonlyMap<string, string>;
  /** Texts by article. */
  readonly texts: ReadonlyMap<string, string>;
}

function truthOf(chinese: Side, english: Side): Truth {
  const articlesAt = ({ places }: Side, segments: readonly string[]) =>
    new Set(segments.map((id) => places.get(id) ?? places.get(id.replace(/\.\d+$/u, '')) ?? ''));
  const holders = ({ texts }: Side, text: string) => {
    const wanted = bare(text);
    return [...texts].filter(([, own]) => own.includes(wanted)).map(([article]) => article);
  };
  return {
    shared: new Set([...chinese.texts.keys()].filter((article) => english.texts.has(article))),
    articleOf({ chinese: text, english: translation, source, target }) {
      const [ofChinese, ofEnglish] = [articlesAt(chinese, source), articlesAt(english, target)];
      const [article = ''] = ofChinese;
      const isOne = ofChinese.size === 1 && ofEnglish.size === 1;
      if (isOne && ofEnglish.has(article)) return article;
      const theirs = isOne ? holders(english, translation) : [];
      return theirs.length === 0
        ? undefined
        : holders(chinese, text).find((each) => theirs.includes(each));
    },
  };
}

/** Repairs of white space and width are no matter of alignment. */
function bare(text: string): string {
  return text.normalize('NFKC').replaceAll(/[^\p{L}\p{N}]+/gu, '');
}
