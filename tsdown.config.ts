import { defineConfig } from 'tsdown';

export default defineConfig({
  entry: {
    index: 'src/index.ts',
    cli: 'src/cli/main.ts',
    // Beside the chunk that starts it, under the name it has in the sources.
    'workers-thread': 'src/translate/engine/workers-thread.ts',
    'task-thread': 'src/corpus/run/task-thread.ts',
    'check-thread': 'src/check/threads/check-thread.ts',
  },
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  fixedExtension: false,
  dts: true,
  clean: true,
});
