/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { alignDocuments } from '../../src/align/index.js';
import { checkBitext } from '../../src/check/index.js';
import { packageFile } from '../../src/core/package-folder.js';
import { documentFromBytes } from '../../src/document/index.js';
import { type ReportInput, renderReport } from '../../src/formats/report/index.js';
import { createTermMatcher } from '../../src/terms/matcher.js';
import { readTbx } from '../../src/terms/tbx.js';
import { findTermHits } from '../../src/terms/term-hits.js';
import { run, terms } from '../formats/fixture.js';
import { runWith } from '../formats/hostile-run.js';

const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let browser: Browser;

beforeAll(async () => {
  browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
});

afterAll(async () => {
  await browser.close();
});

interface Visit {
  readonly page: Page;
  /** What the console and the page complained of, and what it asked the network for. */
  readonly complaints: string[];
}

const address = 'http://report.test/report.html';

/** Opens a report as if a server had sent it, and does something with it. */
async function visit(
  markup: string,
  options: BrowserContextOptions,
  act: (visit: Visit) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext(options);
  try {
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(`${message.type()}: ${message.text()}`));
    page.on('pageerror', (error) => complaints.push(error.message));
    await context.route('**/*', async (route) => {
      const url = route.request().url();
      if (url === address) {
        await route.fulfill({ contentType: 'text/html; charset=utf-8', body: markup });
        return;
      }
      complaints.push(`request: ${url}`);
      await route.abort();
    });
    await page.goto(address);
    await act({ page, complaints });
  } finally {
    await context.close();
  }
}

async function openAll(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
}

/** How far the page sticks out of the window, in CSS pixels. */
function overhang(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
}

const resolution = readResolution();

const reports = {
  'the fixture in English': renderReport({ ...run, terms }, 'en'),
  'the fixture in Chinese': renderReport({ ...run, terms }, 'zh'),
  'the resolution in English': renderReport(resolution, 'en'),
  'the resolution in Chinese': renderReport(resolution, 'zh'),
} as const;

const fixture = reports['the fixture in English'];

/** The resolution that ships, aligned and checked, its English standing in for drafts. */
function readResolution(): ReportInput {
  const read = (...path: string[]) => readFileSync(packageFile('corpora', ...path));
  const source = documentFromBytes(read('A-RES-56-123', 'zh.txt'), { name: 'zh.txt' });
  const target = documentFromBytes(read('A-RES-56-123', 'en.txt'), { name: 'en.txt' });
  const termbase = read('termbases', 'un-crime-prevention.tbx').toString('utf8');
  const termMatcher = createTermMatcher(readTbx(termbase, 'un-crime-prevention.tbx'));
  const bitext = alignDocuments(source, target, { terms: termMatcher });
  const blocks = [...target.blocks, ...target.notes];
  const drafts = blocks.map(({ id, text }) => ({
    segment: id,
    text: text.replaceAll(' the ', ' '),
    engine: 'stand-in',
    warnings: [],
  }));
  const findings = checkBitext(bitext, { termMatcher, drafts });
  return {
    name: 'A-RES-56-123',
    bitext,
    drafts,
    findings,
    terms: findTermHits(bitext, termMatcher),
  };
}
const widths = [390, 768, 1280] as const;

describe.each(Object.entries(reports))('the report on %s', (_, report) => {
  it.each(widths)('does not scroll sideways at %i px, folded or unfolded', async (width) => {
    await visit(report, { viewport: { width, height: 900 } }, async ({ page }) => {
      expect(await overhang(page)).toBe(0);
      await openAll(page);
      expect(await overhang(page)).toBe(0);
    });
  });

  it('loads without a complaint and without asking for anything', async () => {
    await visit(report, {}, async ({ page, complaints }) => {
      await page.waitForLoadState('networkidle');
      expect(complaints).toEqual([]);
    });
  });

  it.each([
    ['light', 1280],
    ['dark', 390],
  ] as const)('is accessible in the %s at %i px', async (colorScheme, width) => {
    const options = { colorScheme, viewport: { width, height: 900 } };
    await visit(report, options, async ({ page }) => {
      await openAll(page);
      await page.evaluate(axe);
      const violations = await page.evaluate(async () => {
        const { axe } = window as unknown as {
          axe: {
            run(): Promise<{
              violations: { id: string; nodes: { html: string; failureSummary: string }[] }[];
            }>;
          };
        };
        const { violations } = await axe.run();
        return violations.flatMap(({ id, nodes }) =>
          nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
        );
      });
      expect(violations).toEqual([]);
    });
  });
});

describe('the layout', () => {
  it('has both texts side by side at 1280 px, Chinese left', async () => {
    await visit(fixture, { viewport: { width: 1280, height: 900 } }, async ({ page }) => {
      const [chinese, english] = await sideBoxes(page);
      expect(chinese?.y).toBe(english?.y);
      expect((chinese?.x ?? 0) + (chinese?.width ?? 0)).toBeLessThan(english?.x ?? 0);
    });
  });

  it('has one text above the other at 390 px', async () => {
    await visit(fixture, { viewport: { width: 390, height: 900 } }, async ({ page }) => {
      const [chinese, english] = await sideBoxes(page);
      expect(chinese?.x).toBe(english?.x);
      expect((chinese?.y ?? 0) + (chinese?.height ?? 0)).toBeLessThan(english?.y ?? 0);
    });
  });

  it('clips nothing on paper', async () => {
    await visit(fixture, { viewport: { width: 680, height: 960 } }, async ({ page }) => {
      await page.emulateMedia({ media: 'print' });
      const clipped = await page.evaluate(() =>
        [...document.querySelectorAll('p, li, td, th, h1, h2, h3, dd')]
          .filter((element) => !element.matches('.unseen, .unseen *'))
          .filter((element) => element.scrollWidth > element.clientWidth + 1)
          .filter((element) => getComputedStyle(element).display !== 'inline')
          .map((element) => element.textContent),
      );
      expect(clipped).toEqual([]);
      expect(await page.locator('.controls').isVisible()).toBe(false);
    });
  });
});

async function sideBoxes(page: Page) {
  const sides = page.locator('#link-4 .side');
  return Promise.all([sides.nth(0).boundingBox(), sides.nth(1).boundingBox()]);
}

describe('the keyboard', () => {
  it('reaches the text by the first link', async () => {
    await visit(fixture, {}, async ({ page }) => {
      await page.keyboard.press('Tab');
      expect(await page.locator(':focus').textContent()).toBe('Skip to the text');
      await page.keyboard.press('Enter');
      // The address changes a moment after the key.
      await page.waitForURL(`${address}#text`);
      expect(page.url()).toBe(`${address}#text`);
    });
  });

  it('opens every fold', async () => {
    await visit(fixture, {}, async ({ page }) => {
      const folds = await page.locator('details').count();
      expect(folds).toBeGreaterThan(10);
      for (let fold = 0; fold < folds; fold += 1) {
        const details = page.locator('details').nth(fold);
        await details.locator('summary').first().focus();
        await page.keyboard.press('Enter');
        expect(await details.getAttribute('open')).toBe('');
      }
    });
  });

  it('shows where it is', async () => {
    await visit(fixture, {}, async ({ page }) => {
      const stops = ['summary', 'a[href^="#link"]', 'input[type=radio]', 'input[type=checkbox]'];
      for (const stop of stops) {
        await page.locator(stop).first().focus();
        await page.keyboard.press('Shift');
        const outline = await page
          .locator(':focus')
          .evaluate((element) => getComputedStyle(element).outlineStyle);
        expect(outline).not.toBe('none');
      }
    });
  });
});

describe('the filters and switches', () => {
  it('show links with findings, links in doubt, and all again', async () => {
    await visit(fixture, {}, async ({ page }) => {
      const shown = () => page.locator('.entry:visible').count();
      const all = await shown();
      expect(all).toBe(run.bitext.links.length);
      await page.getByLabel('With findings').check();
      expect(await shown()).toBe(3);
      await page.getByLabel('Below 0.90').check();
      expect(await shown()).toBe(3);
      await page.getByLabel('All links').check();
      expect(await shown()).toBe(all);
    });
  });

  it('open all drafts and close them again', async () => {
    await visit(fixture, {}, async ({ page }) => {
      await page.getByLabel('Open all drafts').check();
      expect(await page.locator('details.draft[open]').count()).toBe(6);
      await page.getByLabel('Open all drafts').uncheck();
      expect(await page.locator('details.draft[open]').count()).toBe(0);
    });
  });
});

describe('without JavaScript', () => {
  it('reads, unfolds and filters all the same', async () => {
    await visit(fixture, { javaScriptEnabled: false }, async ({ page, complaints }) => {
      expect(await page.locator('.entry').count()).toBe(run.bitext.links.length);
      const draft = page.locator('#link-4 details.draft');
      await draft.locator('summary').click();
      expect(await draft.locator('.comparison').isVisible()).toBe(true);
      await page.getByLabel('With findings').check();
      expect(await page.locator('.entry:visible').count()).toBe(3);
      expect(await page.locator('.switches').isVisible()).toBe(false);
      expect(complaints).toEqual([]);
    });
  });
});

describe('hostile texts', () => {
  it.each([
    ['a closing script tag', '</script><script>document.title="broken"</script>'],
    ['an image that runs a script', '<img src=x onerror="document.title=\'broken\'">'],
    ['marks of direction', '\u202Ereversed \u2066isolated'],
    ['a word without end', 'W'.repeat(3000)],
    ['Chinese without a stop', '超'.repeat(3000)],
  ])('neither run nor widen the page: %s', async (_, text) => {
    const markup = renderReport(runWith(text), 'en');
    await visit(markup, { viewport: { width: 390, height: 900 } }, async ({ page, complaints }) => {
      await openAll(page);
      expect(await page.title()).not.toBe('broken');
      expect(await overhang(page)).toBe(0);
      expect(complaints).toEqual([]);
    });
  });
});
