/** Says in words why a document could not be had. */
import type { FetchFailure } from '../fetch/index.js';
import type { FetchWords } from '../messages/fetch-words.js';

const mebibyte = 2 ** 20;

export function describeFailure(failure: FetchFailure, words: FetchWords): string {
  const { failures, languages } = words;
  switch (failure.reason) {
    case 'unpublished':
      return failures.unpublished;
    case 'not-found':
      return failures.notFound(failure.status);
    case 'refused':
      return failures.refused(failure.status);
    case 'challenged':
      return failures.challenged;
    case 'busy':
      return failures.busy(failure.status, failure.waitSeconds);
    case 'unreachable':
      return failures.unreachable(failure.cause);
    case 'error-page':
      return failures.errorPage(failure.title);
    case 'viewer-page':
      return failures.viewerPage;
    case 'wrong-language':
      return failures.wrongLanguage(languages[failure.found]);
    case 'wrong-type':
      return failures.wrongType(failure.found);
    case 'cut-short':
      return failures.cutShort;
    case 'too-large':
      return failures.tooLarge(Math.floor(failure.most / mebibyte));
    case 'too-slow':
      return failures.tooSlow(failure.seconds);
    case 'led-astray':
      return failures.ledAstray(failure.target);
    case 'not-cached':
      return failures.notCached;
    case 'not-tried':
      return failures.notTried;
  }
}
