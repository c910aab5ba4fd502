/** Refuses units with markup in them. */
import { bothPass, defineFilter } from './define-filter.js';

/** Names of elements, so that <abc@example.org> and a < b > c are no markup. */
const tag =
  /<\/?(?:a|b|i|u|p|br|hr|em|strong|span|div|font|table|t[drh]|tbody|thead|ul|ol|li|img|script|style|h[1-6]|sup|sub|form|input|button|iframe|html|head|body|meta|link|section|article|nav|footer|header)\b[^<>]*>/giu;
const entity = /&(?:nbsp|amp|lt|gt|quot|#\d{2,6}|#x[\da-f]{2,6});/giu;

export const htmlTagFilter = defineFilter({
  name: 'HtmlTagFilter',
  finds: 'Tags and entities of HTML that a converter left in the text.',
  scores: 'Tags and entities of each side.',
  origin: 'OpusFilter; it looks for any tag, this one for elements of HTML and entities.',
  parameters: {},
  build: () => ({
    score: ({ chinese, english }) => [markupIn(chinese), markupIn(english)],
    accepts: (score) => bothPass(score, (count) => count === 0),
  }),
});

function markupIn(text: string): number {
  return (text.match(tag)?.length ?? 0) + (text.match(entity)?.length ?? 0);
}
