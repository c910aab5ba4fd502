/** Writes a document symbol in the form that documents are asked for by. */
import type { DocumentSymbol, SymbolComponent } from './document-symbol.js';

/** The normal form: `A/RES/56/123`, `S/RES/1440(2002)`; what parsing it gives back is the same symbol. */
export function formatSymbol({ organ, components, joint }: DocumentSymbol): string {
  const own = [organ, ...components.map(formatComponent)].join('/');
  return joint === undefined ? own : `${own}-${formatSymbol(joint)}`;
}

function formatComponent(component: SymbolComponent): string {
  switch (component.kind) {
    case 'body':
      return numbered(component.name, component.number);
    case 'nature':
      return numbered(component.name, component.number) + inBrackets(component.bracket);
    case 'session':
      return { regular: '', special: 'S-', emergency: 'ES-' }[component.series] + component.number;
    case 'year':
      return String(component.year);
    case 'number':
      return component.number + inBrackets(component.bracket) + (component.part ?? '');
    case 'supplement':
      return numbered(component.type, component.number);
    case 'name':
      return component.text;
  }
}

function numbered(name: string, number: string | undefined): string {
  return number === undefined ? name : `${name}.${number}`;
}

function inBrackets(text: string | undefined): string {
  return text === undefined ? '' : `(${text})`;
}
