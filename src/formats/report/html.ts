/** Markup that escapes by default: whatever is put into a template is text unless it is markup. */

/**
 * Finished markup; only `html` and `trusted` make it. A class, not a shape: no object that came from
 * outside can pass for it.
 */
export class Html {
  readonly markup: string;

  constructor(markup: string) {
    this.markup = markup;
  }
}

/** What a template takes; `undefined` and `false` leave nothing behind. */
export type HtmlValue = string | number | Html | undefined | false | readonly HtmlValue[];

/**
 * Markup from a template; text that is put in is escaped for content and for quoted attributes.
 * @example html`<p title="${title}">${text}</p>`
 */
export function html(parts: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  return new Html(
    parts.map((part, index) => (index === 0 ? '' : render(values[index - 1])) + part).join(''),
  );
}

/** Our own style or script, which must not be escaped; never anything that came from outside. */
export function trusted(markup: string): Html {
  return new Html(markup);
}

function render(value: HtmlValue): string {
  if (value === undefined || value === false) return '';
  if (value instanceof Html) return value.markup;
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return escapeHtml(value);
  return value.map(render).join('');
}

const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/**
 * Text for content and quoted attributes. Control characters, which HTML forbids, are shown by
 * their pictures (U+2400 and on); lone surrogates and noncharacters become U+FFFD.
 */
export function escapeHtml(text: string): string {
  return text
    .replace(/[&<>"']/g, (character) => references[character] ?? character)
    .replace(/(?![\t\n])\p{Control}/gu, pictureOf)
    .replace(/\p{Surrogate}|\p{Noncharacter_Code_Point}/gu, '\uFFFD');
}

function pictureOf(control: string): string {
  const code = control.codePointAt(0) ?? 0;
  if (code < 0x20) return String.fromCodePoint(0x2400 + code);
  return code === 0x7f ? '\u2421' : '\uFFFD';
}
