/** Tells Simplified from Traditional Chinese and brings text to one script and one width. */
import { Converter } from 'opencc-js/t2cn';
import type { Script } from '../core/document.js';

// Character conversion only: a converter for Taiwan would also swap vocabulary (軟體 for 软件),
// and the text has to stay the author's.
const convertToSimplified = Converter({ from: 't', to: 'cn' });

/** `text` in Simplified characters, word choice untouched; its UTF-16 length may change. */
export function toSimplified(text: string): string {
  return convertToSimplified(text);
}

/**
 * `text` in Simplified characters with every offset kept: what would change its length stays.
 */
export function simplifyInPlace(text: string): string {
  const simplified = toSimplified(text);
  if (simplified.length === text.length) return simplified;
  const characters = Array.from(text, (character) => {
    const converted = toSimplified(character);
    return converted.length === character.length ? converted : character;
  });
  return characters.join('');
}

const han = /\p{Script=Han}/gu;
const latin = /\p{Script=Latin}/gu;

// A Chinese character says about as much as this many letters of English do.
const lettersPerHan = 3;

/**
 * The script most of a text is written in: `Latn` where Latin letters say more than Chinese
 * characters do, else `Hant` or `Hans`. Text in characters that both scripts share is `Hans`.
 */
export function detectScript(text: string): Script {
  const characters = text.match(han) ?? [];
  const letters = text.match(latin)?.length ?? 0;
  if (characters.length === 0 || characters.length * lettersPerHan < letters) return 'Latn';
  let traditional = 0;
  let simplified = 0;
  for (const character of characters) {
    if (scriptCharacters().traditional.has(character)) traditional += 1;
    else if (scriptCharacters().simplified.has(character)) simplified += 1;
  }
  return traditional > simplified ? 'Hant' : 'Hans';
}

interface ScriptCharacters {
  readonly traditional: ReadonlySet<string>;
  readonly simplified: ReadonlySet<string>;
}

let knownCharacters: ScriptCharacters | undefined;

/** The characters that only one of the two scripts uses (the basic block of ideographs). */
function scriptCharacters(): ScriptCharacters {
  knownCharacters ??= compareScripts();
  return knownCharacters;
}

const firstIdeograph = 0x4e00;
const lastIdeograph = 0x9fff;

function compareScripts(): ScriptCharacters {
  const traditional = new Set<string>();
  const simplified = new Set<string>();
  for (let code = firstIdeograph; code <= lastIdeograph; code++) {
    const character = String.fromCharCode(code);
    const converted = toSimplified(character);
    if (converted === character) continue;
    traditional.add(character);
    simplified.add(converted);
  }
  return { traditional, simplified };
}

const wide = /[０-９Ａ-Ｚａ-ｚ％＃＆＋－．／＝＠＊\u3000]/g;

/**
 * `text` with full-width digits, letters and the signs that go with them (％．／－ …) at their
 * usual width, and ideographic spaces as spaces. Punctuation that Chinese sets full-width
 * (，。：；！？（）) stays. The UTF-16 length never changes.
 */
export function normalizeWidth(text: string): string {
  return text.replace(wide, narrow);
}

const firstFullWidth = 0xff01;
const lastFullWidth = 0xff5e;
const fullWidthOffset = 0xfee0;

/** One full-width character (or the ideographic space) at its usual width; others as they are. */
export function narrow(character: string): string {
  if (character === '\u3000') return ' ';
  const code = character.charCodeAt(0);
  return code >= firstFullWidth && code <= lastFullWidth
    ? String.fromCharCode(code - fullWidthOffset)
    : character;
}
