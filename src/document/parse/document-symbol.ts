/** Finds the symbol of a document: in its heads, from its title's number, or from its file name. */
import type { Block, Language, Repair } from '../../core/document.js';
import { toSimplified } from '../../language/script.js';

const symbol = /(?<![A-Za-z])[A-Z]{1,6}(?:\/[A-Za-z0-9.-]*[A-Za-z0-9])+(?: ?\(\d{4}\))?/u;
const resolutionName = /\b(A|E|S|A-HRC)-RES-(\d{1,4})-(\d{1,4})\b/u;

/** Symbols of the resolutions of each organ, by what its enacting words hold. */
const organs: readonly (readonly [words: RegExp, prefix: string])[] = [
  [/General Assembly|^(?:联合国)?大会/u, 'A/RES/'],
  [/Economic and Social Council|经济及社会理事会/u, 'E/RES/'],
  [/Human Rights Council|人权理事会/u, 'A/HRC/RES/'],
];

// A title that is nothing but a number: 人权理事会第16/18号决议.
const organTitle = /号(?:决议|決議)$|^Resolution \d/u;

/** Where a document's symbol may be found. */
export interface SymbolSources {
  readonly name: string;
  readonly language: Language;
  readonly blocks: readonly Block[];
  readonly repairs: readonly Repair[];
}

/** The symbol, from the surest source to the least sure; nothing where none shows it. */
export function findDocumentSymbol(sources: SymbolSources): string | undefined {
  const heads = sources.repairs.filter(({ rule }) => rule === 'running-heads');
  const inHeads = heads.map(({ before }) => symbol.exec(before)?.[0]).find(Boolean);
  const mastheads = sources.blocks.filter(({ kind }) => kind === 'masthead');
  const inMasthead = mastheads.map(({ text }) => symbol.exec(text)?.[0]).find(Boolean);
  const found =
    inHeads ?? inMasthead ?? symbolOfTitle(sources.blocks) ?? symbolOfName(sources.name);
  // English documents write S/RES/1373 (2001) with a space, Chinese ones without.
  return found?.replace(/ ?\(/u, ' (');
}

function symbolOfTitle(blocks: readonly Block[]): string | undefined {
  const title = blocks.find(
    ({ kind, number, text }) => kind === 'title' && (number || organTitle.test(text)),
  );
  const enacting = blocks.find(({ kind }) => kind === 'enacting');
  const number = /\d+\/\d+(?: ?[A-Z]\b)?/u.exec(title?.number?.label ?? title?.text ?? '')?.[0];
  const organ = organs.find(([words]) => words.test(toSimplified(enacting?.text ?? '')));
  return number && organ ? `${organ[1]}${number.replace(' ', '')}` : undefined;
}

function symbolOfName(name: string): string | undefined {
  const match = resolutionName.exec(name);
  return match ? `${match[1]?.replace('-', '/')}/RES/${match[2]}/${match[3]}` : undefined;
}
