/** Keys as text: `Mod+Shift+z`, where `Mod` is Command on a Mac and Control elsewhere. */

/** What of a `KeyboardEvent` says which key it is. */
export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly metaKey: boolean;
  readonly isComposing?: boolean;
  readonly keyCode?: number;
}

const modifierKeys = new Set(['Control', 'Alt', 'AltGraph', 'Shift', 'Meta', 'CapsLock', 'Fn']);

/** Code of a key that an input method has taken. */
const takenByInputMethod = 229;

/**
 * The key as text; `undefined` for a modifier by itself and for what an input method is composing.
 * A letter is in lower case with its `Shift`; any other character is as it is typed, since Shift is
 * part of how a keyboard makes it.
 */
export function keyOf(press: KeyPress, isMac: boolean): string | undefined {
  const { isComposing = false, keyCode } = press;
  if (isComposing || keyCode === takenByInputMethod || press.key === 'Process') return undefined;
  if (modifierKeys.has(press.key)) return undefined;
  const key = plainKey(press);
  if (key === undefined) return undefined;
  const hasOwnShift = [...key].length === 1 && !/^[a-z]$/.test(key);
  const modifiers = [
    (isMac ? press.metaKey : press.ctrlKey) && 'Mod',
    isMac && press.ctrlKey && 'Control',
    !isMac && press.metaKey && 'Meta',
    press.altKey && 'Alt',
    press.shiftKey && !hasOwnShift && 'Shift',
  ];
  return [...modifiers.filter((name) => name !== false), key].join('+');
}

/** With an alphabet or an Option key that make other characters, the key's place says which it is. */
function plainKey({ key, code, altKey }: KeyPress): string | undefined {
  if (key === ' ' || key === '\u3000') return 'Space';
  if ([...key].length > 1) return key === 'Dead' || key === 'Unidentified' ? undefined : key;
  const latin = key.normalize('NFKC').toLowerCase();
  const placed = /^(?:Key([A-Z])|Digit(\d))$/.exec(code);
  const byPlace = (placed?.[1] ?? placed?.[2])?.toLowerCase();
  if (byPlace !== undefined && (altKey || !/^[ -~]$/.test(latin))) return byPlace;
  return latin;
}

/** Whether a key is one character alone, which speech input and slips of the hand set off. */
export function isSingleKey(key: string): boolean {
  return /^(?:Shift\+)?[^+\s]$|^\+$/u.test(key);
}

/** Shorter or better known names of keys. */
const shownNames: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
  Delete: 'Del',
  PageUp: 'PgUp',
  PageDown: 'PgDn',
};
const macNames: Readonly<Record<string, string>> = {
  Mod: '⌘',
  Control: '⌃',
  Alt: '⌥',
  Shift: '⇧',
  Enter: '↩',
  Backspace: '⌫',
};

/** As people read it: `Ctrl+Shift+Z`, on a Mac `⇧⌘Z`. */
export function shownKey(key: string, isMac: boolean): string {
  const { modifiers, name } = partsOf(key);
  const last = name.length === 1 ? name.toUpperCase() : (shownNames[name] ?? name);
  if (!isMac) {
    return [...modifiers.map((part) => (part === 'Mod' ? 'Ctrl' : part)), last].join('+');
  }
  const order = ['Control', 'Alt', 'Shift', 'Mod'];
  const signs = [...modifiers].sort((a, b) => order.indexOf(a) - order.indexOf(b));
  return [...signs.map((part) => macNames[part] ?? part), macNames[name] ?? last].join('');
}

/** For `aria-keyshortcuts`: `Control+Shift+Z`. */
export function ariaKey(key: string, isMac: boolean): string {
  const { modifiers, name } = partsOf(key);
  const mod = isMac ? 'Meta' : 'Control';
  // The attribute parts keys by `+` and alternatives by spaces.
  const last = name === '+' ? 'Plus' : name.length === 1 ? name.toUpperCase() : name;
  return [...modifiers.map((part) => (part === 'Mod' ? mod : part)), last].join('+');
}

function partsOf(key: string): { readonly modifiers: readonly string[]; readonly name: string } {
  const parts = key.split(/\+(?=.)/);
  return { modifiers: parts.slice(0, -1), name: parts.at(-1) ?? key };
}
