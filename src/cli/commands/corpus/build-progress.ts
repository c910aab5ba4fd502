/** Shows how far a build has come, how fast it goes on and how long that will take. */
import type { CliMessages, Stage } from '../../../messages/cli-messages.js';
import type { Progress } from '../../progress.js';

/** Milliseconds between two lines; a terminal's line is written over. */
const pauses = { terminal: 200, file: 30_000 } as const;
/** The rate is that of the last so many milliseconds: what an earlier run left is soon passed by. */
const rateSpan = 30_000;

interface Sample {
  readonly time: number;
  readonly done: number;
}

/**
 * A line that rewrites itself on a terminal; elsewhere a line for each stage, and one every half minute.
 * @param now Milliseconds, for tests.
 */
export function createBuildProgress(
  output: Pick<NodeJS.WriteStream, 'isTTY' | 'write'>,
  messages: CliMessages,
  now: () => number = () => performance.now(),
): Progress {
  const isTerminal = output.isTTY === true;
  const [clear, mark] = isTerminal ? ['\r\u001b[2K', '… '] : ['', ''];
  let current: Stage | undefined;
  let samples: Sample[] = [];
  let last = 0;
  const finishStage = () => {
    if (current !== undefined && isTerminal) {
      output.write(`${clear}✓ ${messages.stages[current]}\n`);
    }
    current = undefined;
  };
  return {
    show(stage, done, total) {
      const time = now();
      if (stage !== current) {
        finishStage();
        current = stage;
        samples = [];
        last = time;
        output.write(`${clear}${mark}${messages.stages[stage]}${isTerminal ? '' : ' …\n'}`);
      }
      if (done === undefined) return;
      const newest = samples.at(-1);
      // A few samples are enough for a rate, and what was there already comes in a leap, in one sample.
      if (newest !== undefined && time - newest.time < pauses.terminal) {
        samples[samples.length - 1] = { time: newest.time, done };
      } else {
        samples = [...samples.filter((sample) => time - sample.time <= rateSpan), { time, done }];
      }
      if (time - last < (isTerminal ? pauses.terminal : pauses.file)) return;
      last = time;
      const line = describe(messages.stages[stage], samples, done, total, messages);
      output.write(isTerminal ? `${clear}${mark}${line}` : `${line}\n`);
    },
    end: finishStage,
  };
}

function describe(
  stage: string,
  samples: readonly Sample[],
  done: number,
  total: number | undefined,
  { corpus: words }: CliMessages,
): string {
  const [first, newest] = [samples[0], samples.at(-1)];
  const seconds = ((newest?.time ?? 0) - (first?.time ?? 0)) / 1_000;
  const rate = seconds > 0 ? ((newest?.done ?? 0) - (first?.done ?? 0)) / seconds : 0;
  if (total === undefined) return words.paceWithoutEnd(stage, figure(done), rateFigure(rate));
  const left = rate > 0 ? clock((total - done) / rate) : '?';
  return words.pace(stage, figure(done), figure(total), rateFigure(rate), left);
}

function rateFigure(rate: number): string {
  return rate >= 9.95 ? figure(Math.round(rate)) : rate.toFixed(1);
}

function figure(value: number): string {
  return value.toLocaleString('en-US');
}

/** Seconds as `1:02:03`. */
function clock(seconds: number): string {
  const whole = Math.round(seconds);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${Math.floor(whole / 3_600)}:${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}`;
}
