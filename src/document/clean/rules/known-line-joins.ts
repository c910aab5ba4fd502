/** Joins the lines of each paragraph where the format of the input tells which those are. */
import { measureHyphens } from '../hyphens.js';
import type { Edit, RepairRule } from '../rule.js';
import { joinEdit } from './line-joins.js';

/** A blank line ends a paragraph, a single line end goes; afterwards every line is a paragraph. */
export const knownLineJoins: RepairRule = {
  name: 'line-joins',
  find(text, context) {
    const hyphens = measureHyphens(text);
    const edits: Edit[] = [];
    for (const { 0: space, index } of text.matchAll(/(?<!\s)\s*\n\s*/gu)) {
      const gap = { start: index, end: index + space.length };
      const isInside = gap.start > 0 && gap.end < text.length;
      if (!isInside || (!context.isNote && space.indexOf('\n') !== space.lastIndexOf('\n')))
        continue;
      edits.push(joinEdit(text, gap, context, hyphens));
    }
    return edits;
  },
};
