import { describe, expect, it } from 'vitest';
import { findStyleFaults } from '../../../src/language/style/find-style.js';
import { styleEntries } from '../../../src/language/style/style-entries.js';
import { styleSources } from '../../../src/language/style/style-entry.js';

describe('entries of style', () => {
  it('are 200 and more, without those in -ize', () => {
    expect(styleEntries.filter(({ source }) => source !== 'ize').length).toBeGreaterThan(200);
  });

  it('each say something else than they avoid, once, and from where', () => {
    expect(styleEntries.filter(({ avoid, prefer }) => avoid === prefer || prefer === '')).toEqual(
      [],
    );
    const avoided = styleEntries.map(({ avoid }) => avoid);
    expect(avoided.filter((word, at) => avoided.indexOf(word) !== at)).toEqual([]);
    expect(styleEntries.filter(({ source }) => styleSources[source] === '')).toEqual([]);
  });

  it('are content with what they prefer', () => {
    const quarrels = styleEntries.filter(({ prefer }) => findStyleFaults(prefer).length > 0);
    expect(quarrels.map(({ avoid, prefer }) => `${avoid} → ${prefer}`)).toEqual([]);
  });

  it('are found in the text, the longest first', () => {
    expect(
      findStyleFaults('The Deputy Secretary General noted the on-going programs.').map(
        ({ found, expected }) => [found, expected],
      ),
    ).toEqual([
      ['Deputy Secretary General', 'Deputy Secretary-General'],
      ['on-going', 'ongoing'],
      ['programs', 'programmes'],
    ]);
  });
});
