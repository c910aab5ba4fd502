/** Names the result of a task by everything that it depends on. */
import { createHash } from 'node:crypto';
import { createFilters } from '../filters/index.js';
import type { SourceItem } from '../source-item.js';
import type { Task, TaskSettings } from './task.js';

/** To be raised whenever a kind of task gives other results than before for the same input. */
const versions: Readonly<Record<Task['kind'], number>> = { fingerprint: 2, align: 2, bitext: 2 };

/**
 * SHA-256, in hexadecimal digits, of what the result of a task depends on: its kind and version, the
 * names and digests of its items, the settings without thresholds.
 */
export function taskKey(task: Task, settings: TaskSettings): string {
  const facts = [task.kind, versions[task.kind], inputsOf(task), settingsOf(task, settings)];
  return createHash('sha256').update(JSON.stringify(facts)).digest('hex');
}

/** Bytes of input that a task reads. */
export function taskBytes(task: Task): number {
  return task.kind === 'align' ? task.pair.chinese.size + task.pair.english.size : task.item.size;
}

function inputsOf(task: Task): unknown {
  const item = ({ name, digest }: SourceItem) => [name, digest];
  return task.kind === 'align'
    ? [task.pair.id, item(task.pair.chinese), item(task.pair.english)]
    : item(task.item);
}

function settingsOf(task: Task, { level, semicolons, language, filters }: TaskSettings): unknown {
  const measured = createFilters(filters).map(({ name, parameters }) => [name, parameters]);
  switch (task.kind) {
    case 'fingerprint':
      return [];
    case 'align':
      return [level, semicolons, language.share, language.confidence, measured];
    case 'bitext':
      return [measured];
  }
}
