/**
 * Writes units as XLIFF 1.2 (OASIS, 2008), valid by its strict schema.
 *
 * A published target is the `<target>`, its `state` from the status of the unit; drafts are
 * `<alt-trans>`, with the origin and kind of each. What XLIFF has no place for stands in
 * `<context-group>`s. The id of a unit is its `resname`: an `id` has to differ within its file.
 */
import { writeCodedText } from '../convert/coded-text.js';
import type { WriteOptions } from '../convert/format.js';
import { usualTags } from '../convert/languages.js';
import { peek } from '../convert/peek.js';
import type { Candidate, ExchangeUnit } from '../convert/unit.js';
import { attributes } from '../tmx.js';
import { toolName, toolVersion } from '../tool.js';
import { escapeXmlText } from '../xml.js';
import { inline12 } from './inline.js';
import { namespaces } from './names.js';

/** `state` and `state-qualifier` of a target by the status of its unit. */
export const targetStates = {
  proposed: { state: 'needs-review-translation' },
  accepted: { state: 'final' },
  edited: { state: 'translated' },
  rejected: { state: 'needs-translation', 'state-qualifier': 'rejected-inaccurate' },
} as const;

/** The types of contexts: those of our own fields begin so, a property has one for each of its parts. */
export const ownContext = `x-${toolName}-`;
export const propertyContexts = { type: 'x-property-type', value: 'x-property-value' } as const;

/** The file in parts. A new `<file>` begins where the document or a language changes. */
export async function* writeXliff12(
  units: AsyncIterable<ExchangeUnit>,
  { name }: WriteOptions,
): AsyncGenerator<string> {
  const { first, all } = await peek(units);
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<xliff version="1.2" xmlns="${namespaces.xliff12}">\n`;
  const startOf = (unit: ExchangeUnit | undefined) =>
    fileStart(
      unit?.document ?? name,
      unit?.source.language ?? usualTags.chinese,
      unit?.target.language ?? usualTags.english,
    );
  let start = startOf(first);
  yield start;
  let number = 0;
  for await (const unit of all) {
    const own = startOf(unit);
    if (own !== start) {
      yield fileEnd + own;
      start = own;
    }
    number += 1;
    yield formatUnit(unit, number);
  }
  yield `${fileEnd}</xliff>\n`;
}

function fileStart(original: string, sourceLanguage: string, targetLanguage: string): string {
  const file = attributes({
    original,
    'source-language': sourceLanguage,
    'target-language': targetLanguage,
    datatype: 'plaintext',
    'tool-id': toolName,
  });
  const tool = attributes({
    'tool-id': toolName,
    'tool-name': toolName,
    'tool-version': toolVersion,
  });
  return [
    `  <file${file}>`,
    `    <header>\n      <tool${tool}/>\n    </header>`,
    '    <body>\n',
  ].join('\n');
}

const fileEnd = '    </body>\n  </file>\n';

function formatUnit(unit: ExchangeUnit, number: number): string {
  const { id, source, target, status, notes, candidates, terms, properties } = unit;
  const states = status === undefined ? {} : targetStates[status];
  const hasTarget = target.text !== '' || status !== undefined;
  const isApproved = status === 'accepted' ? 'yes' : undefined;
  const fields: readonly (readonly [string, string | number | undefined])[] = [
    ['score', unit.score],
    ['document', unit.document],
    ['created', unit.created],
    ['changed', unit.changed],
    ['creator', unit.creator],
    ...terms.flatMap((term) => [
      ['term-source', term.source] as const,
      ['term-target', term.target] as const,
    ]),
  ];
  const lines = [
    `      <trans-unit${attributes({ id: String(number), resname: id, approved: isApproved, 'xml:space': 'preserve' })}>`,
    `        <source>${writeCodedText(source, inline12)}</source>`,
    ...(hasTarget
      ? [`        <target${attributes(states)}>${writeCodedText(target, inline12)}</target>`]
      : []),
    ...contexts(fields.map(([type, value]) => [ownContext + type, value])),
    ...properties.flatMap(({ type, value }) =>
      contexts([
        [propertyContexts.type, type],
        [propertyContexts.value, value],
      ]),
    ),
    ...notes.map(
      ({ text, author }) =>
        `        <note${attributes({ from: author })}>${escapeXmlText(text)}</note>`,
    ),
    ...candidates.map((candidate) => formatCandidate(candidate, source.text)),
    '      </trans-unit>\n',
  ];
  return lines.join('\n');
}

/** Fields that have a value, in a group without a name, which would have to differ from all others. */
function contexts(
  fields: readonly (readonly [type: string, value: string | number | undefined])[],
): string[] {
  const present = fields.filter(([, value]) => value !== undefined);
  if (present.length === 0) return [];
  const elements = present.map(
    ([type, value]) => `<context context-type="${type}">${escapeXmlText(String(value))}</context>`,
  );
  return [`        <context-group purpose="information">${elements.join('')}</context-group>`];
}

function formatCandidate(candidate: Candidate, source: string): string {
  const { kind, text, origin, rate, matched, quality, unchanged } = candidate;
  const percent = rate ?? (quality === undefined ? undefined : Math.round(quality));
  const fields = [
    [`${ownContext}quality`, quality],
    [`${ownContext}rate`, rate],
    [`${ownContext}unchanged`, unchanged],
  ] as const;
  const written = { text: matched ?? source };
  return [
    `        <alt-trans${attributes({
      origin,
      'match-quality': percent === undefined ? undefined : `${Math.min(percent, 100)}%`,
      'xml:space': 'preserve',
    })}>`,
    ...(kind === 'memory' && matched === undefined
      ? []
      : [`<source>${writeCodedText(written, inline12)}</source>`]),
    `<target${attributes(candidateStates(candidate))}>${writeCodedText({ text }, inline12)}</target>`,
    ...contexts(fields).map((group) => group.trim()),
    '</alt-trans>',
  ].join('');
}

function candidateStates({ kind, rate }: Candidate): Readonly<Record<string, string>> {
  switch (kind) {
    case 'machine':
      return { state: 'needs-review-translation', 'state-qualifier': 'mt-suggestion' };
    case 'memory': {
      const qualifier =
        rate === undefined ? 'tm-suggestion' : rate < 100 ? 'fuzzy-match' : 'exact-match';
      return { state: 'needs-review-translation', 'state-qualifier': qualifier };
    }
    case 'edited':
      return { state: 'translated' };
  }
}
