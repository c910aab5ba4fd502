/** Shows on standard error what a run is doing. */
import type { CliMessages, Stage } from '../messages/cli-messages.js';

export interface Progress {
  /** Says that a stage has begun, or how far it has come. */
  show(stage: Stage, done?: number, total?: number): void;
  /** Ends the display, leaving the cursor on a fresh line. */
  end(): void;
}

const silent: Progress = { show: () => undefined, end: () => undefined };

/**
 * A line that rewrites itself on a terminal; elsewhere one line for each stage; nothing at all if
 * `quiet`.
 */
export function createProgress(
  output: NodeJS.WriteStream,
  messages: CliMessages,
  quiet: boolean,
): Progress {
  if (quiet) return silent;
  let current: Stage | undefined;
  if (!output.isTTY) {
    return {
      show(stage) {
        if (stage !== current) output.write(`${messages.stages[stage]} …\n`);
        current = stage;
      },
      end: () => undefined,
    };
  }
  const clearLine = '\r\u001b[2K';
  return {
    show(stage, done, total) {
      if (current !== undefined && stage !== current) {
        output.write(`${clearLine}✓ ${messages.stages[current]}\n`);
      }
      current = stage;
      const share = done === undefined ? '' : ` ${done}/${total ?? '?'}`;
      output.write(`${clearLine}… ${messages.stages[stage]}${share}`);
    },
    end() {
      if (current !== undefined) output.write(`${clearLine}✓ ${messages.stages[current]}\n`);
      current = undefined;
    },
  };
}
