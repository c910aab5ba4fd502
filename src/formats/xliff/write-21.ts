/**
 * Writes units as XLIFF 2.1 (OASIS, 2018): one segment a unit, with the modules for translation
 * candidates (drafts), glossary (terms) and metadata (score, and what XLIFF has no place for).
 *
 * A published target is the `<target>`; `state` and `subState` are from the status of the unit. The
 * id of a unit is its `name`: an `id` is a token and has to differ within its file.
 */

import { parseXml } from '../alignment/xml-tree.js';
import { markupOf, writeCodedText } from '../convert/coded-text.js';
import { usualTags } from '../convert/languages.js';
import { peek } from '../convert/peek.js';
import type { Candidate, ExchangeUnit } from '../convert/unit.js';
import { attributes } from '../tmx.js';
import { toolName } from '../tool.js';
import { escapeXmlText } from '../xml.js';
import { inline2 } from './inline.js';
import { namespaces } from './names.js';

const states = {
  proposed: 'translated',
  accepted: 'final',
  edited: 'reviewed',
  rejected: 'initial',
} as const;

/** The property that keeps the codes of a foreign file to which its inline elements refer. */
export const originalData = 'x-xliff2-original-data';

/** The file in parts. A new `<file>` begins where the document changes. */
export async function* writeXliff21(units: AsyncIterable<ExchangeUnit>): AsyncGenerator<string> {
  const { first, all } = await peek(units);
  const languages = {
    source: first?.source.language ?? usualTags.chinese,
    target: first?.target.language ?? usualTags.english,
  };
  const root = attributes({
    version: '2.1',
    srcLang: languages.source,
    trgLang: languages.target,
    xmlns: namespaces.xliff2,
    'xmlns:mtc': namespaces.matches,
    'xmlns:gls': namespaces.glossary,
    'xmlns:mda': namespaces.metadata,
  });
  let files = 1;
  let document = first?.document;
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<xliff${root}>\n${fileStart(files, document)}`;
  // A file has to hold something.
  if (first === undefined) yield '    <group id="none"/>\n';
  let number = 0;
  for await (const unit of all) {
    if (unit.document !== document) {
      document = unit.document;
      files += 1;
      yield `  </file>\n${fileStart(files, document)}`;
    }
    number += 1;
    yield formatUnit(unit, number, languages);
  }
  yield '  </file>\n</xliff>\n';
}

function fileStart(number: number, original: string | undefined): string {
  return `  <file${attributes({ id: `f${number}`, original, 'xml:space': 'preserve' })}>\n`;
}

type Field = readonly [type: string, value: string | number | undefined];

function formatUnit(
  unit: ExchangeUnit,
  number: number,
  languages: Readonly<Record<'source' | 'target', string>>,
): string {
  const { id, source, target, status, notes, candidates, terms, properties } = unit;
  const other = (language: string, usual: string) => (language === usual ? undefined : language);
  const fields: readonly Field[] = [
    ['score', unit.score],
    ['created', unit.created],
    ['changed', unit.changed],
    ['creator', unit.creator],
    ['source-language', other(source.language, languages.source)],
    ['target-language', other(target.language, languages.target)],
  ];
  const data = readOriginalData(properties.find(({ type }) => type === originalData)?.value);
  const rest = properties.filter(({ type }) => data === undefined || type !== originalData);
  const hasTarget = target.text !== '' || status !== undefined;
  const segment = {
    id: 's',
    state: status === undefined ? undefined : states[status],
    subState: status === undefined ? undefined : `${toolName}:${status}`,
  };
  const lines = [
    `    <unit${attributes({ id: `u${number}`, name: id })}>`,
    ...matches(candidates, source.text),
    ...glossary(terms),
    ...metadata([
      [toolName, fields],
      ['properties', rest.map(({ type, value }) => [type, value])],
    ]).map((line) => `      ${line}`),
    ...(notes.length === 0
      ? []
      : [
          '      <notes>',
          ...notes.map(
            ({ text, author }) =>
              `        <note${attributes({ category: author })}>${escapeXmlText(text)}</note>`,
          ),
          '      </notes>',
        ]),
    ...(data === undefined ? [] : [`      ${data}`]),
    `      <segment${attributes(segment)}>`,
    `        <source>${writeCodedText(source, inline2)}</source>`,
    ...(hasTarget ? [`        <target>${writeCodedText(target, inline2)}</target>`] : []),
    '      </segment>',
    '    </unit>\n',
  ];
  return lines.join('\n');
}

function matches(candidates: readonly Candidate[], source: string): string[] {
  if (candidates.length === 0) return [];
  return [
    '      <mtc:matches>',
    ...candidates.map((candidate, index) => {
      const { kind, text, origin, rate, matched, quality, unchanged } = candidate;
      const match = attributes({
        id: `m${index + 1}`,
        ref: '#s',
        ...matchTypes(candidate),
        origin,
        similarity: rate === undefined ? undefined : String(Math.min(rate, 100)),
        matchQuality: quality === undefined ? undefined : decimal(quality),
      });
      const fields: readonly Field[] = [
        ['quality', quality],
        ['rate', rate],
        ['unchanged', unchanged],
        ['matched', kind !== 'memory' ? undefined : matched === undefined ? 'no' : 'yes'],
      ];
      const written = { text: matched ?? source };
      return `        <mtc:match${match}>${metadata([[toolName, fields]]).join('')}<source>${writeCodedText(written, inline2)}</source><target>${writeCodedText({ text }, inline2)}</target></mtc:match>`;
    }),
    '      </mtc:matches>',
  ];
}

/** A number as a decimal of XML Schema, which has no exponent. */
function decimal(number: number): string {
  return String(Math.round(number * 1e4) / 1e4);
}

function matchTypes({ kind, rate }: Candidate): Readonly<Record<string, string>> {
  switch (kind) {
    case 'machine':
      return { type: 'mt' };
    case 'memory':
      return { type: rate === 101 ? 'ice' : 'tm' };
    case 'edited':
      return { type: 'other', subType: `${toolName}:edited` };
  }
}

function glossary(terms: ExchangeUnit['terms']): string[] {
  if (terms.length === 0) return [];
  return [
    '      <gls:glossary>',
    ...terms.map(
      ({ source, target }, index) =>
        `        <gls:glossEntry id="g${index + 1}"><gls:term>${escapeXmlText(source)}</gls:term><gls:translation>${escapeXmlText(target)}</gls:translation></gls:glossEntry>`,
    ),
    '      </gls:glossary>',
  ];
}

/** Groups of fields by category; fields without a value and empty groups are left out. */
function metadata(groups: readonly (readonly [category: string, fields: readonly Field[]])[]) {
  const written = groups.flatMap(([category, fields]) => {
    const metas = fields.flatMap(([type, value]) =>
      value === undefined
        ? []
        : [`<mda:meta${attributes({ type })}>${escapeXmlText(String(value))}</mda:meta>`],
    );
    if (metas.length === 0) return [];
    return [`<mda:metaGroup${attributes({ category })}>${metas.join('')}</mda:metaGroup>`];
  });
  return written.length === 0 ? [] : [`<mda:metadata>${written.join('')}</mda:metadata>`];
}

/** The codes of a foreign file as they are written again, if they are what they claim to be. */
function readOriginalData(value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  try {
    const element = parseXml(value, '');
    const holdsData = element.children.every(
      (child) =>
        typeof child !== 'string' &&
        child.name === 'data' &&
        child.attribute('id') !== undefined &&
        child.children.every((inner) => typeof inner === 'string' || inner.name === 'cp'),
    );
    if (element.name !== 'originalData' || element.children.length === 0 || !holdsData) {
      return undefined;
    }
    return markupOf(element);
  } catch {
    return undefined;
  }
}
