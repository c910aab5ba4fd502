/** Takes a document symbol apart by the grammar of the United Nations' symbols. */
import {
  type DocumentSymbol,
  type NumberComponent,
  type SupplementType,
  type SymbolComponent,
  supplementTypes,
} from './document-symbol.js';
import { normalizeSymbol } from './normalize-symbol.js';
import { hasSymbolShape, isOrganName } from './shape.js';

// https://research.un.org/en/docs/symbols
const bodyNames: ReadonlySet<string> = new Set(
  'AC B BUR C CM CN COM COMMITTEE CONF COP CP EB EC GC HRC IGC MC MOP MP PBC PC PCNICC SBI SBSTA SC Sub TC TRANS WG'.split(
    ' ',
  ),
);
const natureNames: ReadonlySet<string> = new Set(
  'AI BP CRP CS DEC IC INF L MIN Min NGO NV PET PRST PV R RES RT SER SGB SR WP'.split(' '),
);

/** Longer than any symbol is. */
const mostCharacters = 120;

/** The symbol that a text is, and nothing beside it; `undefined` where it is none. */
export function parseSymbol(text: string): DocumentSymbol | undefined {
  if (text.length > mostCharacters) return undefined;
  const [own, joint] = splitJoint(normalizeSymbol(text));
  if (!hasSymbolShape(own)) return undefined;
  const further = joint === undefined ? undefined : parseSymbol(joint);
  if (joint !== undefined && further === undefined) return undefined;
  const [organ = '', ...parts] = own.split('/');
  return {
    organ,
    components: parts.map((part, index) => readComponent(part, parts.slice(index + 1))),
    ...(further && { joint: further }),
  };
}

/** `A/56/402-E/2001/105` is two symbols of one document. */
function splitJoint(text: string): readonly [own: string, joint?: string] {
  const parts = text.split('/');
  const at = parts.findIndex((part, index) => {
    const [, after] = /-([A-Z]+)$/u.exec(part) ?? [];
    return after !== undefined && isOrganName(after) && index > 0 && index < parts.length - 1;
  });
  const part = parts[at];
  if (part === undefined) return [text];
  const dash = part.lastIndexOf('-');
  return [
    [...parts.slice(0, at), part.slice(0, dash)].join('/'),
    [part.slice(dash + 1), ...parts.slice(at + 1)].join('/'),
  ];
}

function readComponent(text: string, following: readonly string[]): SymbolComponent {
  return (
    readSupplement(text) ??
    readSpecialSession(text) ??
    readFigure(text, following) ??
    readNumber(text) ??
    readWord(text, following) ?? { kind: 'name', text }
  );
}

function readSupplement(text: string): SymbolComponent | undefined {
  const [, word, number] = /^([A-Z][a-z]+)(?:\.(\d+(?:-\d+)?))?$/u.exec(text) ?? [];
  const type = supplementTypes.find((each) => each === word);
  if (type === undefined || hasNumber(type) !== (number !== undefined)) return undefined;
  return { kind: 'supplement', type, ...(number !== undefined && { number }) };
}

const hasNumber = (type: SupplementType): boolean => type !== 'Summary';

function readSpecialSession(text: string): SymbolComponent | undefined {
  const [, series, number] = /^(S|ES)-([1-9]\d{0,2})$/u.exec(text) ?? [];
  return series === undefined
    ? undefined
    : {
        kind: 'session',
        series: series === 'S' ? 'special' : 'emergency',
        number: Number(number),
      };
}

/** A session or a year is a figure that something is numbered below; the last figure is a number. */
function readFigure(text: string, following: readonly string[]): SymbolComponent | undefined {
  const isLast = !following.some((part) => readSupplement(part) === undefined);
  if (isLast) return undefined;
  if (/^(?:19[4-9]|20\d)\d$/u.test(text)) return { kind: 'year', year: Number(text) };
  return /^[1-9]\d{0,2}$/u.test(text)
    ? { kind: 'session', series: 'regular', number: Number(text) }
    : undefined;
}

function readNumber(text: string): NumberComponent | undefined {
  const [, number, before, bracket, after] =
    /^(\d+(?:-\d+)*)([A-Z])?(?:\(([A-Za-z0-9-]+)\))?([A-Z])?$/u.exec(text) ?? [];
  if (number === undefined || (before !== undefined && bracket !== undefined)) return undefined;
  const part = before ?? after;
  return {
    kind: 'number',
    number,
    ...(part !== undefined && { part }),
    ...(bracket !== undefined && { bracket }),
  };
}

function readWord(text: string, following: readonly string[]): SymbolComponent | undefined {
  const [, name, number, bracket] =
    /^([A-Za-z]+)(?:\.([A-Za-z0-9]+(?:[.-][A-Za-z0-9]+)*))?(?:\(([A-Za-z0-9-]+)\))?$/u.exec(text) ??
    [];
  if (name === undefined) return undefined;
  const numbered = { name, ...(number !== undefined && { number }) };
  if (bracket === undefined && (bodyNames.has(name) || isWorkingParty(name, following))) {
    return { kind: 'body', ...numbered };
  }
  if (!natureNames.has(name)) return undefined;
  return { kind: 'nature', ...numbered, ...(bracket !== undefined && { bracket }) };
}

/** `WP.29` is a working party where documents are numbered below it, else a working paper. */
function isWorkingParty(name: string, following: readonly string[]): boolean {
  return name === 'WP' && following.some((part) => readSupplement(part) === undefined);
}
