/// <reference lib="dom" />
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plantErrors } from './planted-errors.js';
import {
  launchChromium,
  press,
  type Review,
  saved,
  violations,
  withReview,
} from './review-page.js';

let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});

afterAll(() => browser.close());

const { jsonl } = plantErrors(12);

const dialogs = {
  help: ['?'],
  palette: ['Control+k'],
  search: ['Control+f'],
  comment: ['c'],
  history: ['h'],
  export: ['Control+e'],
  progress: ['g'],
  settings: ['Control+,'],
} as const;

describe.each([
  ['en-GB', 'light'],
  ['zh-CN', 'dark'],
] as const)('the review page in %s, %s', (locale, colorScheme) => {
  it('has nothing that axe objects to, in any view', async () => {
    await withReview(browser, jsonl, async ({ open }) => {
      const page = await open({ locale, colorScheme });
      expect(await page.locator('html').getAttribute('lang')).toMatch(
        locale === 'zh-CN' ? /^zh/u : /^en/u,
      );
      expect(await violations(page)).toEqual([]);
      await press(page, 'd', 'i');
      expect(await violations(page)).toEqual([]);
      await press(page, 'Escape', 'o', 'F2');
      expect(await violations(page)).toEqual([]);
      await press(page, 'Escape');
      for (const [name, keys] of Object.entries(dialogs)) {
        await press(page, ...keys);
        await page.locator('dialog[open]').waitFor();
        expect([name, await violations(page)]).toEqual([name, []]);
        await press(page, 'Escape');
        await page.locator('dialog[open]').waitFor({ state: 'detached' });
      }
    });
  });

  it('lists the files of a folder, each with how far it is, and opens them by key', async () => {
    const act = async ({ open, file }: Review) => {
      writeFileSync(join(dirname(file), '<img src=x onerror=alert(1)>.tmx'), '<tmx');
      const page = await open({ locale, colorScheme });
      expect(await page.locator('.files li').count()).toBe(2);
      expect(await page.getByText('<img src=x onerror=alert(1)>.tmx').count()).toBeGreaterThan(0);
      expect(await violations(page)).toEqual([]);
      const link = page.locator('.files a').first();
      await link.focus();
      await press(page, 'Enter');
      await page.locator('[data-segment]').first().waitFor();
      await press(page, 'Home', 'Enter', 'Enter');
      await saved(page);
      await press(page, 'p');
      const list = page.locator('.files').getByRole('progressbar');
      await expect.poll(() => list.first().getAttribute('aria-valuenow')).toBe('2');
    };
    await withReview(browser, jsonl, act, 'folder');
  });

  it.each([390, 768, 3_840])('does not scroll sideways at %i px', async (width) => {
    await withReview(browser, jsonl, async ({ open }) => {
      const page = await open({ locale, colorScheme, viewport: { width, height: 900 } });
      const overhang = () =>
        page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(await overhang()).toBeLessThanOrEqual(0);
      await press(page, 'End');
      expect(await overhang()).toBeLessThanOrEqual(0);
      expect(await violations(page)).toEqual([]);
    });
  });
});

describe('the review page', () => {
  it('changes its language and its colours by key', async () => {
    await withReview(browser, jsonl, async ({ open }) => {
      const page = await open();
      const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
      await press(page, 'Alt+l');
      await expect.poll(() => page.locator('html').getAttribute('lang')).toMatch(/^zh/u);
      const before = await background();
      await press(page, 'Alt+t');
      await expect.poll(background).not.toBe(before);
      await page.reload();
      await page.locator('[data-segment]').first().waitFor();
      expect(await page.locator('html').getAttribute('lang')).toMatch(/^zh/u);
    });
  });

  it('works at twice the size of everything, without a mouse', async () => {
    await withReview(browser, jsonl, async ({ open }) => {
      const page = await open({ viewport: { width: 640, height: 450 }, deviceScaleFactor: 2 });
      await press(page, 'd', 'o', 'Alt+ArrowUp');
      const chosen = page.locator('[data-selected]');
      await expect(chosen.first().isVisible()).resolves.toBe(true);
      const box = await chosen.first().boundingBox();
      expect(box && box.y < 450).toBe(true);
      expect(await violations(page)).toEqual([]);
    });
  });
});
