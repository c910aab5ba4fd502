import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeHtml, html, trusted } from '../../../src/formats/report/html.js';
import { hostileText } from '../hostile-text.js';

describe('a template', () => {
  it('escapes text in content and attributes', () => {
    const { markup } = html`<p title="${`"'<`}">${'<b>&'}</p>`;
    expect(markup).toBe('<p title="&quot;&#39;&lt;">&lt;b&gt;&amp;</p>');
  });

  it('leaves markup, joins lists and skips what is not there', () => {
    const items = ['a', '<'].map((item) => html`<li>${item}</li>`);
    const { markup } = html`<ul>${items}${undefined}${false}${7}${trusted('<hr>')}</ul>`;
    expect(markup).toBe('<ul><li>a</li><li>&lt;</li>7<hr></ul>');
  });

  it('shows control characters by their pictures', () => {
    expect(escapeHtml('a\u0000b\u001bc\u007fd\re\tf\ng\uD800h\uFFFEi')).toBe(
      'a␀b␛c␡d␍e\tf\ng\uFFFDh\uFFFDi',
    );
  });

  it('lets no markup and no forbidden character through', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(html`${text}`.markup).not.toMatch(
          /[<>"']|&(?!(?:amp|lt|gt|quot|#39);)|\p{Surrogate}/u,
        );
      }),
    );
  });
});
