import { describe, expect, it } from 'vitest';
import { createUnsent } from '../../../src/review/page/store/unsent.js';
import { edit } from '../server/fixtures.js';
import { keyStore } from './page-server.js';

const first = edit('change-1', 0, 'one', 'uno');
const second = edit('change-2', 1, 'two', 'due');

describe('changes that are not sent', () => {
  it('are taken over by the next page, once, in their order', () => {
    const storage = keyStore();
    createUnsent(storage, 'a', 'tab-1').keep([first, second]);
    expect(createUnsent(storage, 'a', 'tab-2').adopt()).toEqual([first, second]);
    expect(storage.length).toBe(1);
    const third = createUnsent(storage, 'a', 'tab-3');
    expect(third.adopt()).toEqual([first, second]);
    third.keep([]);
    expect(storage.length).toBe(0);
  });

  it('of several pages come together, one that both have once', () => {
    const storage = keyStore();
    createUnsent(storage, 'a', 'tab-1').keep([first]);
    createUnsent(storage, 'a', 'tab-2').keep([first, second]);
    expect(createUnsent(storage, 'a', 'tab-3').adopt()).toEqual([first, second]);
  });

  it('of another bitext stay where they are', () => {
    const storage = keyStore();
    createUnsent(storage, 'b', 'tab-1').keep([first]);
    expect(createUnsent(storage, 'a', 'tab-2').adopt()).toEqual([]);
    expect(createUnsent(storage, 'b', 'tab-3').adopt()).toEqual([first]);
  });

  it('are not thrown away where the new page has no room for them', () => {
    const storage = keyStore();
    createUnsent(storage, 'a', 'tab-1').keep([first]);
    const full = {
      ...storage,
      setItem: () => {
        throw new Error('no room');
      },
    };
    Object.defineProperty(full, 'length', { get: () => storage.length });
    expect(createUnsent(full, 'a', 'tab-2').adopt()).toEqual([first]);
    expect(storage.length).toBe(1);
  });

  it('are said to be kept only where they are', () => {
    expect(createUnsent(keyStore(10), 'a', 'tab').keep([first])).toBe(false);
    expect(createUnsent(undefined, 'a', 'tab').keep([first])).toBe(false);
    expect(createUnsent(undefined, 'a', 'tab').keep([])).toBe(true);
    expect(createUnsent(undefined, 'a', 'tab').adopt()).toEqual([]);
  });

  it('that somebody has damaged are none', () => {
    const storage = keyStore();
    storage.setItem('duizhao:unsent:a:tab-1', '[{"id":');
    storage.setItem('duizhao:unsent:a:tab-2', '7');
    expect(createUnsent(storage, 'a', 'tab-3').adopt()).toEqual([]);
  });
});
