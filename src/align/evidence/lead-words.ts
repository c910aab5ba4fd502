/** Evidence from the lead words of paragraphs, such as 又重申 and "Also reaffirms". */
import { leadVerbsMatch } from '../../language/lead-words.js';
import type { Profile } from '../profile.js';
import type { Measure } from './measure.js';

export const leadWordsMeasure: Measure = {
  feature: 'lead-words',
  columns: ['leads-match', 'leads-differ'],
  values(source, target) {
    if (source.lead === undefined || target.lead === undefined) return [0, 0];
    return match(source, target) ? [1, 0] : [0, 1];
  },
  items(source, target) {
    if (source.lead === undefined || target.lead === undefined) return [];
    return match(source, target)
      ? [{ source: source.lead, target: target.lead }]
      : [{ source: source.lead }, { target: target.lead }];
  },
};

function match(source: Profile, target: Profile): boolean {
  const [zh, en] = source.language === 'zh' ? [source, target] : [target, source];
  return zh.lead !== undefined && en.lead !== undefined && leadVerbsMatch(zh.lead, en.lead);
}
