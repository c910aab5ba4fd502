/**
 * Takes pictures of the review page with the shipped resolution: its main views, narrow to wide,
 * by day and night, in both languages.
 * Run: npm run build && npx tsx tests/bench/review-screenshots.ts --out FOLDER [--only NAME …]
 */
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { packageFile } from '../../src/core/package-folder.js';
import { startReview } from '../review-command.js';

const { values } = parseArgs({
  options: { out: { type: 'string' }, only: { type: 'string', multiple: true, default: [''] } },
});
if (values.out === undefined) throw new TypeError('--out FOLDER is missing');
const out = values.out;

interface Picture {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly locale: 'en-GB' | 'zh-CN';
  readonly scheme: 'light' | 'dark';
  readonly options?: BrowserContextOptions;
  readonly act?: (page: Page) => Promise<void>;
}

const laptop = { width: 1280, height: 800, locale: 'en-GB', scheme: 'light' } as const;
const telephone = { width: 390, height: 844, locale: 'zh-CN', scheme: 'light' } as const;

const pictures: readonly Picture[] = [
  { ...laptop, name: 'bitext-1280-light-en' },
  { ...laptop, name: 'bitext-1280-dark-zh', scheme: 'dark', locale: 'zh-CN' },
  { ...laptop, name: 'bitext-1920-light-zh', width: 1920, height: 1080, locale: 'zh-CN' },
  { ...laptop, name: 'bitext-1920-dark-en', width: 1920, height: 1080, scheme: 'dark' },
  { ...laptop, name: 'bitext-3840-light-en', width: 3840, height: 2160 },
  { ...telephone, name: 'bitext-390-light-zh', options: { deviceScaleFactor: 2 } },
  {
    ...telephone,
    name: 'bitext-390-dark-en',
    scheme: 'dark',
    locale: 'en-GB',
    options: { deviceScaleFactor: 2 },
  },
  {
    ...laptop,
    name: 'zoom-200',
    width: 640,
    height: 400,
    options: { deviceScaleFactor: 2 },
  },
  { ...laptop, name: 'forced-colors', options: { forcedColors: 'active' } },
  {
    ...laptop,
    name: 'evidence',
    act: async (page) => {
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('i');
    },
  },
  {
    ...laptop,
    name: 'term',
    act: (page) => page.locator('.band[aria-selected="true"] .target .term').first().hover(),
  },
  {
    ...laptop,
    name: 'editing',
    act: async (page) => {
      await page.keyboard.press('o');
      await page.keyboard.press('F2');
    },
  },
  { ...laptop, name: 'help', act: (page) => page.keyboard.press('?') },
  {
    ...laptop,
    name: 'search',
    act: async (page) => {
      await page.keyboard.press('/');
      await page.keyboard.type('Convention');
    },
  },
  {
    ...laptop,
    name: 'menu',
    scheme: 'dark',
    locale: 'zh-CN',
    act: (page) => page.locator('.drop-down.menu .opener').click(),
  },
  {
    ...laptop,
    name: 'print',
    width: 1000,
    height: 1300,
    act: (page) => page.emulateMedia({ media: 'print' }),
  },
];

const lists: readonly Picture[] = [
  { ...laptop, name: 'project-1280-light-en' },
  { ...telephone, name: 'project-390-dark-zh', scheme: 'dark' },
];

mkdirSync(out, { recursive: true });
const parent = mkdtempSync(join(tmpdir(), 'duizhao-pictures-'));
// The page shows its name.
const folder = join(parent, 'resolutions');
mkdirSync(folder);
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-background-networking'],
});
try {
  for (const language of ['zh', 'en']) {
    copyFileSync(
      packageFile('corpora', 'A-RES-56-123', `${language}.txt`),
      join(folder, `A.${language}.txt`),
    );
  }
  const texts = [join(folder, 'A.zh.txt'), join(folder, 'A.en.txt')];
  await withReview([...texts, '-o', join(folder, 'A-RES-56-123.jsonl')], async (url) => {
    await take(url, { ...laptop, name: '' }, work);
    for (const picture of pictures) await take(url, picture, showWork);
  });
  writeFileSync(join(folder, 'broken.tmx'), '<tmx version="1.4"><body><tu>');
  await withReview([folder], async (url) => {
    for (const picture of lists) await take(url, picture, async () => {});
  });
} finally {
  await browser.close();
  rmSync(parent, { recursive: true, force: true });
}

async function withReview(
  args: readonly string[],
  act: (url: string) => Promise<void>,
): Promise<void> {
  const review = await startReview(args);
  try {
    await act(review.url);
  } finally {
    await review.close();
  }
}

/** Opens the page as `picture` says; a picture without a name is not kept. */
async function take(
  url: string,
  picture: Picture,
  prepare: (page: Page) => Promise<void>,
): Promise<void> {
  const { name, width, height, locale, scheme, options, act } = picture;
  if (name !== '' && !values.only.some((part) => name.includes(part))) return;
  const context = await browser.newContext({
    viewport: { width, height },
    locale,
    colorScheme: scheme,
    ...options,
  });
  const page = await context.newPage();
  await page.goto(url);
  await page.locator('.file, [data-segment]').first().waitFor();
  await prepare(page);
  await act?.(page);
  // Details of the links come once the list has stood still.
  await page.waitForTimeout(800);
  if (name !== '') await page.screenshot({ path: join(out, `${name}.png`) });
  await context.close();
}

/** Some of what a translator does: confirms, merges, links across, comments. */
async function work(page: Page): Promise<void> {
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  await press('Enter', 'Enter', 'Enter', 'Enter', 'b', 'ArrowDown', 'm', 'ArrowDown', 'ArrowDown');
  // The Chinese of this link with the English of the next, which leaves two without a counterpart.
  await press('Space', 'ArrowDown', 'o', 'Space', 'l', 'c');
  await page.keyboard.type('见 55/25 号决议。');
  await press('Control+Enter');
  await page.locator('.saved.saved').waitFor();
}

/** Goes to where something has been done. */
async function showWork(page: Page): Promise<void> {
  for (let step = 0; step < 5; step += 1) await page.keyboard.press('ArrowDown');
  await page.waitForTimeout(300);
}
