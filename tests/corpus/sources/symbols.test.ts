import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { keepObject } from '../../../src/fetch/cache/objects.js';
import type { DocumentRequest, FetchOutcome } from '../../../src/fetch/index.js';
import { itemsOf, listAll, makeFolder, refusedOf } from './folder.js';

/** A cache that has the English and Chinese of A/RES/56/123 and nothing else. */
function makeCache() {
  const cache = makeFolder();
  async function* fetch(requests: readonly DocumentRequest[]): AsyncGenerator<FetchOutcome> {
    for (const request of requests) {
      if (request.symbol !== 'A/RES/56/123') {
        yield { ...request, failure: { reason: 'not-cached' } };
        continue;
      }
      const bytes = Buffer.from(`text in ${request.language}`);
      yield {
        ...request,
        origin: 'cached',
        format: 'html',
        bytes,
        sha256: keepObject(cache, bytes),
        url: 'https://example.org/',
        fetched: '2026-01-01T00:00:00Z',
        remarks: [],
      };
    }
  }
  return { cache, fetch };
}

describe('document symbols as sources', () => {
  it('are both languages, read from the cache', async () => {
    const items = itemsOf(await listAll(['A/RES/56/123'], { symbols: makeCache() }));
    expect(items).toMatchObject([
      { name: 'A-RES-56-123.zh.html', language: 'zh', symbol: 'A/RES/56/123', kind: 'document' },
      { name: 'A-RES-56-123.en.html', language: 'en', symbol: 'A/RES/56/123', kind: 'document' },
    ]);
    const sum = createHash('sha256').update('text in zh').digest('hex');
    expect(items[0]?.digest).toBe(sum);
  });

  it('may be ranges and lists; what could not be had is refused', async () => {
    const folder = makeFolder({ 'list.txt': 'A/RES/56/123 # one\n\nA/RES/56/124\n' });
    const words = [`symbols:${join(folder, 'list.txt')}`, 'A/RES/56/{123..125}'];
    const found = await listAll(words, { symbols: makeCache() });
    expect(itemsOf(found)).toHaveLength(2);
    expect(refusedOf(found).map(({ name }) => name)).toEqual([
      'A-RES-56-124.zh',
      'A-RES-56-124.en',
      'A-RES-56-125.zh',
      'A-RES-56-125.en',
    ]);
    expect(refusedOf(found)[0]).toMatchObject({ code: 'DOCUMENT_UNAVAILABLE' });
  });

  it('are refused where nothing is fetched', async () => {
    await expect(listAll(['A/RES/56/123'])).rejects.toMatchObject({ code: 'BAD_USAGE' });
  });
});
