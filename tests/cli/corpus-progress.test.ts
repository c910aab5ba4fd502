import { describe, expect, it } from 'vitest';
import { createBuildProgress } from '../../src/cli/commands/corpus/build-progress.js';
import { cliMessagesFor } from '../../src/messages/cli.js';

/** Does a thousand documents, one every 100 ms after 600 that were there already. */
function written(isTTY: boolean, locale: 'en' | 'zh' = 'en'): string {
  let [text, time] = ['', 0];
  const output = {
    isTTY,
    write(chunk: unknown) {
      text += String(chunk);
      return true;
    },
  };
  const progress = createBuildProgress(output, cliMessagesFor(locale), () => time);
  progress.show('corpus-list');
  for (let done = 0; done <= 1_000; done++) {
    if (done > 600) time += 100;
    progress.show('corpus-align', done, 1_000);
  }
  progress.end();
  return text;
}

describe('progress of a build', () => {
  it('is a line a stage and one every half minute in a file', () => {
    expect(written(false).split('\n')).toEqual([
      'Looking through the sources …',
      'Aligning documents …',
      'Aligning documents: 900 of 1,000, 10 a second, 0:00:10 left',
      '',
    ]);
  });

  it('rewrites its line on a terminal, five times a second at most', () => {
    const lines = written(true).split('\r\u001b[2K');
    expect(lines.length).toBeLessThan(210);
    expect(lines).toContain('… Aligning documents: 800 of 1,000, 10 a second, 0:00:20 left');
    expect(lines.at(-1)).toBe('✓ Aligning documents\n');
  });

  it('speaks Chinese', () => {
    expect(written(false, 'zh')).toContain('对齐文件：900 / 1,000，每秒 10，还需 0:00:10');
  });
});
