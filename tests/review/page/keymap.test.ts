import { describe, expect, it } from 'vitest';
import { englishReview } from '../../../src/messages/en/review.js';
import { chineseReview } from '../../../src/messages/zh/review.js';
import { commands } from '../../../src/review/page/commands/commands.js';
import {
  commandFor,
  conflictsOf,
  keysOf,
  type OwnKeys,
  withKey,
  withoutOwn,
} from '../../../src/review/page/commands/keymap.js';

describe('the commands', () => {
  it('are all that there are words for, each once', () => {
    const names = commands.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.toSorted()).toEqual(Object.keys(englishReview.commands).toSorted());
    expect(names.toSorted()).toEqual(Object.keys(chineseReview.commands).toSorted());
  });

  it('have no key twice', () => {
    for (const { name, keys } of commands) {
      for (const key of keys) expect(conflictsOf(commands, {}, name, key), key).toEqual([]);
    }
  });

  it('have names that differ, in both languages', () => {
    for (const { commands: words } of [englishReview, chineseReview]) {
      expect(new Set(Object.values(words)).size).toBe(Object.keys(words).length);
    }
  });
});

describe('keys of one’s own', () => {
  it('take the place of all default keys of a command', () => {
    const own = withKey(commands, {}, 'next', 'q');
    expect(commandFor(commands, own, 'q', 'list')).toBe('next');
    expect(commandFor(commands, own, 'ArrowDown', 'list')).toBeUndefined();
    expect(commandFor(commands, withoutOwn(own, 'next'), 'ArrowDown', 'list')).toBe('next');
  });

  it('are taken from the command that had them, which keeps its others', () => {
    expect(conflictsOf(commands, {}, 'split', 'j')).toEqual(['next']);
    const own = withKey(commands, {}, 'split', 'j');
    expect(commandFor(commands, own, 'j', 'list')).toBe('split');
    expect(commandFor(commands, own, 'ArrowDown', 'list')).toBe('next');
    expect(commandFor(commands, own, 's', 'list')).toBeUndefined();
  });

  it('can be none', () => {
    const own = withKey(commands, {}, 'exclude', undefined);
    expect(commandFor(commands, own, 'x', 'list')).toBeUndefined();
    const exclude = commands.find(({ name }) => name === 'exclude');
    expect(exclude && keysOf(exclude, own)).toEqual([]);
  });

  it('hold apart what writes a text from what goes through the list', () => {
    const own: OwnKeys = {};
    expect(commandFor(commands, own, 'Enter', 'list')).toBe('confirm');
    expect(commandFor(commands, own, 'Enter', 'editing')).toBe('save-edit');
    expect(commandFor(commands, own, 'm', 'editing')).toBeUndefined();
    expect(conflictsOf(commands, own, 'save-edit', 'm')).toEqual([]);
  });
});
