/** Refuses units whose sides end in different numbers of sentences. */
import { z } from 'zod';
import { defineFilter, rounded, sidesOf } from './define-filter.js';

export const terminalPunctuationFilter = defineFilter({
  name: 'TerminalPunctuationFilter',
  finds: 'Sides with very different numbers of full stops, and rows of them.',
  scores: '0 or less: minus the logarithm of one more than the surplus of full stops.',
  origin:
    'OpusFilter, after Vázquez, Sulubacak & Tiedemann 2019 (WMT); its threshold is −2, lower here as Chinese has a full stop after each item of a list.',
  parameters: { threshold: z.number().max(0).default(-2.6) },
  build: ({ threshold }) => ({
    score({ chinese, english }) {
      const zh = chinese.match(/[。？！…．]|[.?!](?!\d)/gu)?.length ?? 0;
      const en = english.match(/[?!…]|\.(?![\d\p{L}])/gu)?.length ?? 0;
      const surplus = Math.abs(zh - en) + Math.max(0, zh - 1 - en) + Math.max(0, en - 1 - zh);
      return rounded(-Math.log(surplus + 1));
    },
    accepts: (score) => sidesOf(score)[0] >= threshold,
  }),
});
