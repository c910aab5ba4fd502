import { describe, expect, it } from 'vitest';
import { createReviewState } from '../../../src/review/model/state.js';
import { editText, joinText, splitText } from '../../../src/review/model/text-actions.js';
import type { Link, Patch, Snapshot } from '../../../src/review/model/types.js';
import { noteOn } from './arbitrary.js';

const link = (id: string, source: readonly string[], target: readonly string[]): Link => ({
  id,
  source,
  target,
  score: 0.9,
  status: 'proposed',
});

const snapshot: Snapshot = {
  name: 'texts',
  seq: 0,
  source: [
    { id: 's1', text: '大会决定 ', label: '1.' },
    { id: 's2', text: '理事会。' },
    { id: 's3', text: '𠮷野先生' },
  ],
  target: [
    { id: 't1', text: 'The Assembly decides. It adjourns.', label: '1.' },
    { id: 't2', text: ' The Council.' },
    { id: 't3', text: 'Mr. Yoshino' },
  ],
  links: [link('a', ['s1', 's2'], ['t1']), link('b', ['s3'], ['t2']), link('c', [], ['t3'])],
  notes: [noteOn('target', 't1', 1), noteOn('target', 't2', 2)],
};

function changed(patch: Patch | undefined) {
  if (patch === undefined) throw new TypeError('a patch');
  const state = createReviewState(snapshot);
  state.apply(patch);
  return state;
}

const state = createReviewState(snapshot);

describe('editing a text', () => {
  it('changes the text and nothing else', () => {
    expect(editText(state, 'target', 't1', 'The Assembly decided.', false)).toEqual({
      segments: [
        {
          side: 'target',
          removed: [snapshot.target[0]],
          added: [{ ...snapshot.target[0], text: 'The Assembly decided.' }],
        },
      ],
    });
  });

  it('is not possible without a difference, with a blank text or of a segment that is gone', () => {
    expect(editText(state, 'target', 't3', 'Mr. Yoshino', false)).toBeUndefined();
    expect(editText(state, 'target', 't3', ' \n', false)).toBeUndefined();
    expect(editText(state, 'target', 't9', 'x', false)).toBeUndefined();
  });

  it('leaves the source alone unless it may be edited, and so do the others', () => {
    expect(editText(state, 'source', 's1', '大会', false)).toBeUndefined();
    expect(splitText(state, 'source', 's1', 2, false)).toBeUndefined();
    expect(joinText(state, 'source', 's1', false)).toBeUndefined();
    expect(editText(state, 'source', 's1', '大会', true)).toBeDefined();
    expect(splitText(state, 'source', 's1', 2, true)).toBeDefined();
    expect(joinText(state, 'source', 's1', true)).toBeDefined();
  });
});

describe('splitting a text', () => {
  it('makes two segments in the same link, without the white space at the cut', () => {
    const after = changed(splitText(state, 'target', 't1', 22, false));
    expect(after.segments('target').slice(0, 2)).toEqual([
      { id: 't1', text: 'The Assembly decides.', label: '1.' },
      { id: 't1~2', text: 'It adjourns.' },
    ]);
    expect(after.link('a')).toEqual(link('a', ['s1', 's2'], ['t1', 't1~2']));
    expect(after.notesOf('target', 't1')).toHaveLength(1);
  });

  it('numbers further parts on', () => {
    const after = changed(splitText(state, 'target', 't1', 22, false));
    expect(splitText(after, 'target', 't1~2', 2, false)?.segments?.[0]?.added[1]?.id).toBe('t1~3');
    expect(splitText(after, 'target', 't1', 4, false)?.segments?.[0]?.added[1]?.id).toBe('t1~3');
  });

  it('makes no blank part', () => {
    for (const offset of [-1, 0, 34, 99]) {
      expect(splitText(state, 'target', 't1', offset, false)).toBeUndefined();
    }
    expect(splitText(state, 'target', 't2', 1, false)).toBeUndefined();
    expect(splitText(state, 'source', 's1', 4, true)).toBeUndefined();
  });

  it('does not cut a character in two', () => {
    expect(splitText(state, 'source', 's3', 1, true)).toBeUndefined();
    expect(splitText(state, 'source', 's3', 2, true)?.segments?.[0]?.added).toEqual([
      { id: 's3', text: '𠮷' },
      { id: 's3~2', text: '野先生' },
    ]);
  });
});

describe('joining texts', () => {
  it('joins Chinese without a space', () => {
    const after = changed(joinText(state, 'source', 's1', true));
    expect(after.segment('source', 's1')).toEqual({
      id: 's1',
      text: '大会决定理事会。',
      label: '1.',
    });
    expect(after.link('a')).toEqual(link('a', ['s1'], ['t1']));
  });

  it('joins English with a space, in the link of the first, and takes the notes along', () => {
    const after = changed(joinText(state, 'target', 't1', false));
    expect(after.segment('target', 't1')?.text).toBe(
      'The Assembly decides. It adjourns. The Council.',
    );
    expect(after.link('a')).toMatchObject({ target: ['t1'], status: 'edited', score: 1 });
    expect(after.link('b')).toMatchObject({ source: ['s3'], target: [], status: 'proposed' });
    expect(after.notesOf('target', 't1').map(({ id }) => id)).toEqual(['n1', 'n2']);
  });

  it('drops a link that has nothing left', () => {
    const after = changed(joinText(state, 'target', 't2', false));
    expect(after.link('c')).toBeUndefined();
    expect(after.linkCount).toBe(2);
  });

  it('is not possible after the last segment', () => {
    expect(joinText(state, 'target', 't3', false)).toBeUndefined();
  });

  it('is taken apart again by a split at the same place', () => {
    const before = changed(joinText(state, 'target', 't1', false));
    const patch = splitText(before, 'target', 't1', 35, false);
    expect(patch?.segments?.[0]?.added.map(({ text }) => text)).toEqual([
      'The Assembly decides. It adjourns.',
      'The Council.',
    ]);
  });
});
