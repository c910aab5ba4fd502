/** Writes a translation memory as TMX 1.4b, a unit at a time. */
import type { MemoryUnit } from '../translate/memory/unit.js';
import { attributes, formatProperty, formatSegment } from './tmx.js';
import { contextsProperty, unitProperties } from './tmx-units.js';
import { toolName, toolVersion } from './tool.js';

/**
 * The file in parts: head, units, end. Chinese is the source. Characters that XML forbids are
 * kept in the texts; elsewhere they become U+FFFD.
 */
export function* formatMemory(units: Iterable<MemoryUnit>): Generator<string> {
  const header = attributes({
    creationtool: toolName,
    creationtoolversion: toolVersion,
    segtype: 'sentence',
    'o-tmf': toolName,
    adminlang: 'en',
    srclang: 'zh-CN',
    datatype: 'plaintext',
  });
  yield [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<!DOCTYPE tmx SYSTEM "tmx14.dtd">',
    '<tmx version="1.4">',
    `  <header${header}>`,
    `    ${formatProperty(contextsProperty)}`,
    '  </header>',
    '  <body>\n',
  ].join('\n');
  for (const unit of units) yield formatUnit(unit);
  yield '  </body>\n</tmx>\n';
}

function formatUnit({
  chinese,
  english,
  created,
  changed,
  creator,
  file,
  contexts = [],
}: MemoryUnit) {
  const dates = { creationdate: created, changedate: changed, creationid: creator };
  const [type] = unitProperties.file;
  const properties = [
    ...(file === undefined ? [] : [{ type, value: file }]),
    ...contexts.flatMap(({ before = '', after = '' }) => [
      { type: unitProperties.before[0], value: before },
      { type: unitProperties.after[0], value: after },
    ]),
  ];
  const lines = [
    `    <tu${attributes(dates)}>`,
    ...properties.map((property) => `      ${formatProperty(property)}`),
    `      <tuv xml:lang="zh-CN"><seg>${formatSegment(chinese)}</seg></tuv>`,
    `      <tuv xml:lang="en"><seg>${formatSegment(english)}</seg></tuv>`,
    '    </tu>\n',
  ];
  return lines.join('\n');
}
