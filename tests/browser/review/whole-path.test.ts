/// <reference lib="dom" />
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readTmx } from '../../../src/formats/index.js';
import { equation, type PlantedError, plantErrors } from './planted-errors.js';
import { launchChromium, press, stateOnDisk, withReview } from './review-page.js';

let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});

afterAll(() => browser.close());

/** Puts an error right whose first link is selected, as a person would. */
async function putRight(page: Page, { kind }: PlantedError): Promise<void> {
  switch (kind) {
    case 'boundary':
      return press(page, 'o', 'Alt+ArrowUp', 'o');
    case 'merged':
      return press(page, 's');
    case 'crossed':
      // The first Chinese sentence with the English one above its own; then those that are left.
      await press(page, 'Space', 'o', 'Control+ArrowUp', 'Space', 'l');
      return press(page, 'Control+ArrowDown', 'Space', 'ArrowDown', 'Space', 'l');
    case 'apart':
      return press(page, 'm');
  }
}

describe('a bitext with twelve planted errors', () => {
  const planted = plantErrors(12);

  it('is put right by keyboard alone, exported, and there again after a crash', async () => {
    await withReview(browser, planted.jsonl, async (review) => {
      const page = await review.open({ acceptDownloads: true });
      expect(planted.errors).toHaveLength(12);
      for (const error of planted.errors) {
        await press(page, 'Home', 'd');
        await page
          .locator(`[data-side="source"][data-segment="${error.source[0]}"][data-selected]`)
          .waitFor();
        await putRight(page, error);
      }
      const right = await stateOnDisk(page);
      expect(right.links.map(equation).toSorted()).toEqual(planted.right);

      await press(page, 'End', 'Control+Enter');
      const done = await stateOnDisk(page);
      expect(done.links.filter(({ status }) => status === 'proposed')).toEqual([]);

      await press(page, 'Control+e');
      const [download] = await Promise.all([page.waitForEvent('download'), press(page, 'Enter')]);
      const tmx = readFileSync(await download.path(), 'utf8');
      expect(download.suggestedFilename()).toMatch(/\.tmx$/u);
      const texts = new Map(done.source.map(({ id, text }) => [id, text]));
      const units = readTmx(tmx, 'export.tmx').units.map(
        ({ variants }) => variants.find(({ language }) => language.startsWith('zh'))?.text,
      );
      const chinese = planted.right.map((pair) => texts.get(pair.split(' = ')[0] ?? ''));
      expect(units.toSorted()).toEqual(chinese.toSorted());

      await page.close();
      await review.crash();
      const after = await stateOnDisk(await review.open());
      expect(after.links.map(equation).toSorted()).toEqual(planted.right);
      expect(after.links.every(({ status }) => status !== 'proposed')).toBe(true);
    });
  });
});
