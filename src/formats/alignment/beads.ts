/**
 * The format of gold alignments that Vecalign and the tools after it read and write
 * (Thompson & Koehn 2019): a bead a line, `[0, 1]:[0]`, 0-based positions, source first, an empty
 * list where the other side is left untranslated, and perhaps a cost after a second colon.
 */
import type { Alignment, Bead } from '../../core/alignment.js';
import { invalidFormat } from '../invalid-format.js';
import { watchPositions } from './used-positions.js';

const list = String.raw`\[\s*((?:\d{1,7}(?:\s*,\s*\d{1,7})*)?)\s*\]`;
const cost = String.raw`(?:[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?|[+-]?inf|nan)`;
const beadLine = new RegExp(`^${list}\\s*:\\s*${list}\\s*(?::\\s*${cost}\\s*)?$`, 'iu');

/**
 * Reads beads. Empty lines and beads with two empty sides say nothing and are left out; costs are
 * not kept.
 * @param name of the file, for messages.
 * @throws DuizhaoError FORMAT_INVALID for a line that is no bead, or a position used twice.
 */
export function readBeads(text: string, name: string): Alignment {
  const watch = watchPositions(name);
  const beads = text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .flatMap((line, index): readonly Bead[] => {
      const content = line.trim();
      if (content === '') return [];
      const place = `line ${index + 1}`;
      const parts = beadLine.exec(content);
      if (parts === null) {
        throw invalidFormat(
          name,
          place,
          `this is not a bead such as [0, 1]:[0]: ${quote(content)}`,
        );
      }
      const bead = { source: positionsOf(parts[1]), target: positionsOf(parts[2]) };
      const isEmpty = bead.source.length + bead.target.length === 0;
      return isEmpty ? [] : [watch(bead, place)];
    });
  return { beads };
}

/** Beads as a file, a line each, in their order. */
export function writeBeads({ beads }: Alignment): string {
  const format = (positions: readonly number[]) => `[${positions.join(', ')}]`;
  return beads.map(({ source, target }) => `${format(source)}:${format(target)}\n`).join('');
}

function positionsOf(numbers = ''): number[] {
  return numbers === '' ? [] : numbers.split(',').map(Number);
}

function quote(line: string): string {
  return line.length > 60 ? `${line.slice(0, 60)}…` : line;
}
