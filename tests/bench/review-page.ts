/**
 * Measures the review page in a real Chromium, out of the browser's own traces: how long frames take
 * while 50,000 pairs of segments are scrolled, and from a key to the paint that shows its effect.
 * Run: npm run build && npx tsx tests/bench/review-page.ts [--pairs 50000] [--seconds 5] [--keys 60]
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Page } from 'playwright-core';
import { packageFile } from '../../src/core/package-folder.js';
import { startReview } from '../review-command.js';
import { describeMachine } from './machine.js';
import { madeBitext } from './made-bitext.js';

const { values } = parseArgs({
  options: {
    pairs: { type: 'string', default: '50000' },
    seconds: { type: 'string', default: '5' },
    keys: { type: 'string', default: '60' },
    /** The built command line. */
    program: { type: 'string', default: packageFile('dist', 'cli.js') },
  },
});

/** An event of a Chromium trace; times in microseconds. */
interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly ts: number;
  readonly dur?: number;
  readonly id2?: { readonly local?: string };
  readonly id?: string;
  readonly args?: {
    readonly data?: { readonly type?: string };
    readonly frame_reporter?: { readonly state?: string; readonly affects_smoothness?: boolean };
  };
}

const categories = [
  'devtools.timeline',
  'disabled-by-default-devtools.timeline.frame',
  'disabled-by-default-devtools.timeline',
  'cc,benchmark',
  'blink.user_timing',
];

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-background-networking'],
});

async function traced(page: Page, act: () => Promise<void>): Promise<readonly TraceEvent[]> {
  await browser.startTracing(page, { categories });
  await act();
  const trace: unknown = JSON.parse((await browser.stopTracing()).toString('utf8'));
  if (typeof trace !== 'object' || trace === null || !('traceEvents' in trace)) {
    throw new TypeError('The browser gave back no trace');
  }
  return trace.traceEvents as readonly TraceEvent[];
}

function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

/** Median, 95th and 99th percentile and longest of times in milliseconds. */
function describeTimes(times: readonly number[]): string {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => percentile(sorted, share).toFixed(1);
  return `median ${at(0.5)}, 95 % within ${at(0.95)}, 99 % within ${at(0.99)}, longest ${at(1)} ms`;
}

/** What became of the frames of a trace, and how long lay between those that were shown. */
function reportFrames(events: readonly TraceEvent[]): void {
  const drawn = events
    .filter(({ name }) => name === 'DrawFrame')
    .map(({ ts }) => ts / 1_000)
    .toSorted((a, b) => a - b);
  const gaps = drawn.slice(1).map((time, at) => time - (drawn[at] ?? time));
  const dropped = events.filter(
    ({ name, args }) =>
      name === 'PipelineReporter' &&
      args?.frame_reporter?.state === 'STATE_DROPPED' &&
      args.frame_reporter.affects_smoothness === true,
  ).length;
  const span = ((drawn.at(-1) ?? 0) - (drawn[0] ?? 0)) / 1_000;
  console.log(
    `  ${drawn.length} frames in ${span.toFixed(1)} s, ${(drawn.length / span).toFixed(1)} a second; ` +
      `${dropped} dropped that a person sees`,
  );
  console.log(`  between frames: ${describeTimes(gaps)}`);
  const tasks = events
    .filter(({ name, dur }) => name === 'RunTask' && (dur ?? 0) > 0)
    .map(({ dur = 0 }) => dur / 1_000)
    .filter((time) => time > 1);
  console.log(`  tasks over 1 ms: ${describeTimes(tasks)}`);
}

/** From the key to the next paint, as the browser times events. */
function reportKeys(events: readonly TraceEvent[]): void {
  const started = new Map<string, number>();
  const times: number[] = [];
  for (const { name, ph, ts, id2, id, args } of events) {
    if (name !== 'EventTiming') continue;
    const key = id2?.local ?? id ?? '';
    if (ph === 'b' && args?.data?.type === 'keydown') started.set(key, ts);
    const start = started.get(key);
    if (ph === 'e' && start !== undefined) {
      times.push((ts - start) / 1_000);
      started.delete(key);
    }
  }
  console.log(`  ${times.length} keys; key to paint: ${describeTimes(times)}`);
}

const folder = mkdtempSync(join(tmpdir(), 'duizhao-review-'));
try {
  const file = join(folder, 'large.jsonl');
  writeFileSync(file, madeBitext(Number(values.pairs)));
  const review = await startReview([file], values.program);
  try {
    console.log(describeMachine());
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    const begin = performance.now();
    await page.goto(review.url);
    await page.locator('[data-segment]').first().waitFor();
    console.log(
      `${values.pairs} pairs: shown ${((performance.now() - begin) / 1_000).toFixed(1)} s after the address was opened`,
    );

    const devtools = await page.context().newCDPSession(page);
    for (const speed of [1_000, 3_000]) {
      console.log(`scrolling by the wheel, ${speed} pixels a second:`);
      reportFrames(
        await traced(page, async () => {
          await devtools.send('Input.synthesizeScrollGesture', {
            ...{ x: 640, y: 500, speed, gestureSourceType: 'mouse' },
            yDistance: -speed * Number(values.seconds),
          });
        }),
      );
    }

    for (const [what, key] of [
      ['next pair (ArrowDown)', 'ArrowDown'],
      ['confirm and go on (Enter)', 'Enter'],
      ['undo (Control+z)', 'Control+z'],
    ] as const) {
      console.log(`${what}:`);
      reportKeys(
        await traced(page, async () => {
          for (let count = 0; count < Number(values.keys); count++) {
            await page.keyboard.press(key);
            await page.waitForTimeout(60);
          }
        }),
      );
    }
  } finally {
    await review.close();
  }
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}
