/** Reads a `<trans-unit>` of XLIFF 1.2, also as Trados Studio divides it into segments. */
import { entryOf } from '../../core/entry.js';
import type { XmlElement } from '../alignment/xml-tree.js';
import { childrenNamed, localName, readCodedText } from '../convert/coded-text.js';
import type { Candidate, ExchangeUnit, UnitTerm } from '../convert/unit.js';
import { inline12, plainText } from './inline.js';
import { readNumber } from './names.js';
import { ownContext, propertyContexts } from './write-12.js';

/** What the file around a unit says. */
export interface UnitSurroundings {
  readonly sourceLanguage: string;
  readonly targetLanguage: string;
  readonly document: string | undefined;
  /** 1-based, the id of a unit without one. */
  readonly number: number;
}

/** The unit, or each segment of one that has several. */
export function readUnit12(element: XmlElement, around: UnitSurroundings): ExchangeUnit[] {
  const { sourceLanguage, targetLanguage, document, number } = around;
  const [source] = childrenNamed(element, 'source');
  const [target] = childrenNamed(element, 'target');
  const [divided] = childrenNamed(element, 'seg-source');
  const fields = readFields(element);
  const textOf = (found: XmlElement | undefined) =>
    found === undefined ? { text: '' } : readCodedText(found, inline12);
  const status = readStatus(element, target);
  const score = readNumber(fields.own('score'), 1);
  const [created, changed, creator] = ['created', 'changed', 'creator'].map(fields.own);
  const named = fields.own('document') ?? document;
  const unit: ExchangeUnit = {
    id: element.attribute('resname') || element.attribute('id') || String(number),
    ...(named !== undefined && { document: named }),
    source: { language: sourceLanguage, ...textOf(source) },
    target: { language: targetLanguage, ...textOf(target) },
    candidates: childrenNamed(element, 'alt-trans').flatMap(readCandidate),
    ...(status !== undefined && { status }),
    ...(score !== undefined && { score }),
    notes: childrenNamed(element, 'note').map((note) => {
      const author = note.attribute('from');
      return { text: plainText(note), ...(author !== undefined && { author }) };
    }),
    terms: fields.terms,
    ...(created !== undefined && { created }),
    ...(changed !== undefined && { changed }),
    ...(creator !== undefined && { creator }),
    properties: fields.properties,
  };
  const segments = divided === undefined ? [] : segmentsIn(divided);
  if (segments.length === 0) return [unit];
  const targets = new Map((target ? segmentsIn(target) : []).map((found) => [idOf(found), found]));
  const confirmed = confirmations(element);
  return segments.map((segment, index) => {
    const id = idOf(segment);
    const own = confirmed.get(id) ?? status;
    const { status: _, ...others } = unit;
    return {
      ...others,
      id: segments.length === 1 ? unit.id : `${unit.id}:${id}`,
      source: { language: sourceLanguage, ...textOf(segment) },
      target: { language: targetLanguage, ...textOf(targets.get(id)) },
      ...(own !== undefined && { status: own }),
      // What is said of the whole stands with its first segment.
      ...(index > 0 && { candidates: [], notes: [], properties: [] }),
    };
  });
}

function segmentsIn(element: XmlElement): XmlElement[] {
  return element.children.flatMap((child) => {
    if (typeof child === 'string') return [];
    const isSegment = localName(child.name) === 'mrk' && child.attribute('mtype') === 'seg';
    return isSegment ? [child] : segmentsIn(child);
  });
}

function idOf(segment: XmlElement): string {
  return segment.attribute('mid') ?? '';
}

type Status = NonNullable<ExchangeUnit['status']>;

const statusOfConfirmation: Readonly<Record<string, Status>> = {
  Draft: 'proposed',
  Translated: 'edited',
  RejectedTranslation: 'rejected',
  ApprovedTranslation: 'accepted',
  RejectedSignOff: 'rejected',
  ApprovedSignOff: 'accepted',
};

/** What Trados Studio says of each segment, `<sdl:seg id="1" conf="Translated">`. */
function confirmations(element: XmlElement): ReadonlyMap<string, Status> {
  const found = childrenNamed(element, 'seg-defs').flatMap((list) => childrenNamed(list, 'seg'));
  return new Map(
    found.flatMap((segment) => {
      const status = entryOf(statusOfConfirmation, segment.attribute('conf') ?? '');
      return status === undefined ? [] : [[segment.attribute('id') ?? '', status] as const];
    }),
  );
}

const statusOfState: Readonly<Record<string, Status>> = {
  translated: 'edited',
  final: 'accepted',
  'signed-off': 'accepted',
  'needs-review-translation': 'proposed',
  'needs-review-adaptation': 'proposed',
  'needs-review-l10n': 'proposed',
  'needs-adaptation': 'proposed',
  'needs-l10n': 'proposed',
};

function readStatus(unit: XmlElement, target: XmlElement | undefined): Status | undefined {
  if (target?.attribute('state-qualifier')?.startsWith('rejected-')) return 'rejected';
  const status = entryOf(statusOfState, target?.attribute('state') ?? '');
  return status ?? (unit.attribute('approved') === 'yes' ? 'accepted' : undefined);
}

interface Fields {
  /** The value of a field that duizhao wrote. */
  readonly own: (name: string) => string | undefined;
  readonly terms: readonly UnitTerm[];
  readonly properties: ExchangeUnit['properties'];
}

function readFields(element: XmlElement): Fields {
  const own: { readonly type: string; readonly value: string }[] = [];
  const properties: { type: string; value: string }[] = [];
  for (const group of childrenNamed(element, 'context-group')) {
    const found = childrenNamed(group, 'context').map((context) => ({
      type: context.attribute('context-type') ?? '',
      value: plainText(context),
    }));
    const [first, second] = found;
    if (first?.type === propertyContexts.type && second?.type === propertyContexts.value) {
      properties.push({ type: first.value, value: second.value });
      continue;
    }
    for (const { type, value } of found) {
      if (type.startsWith(ownContext)) own.push({ type: type.slice(ownContext.length), value });
      else properties.push({ type, value });
    }
  }
  return {
    own: (type) => own.find((field) => field.type === type)?.value,
    terms: own.flatMap(({ type, value }, index) => {
      const next = own[index + 1];
      if (type !== 'term-source' || next?.type !== 'term-target') return [];
      return [{ source: value, target: next.value }];
    }),
    properties,
  };
}

const machineQualifiers = ['mt-suggestion', 'leveraged-mt'];

/** A proposal; a rejected, accepted or earlier translation is none. */
function readCandidate(element: XmlElement): Candidate[] {
  const [target] = childrenNamed(element, 'target');
  const [source] = childrenNamed(element, 'source');
  const isProposal = (element.attribute('alttranstype') ?? 'proposal') === 'proposal';
  if (target === undefined || !isProposal) return [];
  const { own } = readFields(element);
  const { text } = readCodedText(target, inline12);
  const origin = element.attribute('origin') ?? element.attribute('tool-id') ?? '';
  const qualifier = target.attribute('state-qualifier') ?? '';
  if (machineQualifiers.includes(qualifier) || /^(?:x-)?(?:mt|machine)\b/iu.test(origin)) {
    const quality = readNumber(own('quality'), 100);
    return [{ kind: 'machine', text, origin, ...(quality !== undefined && { quality }) }];
  }
  if (qualifier === '' && target.attribute('state') === 'translated') {
    return [{ kind: 'edited', text, origin }];
  }
  const percent = element.attribute('match-quality')?.replace(/\s*%$/u, '');
  const rate = readNumber(own('rate') ?? percent, 101);
  const unchanged = own('unchanged');
  return [
    {
      kind: 'memory',
      text,
      origin,
      ...(rate !== undefined && { rate: Math.round(rate) }),
      ...(source !== undefined && { matched: readCodedText(source, inline12).text }),
      ...(unchanged !== undefined && { unchanged }),
    },
  ];
}
