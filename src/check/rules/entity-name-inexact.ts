/** Finds names of bodies, posts and the like that are all but written as the termbase has them. */
import { isName } from '../names.js';
import { isTitle, nearNames } from '../near-names.js';
import type { CheckRule } from '../rule.js';
import { complaintAboutName } from './title-inexact.js';

export const entityNameInexactRule: CheckRule = {
  name: 'entity-name-inexact',
  category: 'terminology/inconsistent-with-termbase',
  needs: 'both-texts',
  example: {
    chinese: '经济及社会理事会，',
    english: 'The Economic and Socail Council,',
    mended: 'The Economic and Social Council,',
  },
  check(pair, context) {
    return nearNames(pair, context)
      .filter(
        ({ concept, term }) =>
          isName(concept) && concept.type !== 'country' && !isTitle(concept, term),
      )
      .map((near) => complaintAboutName(near, pair, context));
  },
};
