/** The termbase of lead words that ships. */
import type { Termbase } from '../../core/term.js';
import { leadWordConcepts } from './concepts.js';

/** The lead words that the checks know, as a termbase. */
export function leadWordTermbase(): Termbase {
  return {
    id: 'un-lead-words',
    title: 'Lead words of United Nations resolutions, Chinese–English',
    licence: 'Apache-2.0',
    source: 'The lead words that the checks of this project know, written for it by hand.',
    concepts: leadWordConcepts(),
  };
}
