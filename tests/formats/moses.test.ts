import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ExchangeUnit, plainUnit } from '../../src/formats/convert/index.js';
import { moses } from '../../src/formats/moses.js';
import { collect, sourceOf, streamOf } from './convert/streams.js';
import { hostileText } from './hostile-text.js';

const pair = (zh: string, en: string, id = '1') =>
  plainUnit(id, { language: 'zh-CN', text: zh }, { language: 'en', text: en });

async function write(units: readonly ExchangeUnit[], losses: string[] = []) {
  const parts = await collect(
    moses.write(streamOf(units), { name: '', onLoss: (loss, id) => losses.push(`${loss} ${id}`) }),
  );
  return {
    zh: parts.map(({ chinese }) => chinese).join(''),
    en: parts.map(({ english }) => english).join(''),
  };
}

const read = ({ zh, en }: { readonly zh: string; readonly en: string }) =>
  collect(moses.read({ chinese: sourceOf(zh, 'a.zh'), english: sourceOf(en, 'a.en') }));

describe('Moses pairs', () => {
  it('read back as they were but for breaks of lines and halves of characters', () =>
    fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(hostileText, hostileText)), async (texts) => {
        const kept = (text: string) =>
          text
            .replace(/\r\n|[\n\v\f\r\u0085\u2028\u2029]/gu, ' ')
            .replace(/\p{Surrogate}/gu, '\uFFFD');
        // A mark at the very beginning would be taken for a byte order mark.
        const units = texts.map(([zh, en], index) => pair(`甲${zh}`, `A${en}`, String(index + 1)));
        const expected = texts.map(([zh, en], index) =>
          pair(`甲${kept(zh)}`, `A${kept(en)}`, String(index + 1)),
        );
        expect(await read(await write(units))).toEqual(expected);
      }),
    ));

  it('say of which units the lines were joined', async () => {
    const losses: string[] = [];
    const written = await write([pair('甲\r\n乙', 'A'), pair('丙', 'C', '2')], losses);
    expect(written).toEqual({ zh: '甲 乙\n丙\n', en: 'A\nC\n' });
    expect(losses).toEqual(['line-break 1']);
  });

  it('put Chinese into the Chinese file also where English is the source', async () => {
    const unit = plainUnit('1', { language: 'en', text: 'A' }, { language: 'zh-CN', text: '甲' });
    expect(await write([unit])).toEqual({ zh: '甲\n', en: 'A\n' });
  });

  it('keep a line that has nothing on the other side, and tell of one empty in both', async () => {
    expect(await read({ zh: '甲\n\n\n', en: '\n\nC\n' })).toEqual([
      pair('甲', ''),
      { problem: 'empty', place: 'line 2' },
      pair('', 'C', '3'),
    ]);
  });

  it('are refused where one file is shorter', async () => {
    await expect(read({ zh: '甲\n乙\n', en: 'A\n' })).rejects.toMatchObject({
      code: 'FORMAT_INVALID',
      message: 'a.en, line 2: it ends here, a.zh goes on',
    });
  });
});
