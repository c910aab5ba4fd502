import { expect, it } from 'vitest';
import { DuizhaoError } from '../../../src/core/errors.js';
import { describeShortage } from '../../../src/corpus/build/describe-shortage.js';

it.each([
  ['the system', Object.assign(new Error('ENOSPC: no space left'), { code: 'ENOSPC' })],
  ['the database', new Error('IO Error: Could not write file "u.duckdb": No space left on device')],
])('says what to do about a full disk that %s tells of', (_, error) => {
  expect(describeShortage(error, 'corpus')).toMatchObject({
    code: 'FILE_UNWRITABLE',
    message: 'corpus cannot be written: the disk is full (ENOSPC)',
    hint: expect.stringMatching(/goes on where it stopped/),
  });
});

it('leaves mistakes of ours and errors that are explained as they are', () => {
  const mistake = new TypeError('x is undefined');
  const explained = new DuizhaoError('CORPUS_INVALID', 'a', 'b');
  expect([describeShortage(mistake, 'corpus'), describeShortage(explained, 'corpus')]).toEqual([
    mistake,
    explained,
  ]);
});
