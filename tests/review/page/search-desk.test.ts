import { signal } from '@preact/signals';
import { expect, it } from 'vitest';
import { createReviewState } from '../../../src/review/model/state.js';
import type { RegexTrial } from '../../../src/review/page/store/regex-trial.js';
import { createSearchDesk } from '../../../src/review/page/store/search-desk.js';
import { pairs } from '../server/project-in-memory.js';
import { until } from './page-server.js';

it('an expression is used only once it is known not to take too long', async () => {
  const state = createReviewState(pairs('one', [['一', 'aaaaaaaa and one']]));
  const tried: string[] = [];
  const trial: RegexTrial = {
    async passes({ source }, texts) {
      tried.push(source);
      expect(texts()).toEqual(['一', 'aaaaaaaa and one']);
      return !source.includes('+)+');
    },
    close: () => undefined,
  };
  const search = createSearchDesk(state, signal(0), false, trial);
  search.isOpen.value = true;
  search.text.value = 'one';
  expect(search.standing.value).toBe('ready');
  search.isRegex.value = true;
  search.text.value = '(a+)+$';
  expect(search.standing.value).toBe('trying');
  expect(search.matchesIn('target', 't0')).toEqual([]);
  await until(() => search.standing.value === 'slow');
  expect(search.step('next', undefined)).toBeUndefined();
  search.text.value = 'a+';
  expect(search.matchesIn('target', 't0')).toEqual([]);
  await until(() => search.result.value?.count === 2);
  expect(search.matchesIn('target', 't0').map(({ start, end }) => [start, end])).toEqual([
    [0, 8],
    [9, 10],
  ]);
  expect(tried).toEqual(['(a+)+$', 'a+']);
  search.close();
});
