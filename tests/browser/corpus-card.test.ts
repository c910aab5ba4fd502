/// <reference lib="dom" />
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { madeCards } from '../corpus/card/made-card.js';

const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const cards = madeCards({ name: '决议', description: 'Of the *fifty-sixth* session.' });
const address = 'http://card.test/card.html';

let browser: Browser;
beforeAll(async () => {
  browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
});
afterAll(() => browser.close());

async function visit(
  markup: string,
  options: BrowserContextOptions,
  act: (page: Page, complaints: readonly string[]) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext(options);
  try {
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    await context.route('**/*', async (route) => {
      if (route.request().url() === address) {
        await route.fulfill({ contentType: 'text/html; charset=utf-8', body: markup });
        return;
      }
      complaints.push(route.request().url());
      await route.abort();
    });
    await page.goto(address);
    await act(page, complaints);
  } finally {
    await context.close();
  }
}

describe.each(['card.html', 'card.zh.html'] as const)('%s', (name) => {
  it.each([390, 768, 1280])('does not scroll sideways at %i px', async (width) => {
    await visit(cards[name], { viewport: { width, height: 900 } }, async (page) => {
      const overhang = await page.evaluate(
        () => document.documentElement.scrollWidth - window.innerWidth,
      );
      expect(overhang).toBe(0);
    });
  });

  it('loads without a complaint and without asking for anything', () =>
    visit(cards[name], {}, async (page, complaints) => {
      await page.waitForLoadState('networkidle');
      expect(complaints).toEqual([]);
    }));

  it.each([
    ['light', 1280],
    ['dark', 390],
  ] as const)('is accessible in the %s at %i px', async (colorScheme, width) => {
    const options = { colorScheme, viewport: { width, height: 900 }, bypassCSP: true };
    await visit(cards[name], options, async (page) => {
      await page.evaluate(axe);
      const violations = await page.evaluate(async () => {
        const own = window as unknown as { axe: typeof import('axe-core') };
        return (await own.axe.run()).violations.map(({ id, nodes }) => [id, nodes[0]?.html]);
      });
      expect(violations).toEqual([]);
    });
  });

  it('draws bars as long as their counts', () =>
    visit(cards[name], {}, async (page) => {
      const widths = await page.evaluate(() =>
        Array.from(
          document.querySelectorAll('.chart rect'),
          (bar) => bar.getBoundingClientRect().width,
        ),
      );
      expect(Math.max(...widths)).toBeGreaterThan(100);
    }));
});
