/** Opens the review page of a bitext in a real Chromium, as a user of the command line would. */
/// <reference lib="dom" />
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { expect, inject } from 'vitest';
import type { Snapshot } from '../../../src/review/model/types.js';
import { startReview } from '../../review-command.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export function launchChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
}

/** A review that runs, and what its pages complained of. */
export interface Review {
  /** With the token. */
  readonly url: string;
  /** The bitext under review. */
  readonly file: string;
  /** A tab of a browser of its own; its console and its requests are listened to. */
  open(options?: BrowserContextOptions): Promise<Page>;
  /** Kills the server as a crash would, and starts it anew at another address. */
  crash(): Promise<void>;
}

/**
 * Writes `jsonl` to a folder, reviews the file, or the folder, and ends all of it afterwards.
 * Fails where a page wrote to the console, threw, or asked for anything that is not the server's.
 */
export async function withReview(
  browser: Browser,
  jsonl: string,
  act: (review: Review) => Promise<void>,
  what: 'file' | 'folder' = 'file',
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'duizhao-review-'));
  const file = join(folder, 'text.jsonl');
  writeFileSync(file, jsonl);
  const program = join(inject('build'), 'cli.js');
  const args = [what === 'file' ? file : folder];
  let running = await startReview(args, program);
  const complaints: string[] = [];
  const contexts: { close(): Promise<void> }[] = [];
  try {
    await act({
      get url() {
        return running.url;
      },
      file,
      async open(options = {}) {
        const context = await browser.newContext({
          locale: 'en-GB',
          viewport: { width: 1280, height: 900 },
          ...options,
        });
        contexts.push(context);
        const page = await context.newPage();
        page.on('console', (message) => complaints.push(`${message.type()}: ${message.text()}`));
        page.on('pageerror', (error) => complaints.push(error.message));
        page.on('request', (request) => {
          const { origin, protocol } = new URL(request.url());
          const isOwn = origin === new URL(running.url).origin || protocol === 'blob:';
          if (!isOwn) complaints.push(`request: ${request.url()}`);
        });
        await page.goto(running.url);
        await listed(page);
        return page;
      },
      async crash() {
        await running.kill();
        running = await startReview(args, program);
      },
    });
    expect(complaints).toEqual([]);
  } finally {
    for (const context of contexts) await context.close();
    await running.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Waits until the pairs, or the files of a project, are shown. */
export async function listed(page: Page): Promise<void> {
  await page.locator('[data-segment], .files li').first().waitFor();
}

/** Presses keys one after the other. */
export async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** Waits until the page says that everything is on the disk. */
export async function saved(page: Page): Promise<void> {
  await page.locator('.saved', { hasText: /^\W*(?:Saved|已保存)/u }).waitFor();
}

/** The bitext as the server has it on its disk. */
export async function stateOnDisk(page: Page): Promise<Snapshot> {
  await saved(page);
  return page.evaluate(async () => {
    const project = await (await fetch('/api/project')).json();
    const [{ id }] = project.bitexts;
    return (await (await fetch(`/api/bitexts/${id}`)).json()).snapshot;
  });
}

/** What axe has against the page, rule and place. */
export async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    // @ts-expect-error axe is put into the page above.
    const { violations } = await window.axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    });
    return violations.flatMap(({ id, nodes }: { id: string; nodes: { target: string[] }[] }) =>
      nodes.map(({ target }) => `${id}: ${target.join(' ')}`),
    );
  });
}
