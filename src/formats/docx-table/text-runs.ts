/** Writes text as the runs of a Word paragraph. */
import { entryOf } from '../../core/entry.js';
import { escapeXmlText } from '../xml.js';

/** Tags content controls that stand for one character which XML cannot carry: `character-0007`. */
export const characterTag = 'character-';

const breaks: Readonly<Record<string, string>> = {
  '\n': '<w:br/>',
  '\r\n': '<w:cr/>',
  '\t': '<w:tab/>',
};

/** Breaks and tabs, and each character that XML forbids or does not keep. */
const special = /(\r\n|[\n\t\r]|(?![\u007F-\u009F])\p{Control}|\p{Surrogate}|[\uFFFE\uFFFF])/u;

/**
 * The runs of a text: a line feed becomes a break, CR LF a carriage return, a tab a tab; a character
 * that XML cannot carry becomes a content control which shows U+FFFD and names it.
 */
export function writeRuns(text: string): string {
  let xml = '';
  let run = '';
  const endRun = () => {
    if (run !== '') xml += `<w:r>${run}</w:r>`;
    run = '';
  };
  for (const piece of text.split(special)) {
    const known = entryOf(breaks, piece);
    if (piece === '') continue;
    if (known !== undefined) run += known;
    else if (special.test(piece)) {
      endRun();
      xml += characterControl(piece);
    } else run += `<w:t xml:space="preserve">${escapeXmlText(piece)}</w:t>`;
  }
  endRun();
  return xml;
}

function characterControl(character: string): string {
  const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  return `<w:sdt><w:sdtPr><w:tag w:val="${characterTag}${code}"/></w:sdtPr><w:sdtContent><w:r><w:t>\uFFFD</w:t></w:r></w:sdtContent></w:sdt>`;
}
