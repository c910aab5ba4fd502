import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import {
  type FetchOptions,
  type FetchOutcome,
  fetchDocuments,
  isFetched,
  mirrorAt,
  requestsFor,
} from '../../src/fetch/index.js';
import { inFolder } from '../cli/command-line.js';
import { startProxy } from '../translate/models/loopback-proxy.js';
import {
  docxIn,
  errorPage,
  framingPage,
  oldWord,
  pageIn,
  pdfIn,
  readPlainly,
} from './documents.js';
import { type LoopbackSite, type Quirk, type SiteContents, startSite } from './loopback-site.js';

const symbol = 'A/RES/56/123';
const both = requestsFor([symbol], ['zh', 'en']);
const english = requestsFor([symbol], ['en']);

interface Bench {
  readonly site: LoopbackSite;
  readonly cache: string;
  get(options?: Partial<FetchOptions>, requests?: typeof both): Promise<readonly FetchOutcome[]>;
}

/** Runs a test with a site and an empty cache. */
const withSite =
  (contents: Partial<SiteContents>, use: (bench: Bench) => Promise<void>) => (): Promise<void> =>
    inFolder(async (cache) => {
      const documents = {
        [`${symbol} zh pdf`]: pdfIn('zh'),
        [`${symbol} en pdf`]: pdfIn('en'),
        ...contents.documents,
      };
      const site = await startSite({ ...contents, documents });
      const get: Bench['get'] = (options, requests = both) =>
        gather(
          fetchDocuments(requests, {
            cache,
            site: mirrorAt(site.url),
            userAgent: 'duizhao/1.2.3',
            interval: 0,
            patience: { tries: 3, firstWait: 1 },
            readText: readPlainly,
            environment: {},
            ...options,
          }),
        );
      await use({ site, cache, get }).finally(() => site.close());
    });

async function gather<Item>(items: AsyncIterable<Item>): Promise<readonly Item[]> {
  const all: Item[] = [];
  for await (const item of items) all.push(item);
  return all;
}

/** How it came, in what format, with what remarks, or why it did not come. */
function told(outcomes: readonly FetchOutcome[]): readonly string[] {
  return outcomes.map((outcome) =>
    isFetched(outcome)
      ? [outcome.origin, outcome.format, ...outcome.remarks.map(({ remark }) => remark)].join(' ')
      : Object.values(outcome.failure).join(' '),
  );
}

describe('fetching', () => {
  it(
    'gets both languages, and on the second run makes no request',
    withSite({}, async ({ site, get }) => {
      const first = await get();
      expect(told(first)).toEqual(['fetched pdf', 'fetched pdf']);
      expect(first.map((outcome) => isFetched(outcome) && outcome.bytes)).toEqual([
        pdfIn('zh'),
        pdfIn('en'),
      ]);
      expect(site.requests).toHaveLength(2);
      const second = await get();
      expect(told(second)).toEqual(['cached pdf', 'cached pdf']);
      expect(second.map((outcome) => isFetched(outcome) && outcome.bytes)).toEqual(
        first.map((outcome) => isFetched(outcome) && outcome.bytes),
      );
      expect(site.requests).toHaveLength(2);
    }),
  );

  it(
    'says who asks, and asks for the bytes as they are',
    withSite({}, async ({ site, get }) => {
      await get({}, english);
      expect(site.requests[0]?.path).toBe('/api/symbol/access?s=A%2FRES%2F56%2F123&l=en&t=pdf');
      expect(site.requests[0]?.headers).toMatchObject({
        'user-agent': 'duizhao/1.2.3',
        'accept-encoding': 'identity',
      });
    }),
  );

  it(
    'follows the symbol to the file on the same host',
    withSite({ redirects: true }, async ({ site, get }) => {
      expect(told(await get())).toEqual(['fetched pdf', 'fetched pdf']);
      expect(site.requests).toHaveLength(4);
    }),
  );

  it(
    'goes through the proxy that the environment names',
    withSite({}, async ({ get }) => {
      const proxy = await startProxy();
      try {
        const outcomes = await get({ environment: { http_proxy: proxy.url } });
        expect(told(outcomes)).toEqual(['fetched pdf', 'fetched pdf']);
        expect(proxy.requests.length).toBeGreaterThan(0);
      } finally {
        await proxy.close();
      }
    }),
  );

  it(
    'says that a symbol is not published, and does not ask again the same day',
    withSite({}, async ({ site, get }) => {
      const unpublished = requestsFor(['A/RES/99/1'], ['en']);
      expect(told(await get({}, unpublished))).toEqual(['unpublished']);
      expect(told(await get({}, unpublished))).toEqual(['unpublished']);
      expect(site.requests).toHaveLength(1);
      const tomorrow = () => new Date(Date.now() + 25 * 60 * 60 * 1_000);
      site.documents['A/RES/99/1 en pdf'] = pdfIn('en');
      expect(told(await get({ now: tomorrow }, unpublished))).toEqual(['fetched pdf']);
    }),
  );

  it(
    'asks only for what is missing without a network',
    withSite({}, async ({ site, get }) => {
      await get({}, english);
      expect(told(await get({ offline: true }))).toEqual(['not-cached', 'cached pdf']);
      expect(site.requests).toHaveLength(1);
    }),
  );
});

describe('a quirk of the site', () => {
  type Case = [
    name: string,
    quirk: Quirk,
    expected: string,
    requests: number,
    options?: Partial<FetchOptions>,
  ];
  const cases: readonly Case[] = [
    ['an empty body', { kind: 'body', body: '' }, 'unpublished', 1],
    ['a body of white space', { kind: 'body', body: ' \r\n' }, 'unpublished', 1],
    [
      'an error page with HTTP 200',
      { kind: 'body', body: errorPage },
      'error-page Error – Document Not Available',
      2,
    ],
    ['a file in Chinese', { kind: 'body', body: pdfIn('zh') }, 'wrong-language zh', 2],
    ['a file in French', { kind: 'body', body: pdfIn('fr') }, 'wrong-language other', 2],
    ['WordPerfect', { kind: 'body', body: '\u00ffWPC' }, 'wrong-type', 2],
    ['plain text', { kind: 'body', body: 'oops' }, 'wrong-type text', 2],
    [
      'a PDF with lines before it',
      { kind: 'body', body: Buffer.concat([Buffer.from('%-12345X@PJL\r\n'), pdfIn('en')]) },
      'fetched pdf leading-bytes',
      1,
    ],
    ['DOCX in place of PDF', { kind: 'body', body: docxIn('en') }, 'fetched docx other-format', 1],
    ['a connection that ends early', { kind: 'cut', after: 100 }, 'cut-short', 4],
    ['a connection that ends early once', { kind: 'cut', after: 100, times: 1 }, 'fetched pdf', 2],
    ['a file without its end', { kind: 'shortened', to: 200 }, 'cut-short', 4],
    [
      'a packed file',
      { kind: 'body', body: gzipSync(pdfIn('en')), encoding: 'gzip' },
      'fetched pdf',
      1,
    ],
    [
      'a packed file that is cut short',
      { kind: 'body', body: gzipSync(pdfIn('en')).subarray(0, 100), encoding: 'gzip' },
      'cut-short',
      4,
    ],
    [
      'a packed file that is far larger unpacked',
      { kind: 'body', body: gzipSync(Buffer.alloc(50_000_000)), encoding: 'gzip' },
      'too-large 1000000',
      2,
      { mostBytes: 1_000_000 },
    ],
    [
      'a page made to be slow to look through',
      { kind: 'body', body: '<html><title<iframe <h1 &#'.repeat(400_000) },
      'error-page',
      2,
    ],
    ['HTTP 404', { kind: 'status', status: 404 }, 'not-found 404', 1],
    ['HTTP 403', { kind: 'status', status: 403 }, 'refused 403', 1],
    ['HTTP 429 to the end', { kind: 'status', status: 429 }, 'busy 429', 3],
    ['HTTP 503 twice', { kind: 'status', status: 503, times: 2 }, 'fetched pdf', 3],
    [
      'HTTP 429 with a long time to wait',
      { kind: 'status', status: 429, retryAfter: '3600' },
      'busy 429 3600',
      1,
    ],
    [
      'HTTP 429 with a time to wait',
      { kind: 'status', status: 429, retryAfter: '1', times: 1 },
      'fetched pdf',
      2,
    ],
    ['a challenge to show a browser', { kind: 'challenge' }, 'challenged', 1],
    [
      'a redirect to another host',
      { kind: 'redirect', to: 'https://example.org/x.pdf' },
      'led-astray https://example.org',
      2,
    ],
    [
      'a redirect in a circle',
      { kind: 'redirect', to: '/doc/?n=A%2FRES%2F56%2F123+en+pdf' },
      'led-astray',
      10,
    ],
    [
      'silence',
      { kind: 'stall', after: 10, milliseconds: 5_000 },
      'unreachable UND_ERR_BODY_TIMEOUT',
      3,
      { silence: 200 },
    ],
    [
      'a trickle without end',
      { kind: 'stall', after: 10, milliseconds: 5_000 },
      'too-slow 1',
      2,
      { longest: 300 },
    ],
    [
      'a file beyond the limit',
      { kind: 'body', body: pdfIn('en') },
      'too-large 1000',
      2,
      { mostBytes: 1_000 },
    ],
  ];

  it.each<Case>([...cases])('%s', (...[, quirk, expected, requests, options = {}]) =>
    withSite({ quirks: { [`${symbol} en pdf`]: quirk } }, async ({ site, cache, get }) => {
      const [outcome = ''] = told(await get(options, english));
      expect(outcome.startsWith(expected), outcome).toBe(true);
      expect(site.requests.length).toBe(requests);
      const isHad = outcome.startsWith('fetched');
      expect(objectsIn(cache)).toHaveLength(isHad ? 1 : 0);
    })(),
  );

  it(
    'old-style Word where there is no PDF is better than nothing',
    withSite({ documents: { 'A/1 en doc': oldWord } }, async ({ get }) => {
      const old = requestsFor(['A/1'], ['en']);
      expect(told(await get({ preference: 'docx' }, old))).toEqual(['fetched doc']);
      expect(told(await get({ preference: 'docx' }, old))).toEqual(['cached doc']);
    }),
  );

  it(
    'old-style Word in place of DOCX is passed over for a PDF',
    withSite({ documents: { [`${symbol} en docx`]: oldWord } }, async ({ get }) => {
      expect(told(await get({ preference: 'docx' }, english))).toEqual(['fetched pdf']);
    }),
  );

  it(
    'DOCX under the name of DOC is taken',
    withSite({ documents: { [`${symbol} en doc`]: docxIn('en') } }, async ({ get }) => {
      expect(told(await get({ preference: 'docx' }, english))).toEqual([
        'fetched docx other-format',
      ]);
    }),
  );

  it(
    'a page that only frames the document is passed over for the document',
    withSite({ documents: { [`${symbol} en html`]: framingPage } }, async ({ site, get }) => {
      expect(told(await get({ preference: 'html' }, english))).toEqual(['fetched pdf']);
      expect(site.requests.map(({ path }) => path)[0]).toBe('/en/A/RES/56/123');
    }),
  );

  it(
    'a page is taken that has the symbol and the text, in the right language',
    withSite(
      {
        documents: {
          [`${symbol} en html`]: pageIn('en', symbol),
          [`${symbol} zh html`]: pageIn('en', symbol),
        },
      },
      async ({ get }) => {
        expect(told(await get({ preference: 'html' }))).toEqual(['fetched pdf', 'fetched html']);
      },
    ),
  );

  it(
    'again and again: the site is left in peace, and what is in the cache is given all the same',
    withSite({}, async ({ site, get }) => {
      await get({}, english);
      site.quirks['*'] = { kind: 'status', status: 403 };
      const many = [
        ...requestsFor(
          Array.from({ length: 8 }, (_, index) => `A/RES/57/${index + 1}`),
          ['en'],
        ),
        ...english,
      ];
      const reasons = told(await get({}, many));
      expect(reasons).toEqual([
        ...Array(5).fill('refused 403'),
        ...Array(3).fill('not-tried'),
        'cached pdf',
      ]);
      expect(site.requests).toHaveLength(6);
    }),
  );
});

describe('asking again', () => {
  it(
    'takes no body where nothing has changed',
    withSite({}, async ({ site, get }) => {
      await get();
      expect(told(await get({ revalidate: true }))).toEqual(['confirmed pdf', 'confirmed pdf']);
      const [, , third] = site.requests;
      expect(third?.headers['if-none-match']).toMatch(/^"[0-9a-f]{32}"$/u);
      expect(third?.headers['if-modified-since']).toBe('Tue, 15 Jan 2002 10:00:00 GMT');
    }),
  );

  it(
    'takes what has changed',
    withSite({}, async ({ site, get }) => {
      await get({}, english);
      site.documents[`${symbol} en pdf`] = pdfIn('en', 'reissued ');
      const [outcome] = await get({ revalidate: true }, english);
      expect(outcome && isFetched(outcome) && outcome.bytes).toEqual(pdfIn('en', 'reissued '));
    }),
  );

  it(
    'keeps what it has, and says so, where the site has nothing better',
    withSite({}, async ({ site, get }) => {
      await get({}, english);
      for (const quirk of [
        { kind: 'status', status: 503 },
        { kind: 'body', body: errorPage },
        { kind: 'body', body: '' },
        { kind: 'status', status: 404 },
      ] satisfies Quirk[]) {
        site.quirks['*'] = quirk;
        const [outcome] = await get({ revalidate: true }, english);
        expect(outcome).toMatchObject({ origin: 'cached', unconfirmed: {}, bytes: pdfIn('en') });
        expect(told(await get({ offline: true }, english))).toEqual(['cached pdf']);
      }
    }),
  );
});

describe('the cache', () => {
  it(
    'keeps one object for the same bytes, and an entry for each document',
    withSite({ documents: { 'A/1 en pdf': pdfIn('en') } }, async ({ cache, get }) => {
      await get({}, requestsFor([symbol, 'A/1'], ['en']));
      expect(objectsIn(cache)).toHaveLength(1);
      expect(entriesIn(cache)).toEqual(['A-1.en.pdf.json', 'A-RES-56-123.en.pdf.json']);
    }),
  );

  it(
    'gets again what was damaged on the disk',
    withSite({}, async ({ cache, get }) => {
      await get({}, english);
      const [object = ''] = objectsIn(cache);
      const path = join(cache, 'objects', object);
      writeFileSync(path, readFileSync(path).subarray(0, 10));
      expect(told(await get({}, english))).toEqual(['fetched pdf']);
      expect(told(await get({}, english))).toEqual(['cached pdf']);
    }),
  );

  it.each(['', '{', '{"version":2}', 'null'])(
    'gets again what has an entry that reads %j',
    (damaged) =>
      withSite({}, async ({ cache, get }) => {
        await get({}, english);
        const [entry = ''] = entriesIn(cache);
        const folder = readdirSync(join(cache, 'index'))[0] ?? '';
        writeFileSync(join(cache, 'index', folder, entry), damaged);
        expect(told(await get({}, english))).toEqual(['fetched pdf']);
      })(),
  );

  it(
    'is refused where it cannot be written to',
    withSite({}, async ({ cache, get }) => {
      const file = join(cache, 'file');
      writeFileSync(file, '');
      for (const interval of [0, 1]) {
        await expect(get({ cache: file, interval })).rejects.toMatchObject({
          code: 'FILE_UNWRITABLE',
        });
      }
    }),
  );

  it(
    'takes over the claim of a process that was ended',
    withSite({}, async ({ site, cache, get }) => {
      const claim = `127.0.0.1_${new URL(site.url).port}_A-RES-56-123.en.pdf.claim`;
      mkdirSync(join(cache, 'pace'));
      writeFileSync(join(cache, 'pace', claim), `${hostname()} 4194304`);
      expect(told(await get({}, english))).toEqual(['fetched pdf']);
      expect(readdirSync(join(cache, 'pace'))).toEqual([]);
    }),
  );

  it('leaves nothing half-written where the signal ends it', () =>
    withSite(
      { quirks: { '*': { kind: 'stall', after: 100, milliseconds: 10_000 } } },
      async ({ site, cache, get }) => {
        const controller = new AbortController();
        const running = get({ signal: controller.signal }, english);
        while (site.requests.length === 0) await new Promise((done) => setTimeout(done, 5));
        controller.abort();
        await expect(running).rejects.toThrow(/abort/iu);
        expect(filesIn(cache)).toEqual([]);
      },
    )());

  it(
    'is shared by two at once, which then ask for nothing twice',
    withSite({}, async ({ site, get }) => {
      const symbols = requestsFor(
        Array.from({ length: 6 }, (_, index) => `A/RES/58/${index + 1}`),
        ['en'],
      );
      for (const { symbol } of symbols) site.documents[`${symbol} en pdf`] = pdfIn('en', symbol);
      const [first, second] = await Promise.all([
        get({ interval: 60 }, symbols),
        get({ interval: 60 }, symbols),
      ]);
      expect([...first, ...second].every(isFetched)).toBe(true);
      expect(site.requests).toHaveLength(6);
    }),
  );
});

describe('the pace', () => {
  it(
    'is the same for all that share a cache, redirects included',
    withSite({ redirects: true }, async ({ site, get }) => {
      await Promise.all([get({ interval: 100 }), get({ interval: 100 })]);
      const times = site.requests.map(({ time }) => time).sort((a, b) => a - b);
      const gaps = times.slice(1).map((time, index) => time - (times[index] ?? 0));
      // Timers of the system may be a little early, and requests take a moment to arrive.
      expect(Math.min(...gaps)).toBeGreaterThan(60);
    }),
  );
});

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort();
}

function objectsIn(cache: string): readonly string[] {
  const folder = join(cache, 'objects');
  return filesIn(cache)
    .filter((path) => path.startsWith(folder))
    .map((path) => path.slice(folder.length + 1));
}

function entriesIn(cache: string): readonly string[] {
  return filesIn(cache)
    .filter((path) => path.startsWith(join(cache, 'index')))
    .map((path) => path.split('/').at(-1) ?? '');
}
