import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addEvent,
  emptyHistory,
  firstPossible,
  type History,
  historyOf,
  nextRedo,
  nextUndo,
  redoChange,
  undoChange,
} from '../../../src/review/model/history.js';
import { createReviewState, type ReviewState } from '../../../src/review/model/state.js';
import type { Change, ReviewEvent, Snapshot } from '../../../src/review/model/types.js';
import { act, anySnapshot, anyStep } from './arbitrary.js';

const snapshot: Snapshot = {
  name: 'history',
  seq: 0,
  source: [],
  target: ['a', 'b'].map((id) => ({ id, text: '0' })),
  links: ['a', 'b'].map((id) => ({ id, source: [], target: [id], score: 1, status: 'proposed' })),
  notes: [],
};

/** A review by several people, as a server keeps it. */
class Review {
  readonly state: ReviewState;
  readonly events: ReviewEvent[] = [];
  history: History = emptyHistory;

  constructor(begin: Snapshot = snapshot) {
    this.state = createReviewState(begin);
  }

  make(author: string, change: Change): void {
    this.state.apply(change.patch);
    const seq = this.events.length + 1;
    const event = { ...change, author, seq, time: new Date(seq * 1_000).toISOString() };
    this.events.push(event);
    this.history = addEvent(this.history, event);
  }

  write(author: string, segment: string, text: string): void {
    const before = this.state.segment('target', segment);
    if (!before) throw new TypeError('a segment');
    const segments = [{ side: 'target', removed: [before], added: [{ ...before, text }] }] as const;
    this.make(author, { id: this.#id(), action: 'edit-text', patch: { segments } });
  }

  undo(author: string): boolean {
    const step = nextUndo(this.history, author);
    if (step) this.make(author, undoChange(this.#id(), step));
    return step !== undefined;
  }

  redo(author: string): boolean {
    const step = nextRedo(this.history, author);
    if (step) this.make(author, redoChange(this.#id(), step));
    return step !== undefined;
  }

  texts(): string {
    return this.state
      .segments('target')
      .map(({ text }) => text)
      .join(' ');
  }

  #id(): string {
    return `change-${this.events.length + 1}`;
  }
}

describe('undo and redo', () => {
  it('walk back and forth over all changes, as often as one likes', () => {
    const review = new Review();
    for (const text of ['1', '2', '3']) review.write('Wei', 'a', text);
    for (let round = 0; round < 3; round++) {
      const seen = [review.texts()];
      while (review.undo('Wei')) seen.push(review.texts());
      expect(seen).toEqual(['3 0', '2 0', '1 0', '0 0']);
      while (review.redo('Wei')) seen.push(review.texts());
      expect(seen.slice(4)).toEqual(['1 0', '2 0', '3 0']);
    }
  });

  it('never offer an undo to be undone: what comes next is the change before', () => {
    const review = new Review();
    review.write('Wei', 'a', '1');
    review.write('Wei', 'a', '2');
    review.undo('Wei');
    expect(nextUndo(review.history, 'Wei')?.change).toBe('change-1');
    expect(nextRedo(review.history, 'Wei')).toMatchObject({
      change: 'change-2',
      action: 'edit-text',
    });
    review.undo('Wei');
    expect(nextUndo(review.history, 'Wei')).toBeUndefined();
  });

  it('forget what was undone at the next change of the same person, not of another', () => {
    const review = new Review();
    review.write('Wei', 'a', '1');
    review.undo('Wei');
    review.write('Ann', 'b', '1');
    expect(nextRedo(review.history, 'Wei')?.change).toBe('change-1');
    review.write('Wei', 'a', '2');
    expect(nextRedo(review.history, 'Wei')).toBeUndefined();
  });

  it('take back what one has done oneself', () => {
    const review = new Review();
    review.write('Wei', 'a', '1');
    review.write('Ann', 'b', '2');
    review.undo('Wei');
    expect(review.texts()).toBe('0 2');
    expect(nextUndo(review.history, 'Wei')).toBeUndefined();
    expect(nextUndo(review.history, 'Ann')?.change).toBe('change-2');
  });

  it('name the change as it was first made, however often it is undone and redone', () => {
    const review = new Review();
    review.write('Wei', 'a', '1');
    for (let round = 0; round < 3; round++) {
      review.undo('Wei');
      review.redo('Wei');
    }
    expect(new Set(review.events.slice(1).map(({ of }) => of))).toEqual(new Set(['change-1']));
    expect(nextUndo(review.history, 'Wei')).toMatchObject({
      change: 'change-1',
      action: 'edit-text',
    });
  });

  it('step over what somebody else has changed since', () => {
    const review = new Review();
    review.write('Wei', 'b', '1');
    review.write('Wei', 'a', '1');
    review.write('Ann', 'a', '2');
    const step = firstPossible(review.state, nextUndo(review.history, 'Wei'));
    expect(step?.change).toBe('change-1');
    if (step) review.make('Wei', undoChange('change-x', step));
    expect(review.texts()).toBe('2 0');
    expect(nextUndo(review.history, 'Wei')?.change).toBe('change-2');
    expect(nextRedo(review.history, 'Wei')?.change).toBe('change-1');
    expect(firstPossible(review.state, nextUndo(review.history, 'Wei'))).toBeUndefined();
  });

  it('let a person redo what they undid of another', () => {
    const review = new Review();
    review.write('Wei', 'a', '1');
    const step = nextUndo(review.history, 'Wei');
    if (!step) throw new TypeError('a step');
    review.make('Ann', undoChange('change-x', step));
    expect(nextUndo(review.history, 'Wei')).toBeUndefined();
    expect(nextRedo(review.history, 'Ann')).toMatchObject({ change: 'change-1', author: 'Wei' });
    review.redo('Ann');
    expect(review.texts()).toBe('1 0');
    expect(nextUndo(review.history, 'Ann')?.change).toBe('change-1');
  });
});

describe('the history', () => {
  it('is a fold: events that come twice change nothing, and what is added changes no history', () => {
    const review = new Review();
    review.write('Wei', 'a', '1');
    const before = review.history;
    review.undo('Wei');
    expect(nextUndo(before, 'Wei')?.change).toBe('change-1');
    expect(historyOf([...review.events, ...review.events])).toEqual(historyOf(review.events));
    expect(historyOf(review.events)).toEqual(review.history);
  });

  it('may begin anywhere: an undo of a change that is not known can be redone', () => {
    const review = new Review();
    review.write('Wei', 'a', '1');
    review.undo('Wei');
    const late = historyOf(review.events.slice(1));
    expect(nextUndo(late, 'Wei')).toBeUndefined();
    expect(nextRedo(late, 'Wei')).toMatchObject({ change: 'change-1', action: undefined });
    expect(nextRedo(late, 'Wei')?.patch).toEqual(nextRedo(review.history, 'Wei')?.patch);
  });

  it('leads one person back to the beginning and forth again, whatever they did', () => {
    const moves = fc.array(fc.oneof(anyStep, fc.constantFrom('undo', 'redo')), { maxLength: 25 });
    fc.assert(
      fc.property(anySnapshot, moves, (begin, list) => {
        const review = new Review(begin);
        for (const move of list) {
          if (move === 'undo') review.undo('Wei');
          else if (move === 'redo') review.redo('Wei');
          else {
            const patch = act(review.state, move);
            const id = `change-${review.events.length + 1}`;
            if (patch) review.make('Wei', { id, action: 'edit-text', patch });
          }
        }
        while (review.redo('Wei'));
        const end = review.state.snapshot(0);
        while (review.undo('Wei'));
        expect(review.state.snapshot(0)).toEqual(begin);
        while (review.redo('Wei'));
        expect(review.state.snapshot(0)).toEqual(end);
      }),
      { numRuns: 200 },
    );
  });

  it('takes a hundred thousand events in its stride', () => {
    const patch = { links: { removed: [], added: [] } };
    const events = Array.from(
      { length: 100_000 },
      (_, at): ReviewEvent => ({
        id: `change-${at}`,
        action: 'confirm',
        patch,
        seq: at + 1,
        time: '2026-03-01T00:00:00.000Z',
        author: `${at % 3}`,
      }),
    );
    const history = historyOf(events);
    expect(nextUndo(history, '0')?.change).toBe('change-99999');
  });
});
