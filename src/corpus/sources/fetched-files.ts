/** Finds documents of the United Nations in the cache that they are fetched to. */
import type { Language } from '../../core/document.js';
import { objectPath } from '../../fetch/cache/objects.js';
import {
  type DocumentRequest,
  type FetchFailure,
  type FetchOutcome,
  isFetched,
  requestsFor,
  symbolFileName,
} from '../../fetch/index.js';
import type { RefusedItem } from '../source-item.js';
import type { FoundFile } from './describe-item.js';

/** How documents are had by their symbols. */
export interface SymbolFetching {
  /** Folder of the cache, where what was fetched is read from. */
  readonly cache: string;
  /** What becomes of each request, in order. */
  readonly fetch: (requests: readonly DocumentRequest[]) => AsyncIterable<FetchOutcome>;
}

const languages: readonly Language[] = ['zh', 'en'];
const licence = 'https://www.un.org/en/about-us/copyright';

/** The files of documents in both languages; what could not be had is refused. */
export async function* fetchedFiles(
  symbols: readonly string[],
  { cache, fetch }: SymbolFetching,
): AsyncGenerator<FoundFile | RefusedItem> {
  for await (const outcome of fetch(requestsFor(symbols, languages))) {
    const { symbol, language } = outcome;
    const name = `${symbolFileName(symbol)}.${language}`;
    if (!isFetched(outcome)) {
      yield refusalOf(name, outcome.failure);
      continue;
    }
    yield {
      place: objectPath(cache, outcome.sha256),
      name: `${name}.${outcome.format}`,
      said: { kind: 'document', language, symbol, licence },
    };
  }
}

function refusalOf(name: string, failure: FetchFailure): RefusedItem {
  return {
    name,
    code: 'DOCUMENT_UNAVAILABLE',
    message: `${name} could not be had: ${describeFailure(failure)}`,
    hint:
      failure.reason === 'not-cached'
        ? 'Run the command again with a network.'
        : 'Try it with duizhao fetch, which says more.',
  };
}

function describeFailure(failure: FetchFailure): string {
  switch (failure.reason) {
    case 'unpublished':
    case 'not-found':
      return 'there is no such document in this language';
    case 'not-cached':
      return 'it is not in the cache';
    case 'wrong-language':
      return 'what was given out is in another language';
    default:
      return failure.reason.replaceAll('-', ' ');
  }
}
