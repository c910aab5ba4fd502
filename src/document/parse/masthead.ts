/** Recognises the lines above a resolution's title. */
import type { Language } from '../../core/document.js';
import { toSimplified } from '../../language/script.js';

const chinese = [
  /^联合国$/u,
  /^(?:大会|安全理事会|经济及社会理事会|人权理事会)(?:的?(?:决议|决定))?$/u,
  /(?:通过的决议|通过的决定)$/u,
  /^.{0,6}第.{1,8}届(?:特别|紧急特别)?会议/u,
  /^议程项目/u,
  /^Distr/iu,
  /^(?:普遍|有限|一般)分发$/u,
  /^正式记录/u,
];

const english = [
  /^United Nations$/iu,
  /^(?:General Assembly|Security Council|Economic and Social Council|Human Rights Council)$/iu,
  /^(?:Resolutions?|Decisions?)(?: and decisions?)? adopted/iu,
  /^[\w-]+ (?:special |emergency special )?session$/iu,
  /^Agenda items?/iu,
  /^Distr/iu,
  /^Official Records/iu,
  /^(?:General|Limited)$/u,
  /^Original:/iu,
  /^(?:Arabic|Chinese|English|French|Russian|Spanish)$/iu,
];

const common = [
  /^(?:(?:United Nations|联合国) *)?[A-Z]{1,6}(?:\/[\w.()-]+)+(?: \(\d{4}\))?$/u,
  /^\d{1,2} \w+ \d{4}$/u,
  /^\d{4}年\d{1,2}月\d{1,2}日$/u,
];

/** Whether a line names the organisation, organ, session or kind of document rather than the subject. */
export function isMasthead(text: string, language: Language): boolean {
  // Mastheads of Chinese documents have English lines too: `Original: English`.
  const forms = language === 'zh' ? [...chinese, ...english, ...common] : [...english, ...common];
  const line = language === 'zh' ? toSimplified(text) : text;
  return forms.some((form) => form.test(line));
}
