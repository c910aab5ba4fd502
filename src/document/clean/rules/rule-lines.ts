/** Takes out lines that are only drawn: ____, - - -, * * *. */
import { isRuleLine } from '../drawn-lines.js';
import { splitLines } from '../lines.js';
import type { RepairRule } from '../rule.js';

/** Drawn lines go. */
export const ruleLines: RepairRule = {
  name: 'rule-lines',
  find: (text) =>
    splitLines(text)
      .filter(({ words }) => isRuleLine(words))
      .map(({ start, end }) => ({ start, end, replacement: '' })),
};
