/// <reference lib="dom" />
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { equation, plantErrors } from './planted-errors.js';
import { launchChromium, press, saved, stateOnDisk, withReview } from './review-page.js';

let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});

afterAll(() => browser.close());

const untouched = plantErrors(0);
const spoilt = plantErrors(12);

const isRight = (one: string) => untouched.right.includes(one);

async function equations(page: Page): Promise<readonly string[]> {
  return (await stateOnDisk(page)).links.map(equation).toSorted();
}

async function english(page: Page): Promise<readonly string[]> {
  return (await stateOnDisk(page)).target.map(({ text }) => text);
}

describe('the review page', () => {
  it('merges, splits, moves boundaries, and takes all of it back', async () => {
    await withReview(browser, untouched.jsonl, async ({ open }) => {
      const page = await open();
      await press(page, 'Home', 'm');
      expect(await equations(page)).toContain(
        'masthead-01 + adoption-01 = masthead-01 + adoption-01',
      );
      await press(page, 's');
      expect(await equations(page)).toEqual(untouched.right);
      await press(page, 'o', 'Alt+ArrowDown');
      expect(await equations(page)).toContain('masthead-01 = masthead-01 + adoption-01');
      await press(page, 'Alt+ArrowUp');
      expect(await equations(page)).toEqual(untouched.right);
      await press(page, 'u');
      expect(await equations(page)).toContain('masthead-01 = ');
      await press(page, 'Control+z', 'Control+z', 'Control+z', 'Control+z', 'Control+z');
      const { links } = await stateOnDisk(page);
      expect(links.map(equation).toSorted()).toEqual(untouched.right);
      expect(links.every(({ status }) => status === 'proposed')).toBe(true);
    });
  });

  it('takes a hundred steps back and makes them again', async () => {
    await withReview(browser, untouched.jsonl, async ({ open }) => {
      const page = await open();
      await press(page, 'Home');
      for (let step = 0; step < 50; step++) await press(page, 'm', 's');
      await press(page, 'm');
      const done = await stateOnDisk(page);
      for (let step = 0; step < 101; step++) await press(page, 'Control+z');
      const undone = await stateOnDisk(page);
      expect(undone.links.every(({ status }) => status === 'proposed')).toBe(true);
      expect(undone.seq).toBe(202);
      for (let step = 0; step < 101; step++) await press(page, 'Control+Shift+z');
      expect((await stateOnDisk(page)).links).toEqual(done.links);
    });
  });

  it('aligns anew what is not confirmed, around what is', async () => {
    await withReview(browser, spoilt.jsonl, async ({ open }) => {
      const page = await open();
      // A wrong link that a person confirmed stays, however wrong.
      await press(page, 'Home', 'd', 'Enter', 'Shift+r');
      await expect.poll(async () => (await equations(page)).filter(isRight).length).toBe(40);
      const after = await equations(page);
      expect(after).toContain('title-01 = title-01 + enacting-01');
      await press(page, 'Control+z');
      await expect.poll(() => equations(page)).not.toEqual(after);
    });
  });

  it('searches with regular expressions and replaces in the English only', async () => {
    await withReview(browser, untouched.jsonl, async ({ open }) => {
      const page = await open();
      const before = await english(page);
      await press(page, 'Control+h');
      await page.getByLabel('Regular expression').check();
      await page.getByLabel('Search for').fill('(General) (Assembly)');
      await page.getByLabel('Replace with').fill('$2 $1');
      await page.getByRole('button', { name: /^Replace all/u }).click();
      await press(page, 'Escape');
      const after = await english(page);
      expect(after).toEqual(
        before.map((text) =>
          text.replaceAll(/General Assembly/giu, (found) =>
            found.replace(/(general) (assembly)/iu, '$2 $1'),
          ),
        ),
      );
      expect(after).not.toEqual(before);
      await press(page, 'Control+z');
      expect(await english(page)).toEqual(before);
    });
  });

  it('edits the English and leaves the Chinese alone', async () => {
    await withReview(browser, untouched.jsonl, async ({ open }) => {
      const page = await open();
      await press(page, 'Home', 'F2');
      expect(await page.locator('textarea').count()).toBe(0);
      await press(page, 'o', 'F2');
      await page.locator('textarea').fill('Adopted by the <b>Assembly</b>\u202E');
      await press(page, 'Enter');
      expect((await english(page))[0]).toBe('Adopted by the <b>Assembly</b>\u202E');
      const shown = page.locator('[data-side="target"][data-segment="masthead-01"]');
      expect(await shown.locator('b').count()).toBe(0);
      expect(await shown.textContent()).toContain('<b>Assembly</b>');
    });
  });

  it('shows each of two tabs what the other does, and keeps both', async () => {
    await withReview(browser, untouched.jsonl, async ({ open }) => {
      const [one, two] = [await open(), await open()];
      await press(one, 'Home', 'm');
      await press(two, 'End', 'Shift+m');
      await saved(one);
      await saved(two);
      await expect.poll(() => equations(one)).toEqual(await equations(two));
      expect(await equations(one)).toHaveLength(untouched.right.length - 2);
      const progress = (page: Page) => page.getByRole('progressbar').getAttribute('aria-valuetext');
      expect(await progress(one)).toBe(await progress(two));
    });
  });

  it('keeps bookmarks and comments where they hang, whatever becomes of the link', async () => {
    await withReview(browser, untouched.jsonl, async ({ open }) => {
      const page = await open();
      await press(page, 'Home', 'b', 'c');
      await page.locator('dialog textarea').fill('第一行 <script>alert(1)</script>');
      await press(page, 'Control+Enter');
      await press(page, 'm');
      const { notes } = await stateOnDisk(page);
      expect(notes.map(({ kind, segment }) => [kind, segment])).toEqual([
        ['bookmark', 'masthead-01'],
        ['comment', 'masthead-01'],
      ]);
      expect(await page.getByText('<script>alert(1)</script>').count()).toBe(1);
    });
  });
});
