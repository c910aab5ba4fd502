/// <reference lib="dom" />
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { duizhao, inFolder } from '../cli/command-line.js';

const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const endless = 'x'.repeat(400);
const pairs = [
  '大会注意到1999年10月的报告。\tThe General Assembly notes the report of October 1998.',
  '第15段提及57个国家。\tParagraph 15 refers to 75 countries.',
  '代表团访问了越南。\tThe delegation visited Vietnam.',
  '委员会通过了报告。\tThe Committee adopted the the report <script>alert(1)</script>.',
  `该方案由中心执行。\tThe programme ${endless} is carried out by the 中心`,
].join('\n');

let browser: Browser;
const pages = new Map<string, string>();
beforeAll(async () => {
  browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  await inFolder(async (folder) => {
    const file = join(folder, 'pairs.tsv');
    writeFileSync(file, pairs);
    for (const locale of ['en', 'zh']) {
      const out = join(folder, `${locale}.html`);
      await duizhao(['check', file, '-q', '--locale', locale, '--format', 'html', '-o', out]);
      pages.set(locale, readFileSync(out, 'utf8'));
    }
  });
});
afterAll(() => browser.close());

/** Opens the page from the disk, as a reader does. */
async function visit(
  locale: string,
  options: BrowserContextOptions,
  act: (page: Page, complaints: readonly string[]) => Promise<void>,
): Promise<void> {
  await inFolder(async (folder) => {
    const file = join(folder, 'findings.html');
    writeFileSync(file, pages.get(locale) ?? '');
    const context = await browser.newContext({ offline: true, ...options });
    try {
      const page = await context.newPage();
      const complaints: string[] = [];
      page.on('console', (message) => complaints.push(message.text()));
      page.on('requestfailed', (request) => complaints.push(request.url()));
      await page.goto(pathToFileURL(file).href);
      await act(page, complaints);
    } finally {
      await context.close();
    }
  });
}

describe.each(['en', 'zh'])('the page of findings in %s', (locale) => {
  it.each([390, 768, 1280])('does not scroll sideways at %i px', (width) =>
    visit(locale, { viewport: { width, height: 900 } }, async (page) => {
      const overhang = await page.evaluate(
        () => document.documentElement.scrollWidth - window.innerWidth,
      );
      expect(overhang).toBe(0);
    }),
  );

  it('opens without a network and without a complaint', () =>
    visit(locale, {}, async (page, complaints) => {
      expect(await page.locator('ol > li').count()).toBeGreaterThan(4);
      expect(complaints).toEqual([]);
    }));

  it.each([
    ['light', 1280],
    ['dark', 390],
  ] as const)('is accessible in the %s at %i px', (colorScheme, width) => {
    const options = { colorScheme, viewport: { width, height: 900 }, bypassCSP: true };
    return visit(locale, options, async (page) => {
      await page.evaluate(axe);
      const violations = await page.evaluate(async () => {
        const own = window as unknown as { axe: typeof import('axe-core') };
        return (await own.axe.run()).violations.map(({ id, nodes }) => [id, nodes[0]?.html]);
      });
      expect(violations).toEqual([]);
    });
  });

  it('shows what is ticked, by keyboard', () =>
    visit(locale, {}, async (page) => {
      const warnings = page.locator('li.severity-warning');
      const errors = page.locator('li.severity-error');
      expect(await warnings.first().isVisible()).toBe(true);
      await page.locator('#show-severity-warning').focus();
      await page.keyboard.press('Space');
      expect(await warnings.first().isVisible()).toBe(false);
      expect(await errors.first().isVisible()).toBe(true);
      await page.keyboard.press('Space');
      expect(await warnings.first().isVisible()).toBe(true);
    }));
});
