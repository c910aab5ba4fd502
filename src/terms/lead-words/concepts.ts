/** Makes concepts of a termbase from the lead words of resolutions. */
import type { Concept, Term } from '../../core/term.js';
import { chineseAdverbs } from '../../language/lead-word-adverbs.js';
import { leadWordTable } from '../../language/lead-word-table.js';
import { finiteForm } from '../../language/lead-word-verbs.js';

/** Lead words that resolutions often go on from with an adverb: 又回顾, 还请. */
const oftenRepeated = [
  '回顾',
  '重申',
  '注意到',
  '认识到',
  '确认',
  '铭记',
  '欢迎',
  '强调',
  '着重指出',
  '关切',
  '深为关切',
  '表示关切',
  '赞赏地注意到',
  '敦促',
  '促请',
  '吁请',
  '请',
  '邀请',
  '鼓励',
  '建议',
  '决定',
];
const adverbs = ['又', '还'];
// Of the counterparts of a lead word with an adverb: rarer ones follow from those of the word alone.
const mostCounterparts = 3;

const subject = 'Lead words of resolutions';
const source =
  'Resolutions of the General Assembly, the Security Council and the Economic and Social Council';

/**
 * A concept for each Chinese lead word, those with 又 and 还 last: its English participles (of the
 * preamble) and finite forms (of the operative part), the usual one preferred.
 */
export function leadWordConcepts(): Concept[] {
  const alone = leadWordTable.map(([zh, en]) => conceptOf(zh, en.split('|')));
  const repeated = leadWordTable
    .filter(([zh]) => oftenRepeated.includes(zh))
    .flatMap(([zh, en]) =>
      adverbs.map((adverb) =>
        conceptOf(
          `${adverb}${zh}`,
          (chineseAdverbs.get(adverb) ?? []).flatMap((english) =>
            en
              .split('|')
              .slice(0, mostCounterparts)
              .map((participle) => withAdverb(english, participle)),
          ),
        ),
      ),
    );
  const known = new Set(alone.map(({ id }) => id));
  return [...alone, ...repeated.filter(({ id }) => !known.has(id))];
}

function conceptOf(zh: string, participles: readonly string[]): Concept {
  const english = participles.flatMap((participle) => [participle, ...finiteForms(participle)]);
  const terms: Term[] = [...new Set(english)].map((text, place) => ({
    language: 'en',
    text,
    status: place === 0 ? 'preferred' : 'admitted',
    type: 'phrase',
    partOfSpeech: 'verb',
  }));
  const chinese: Term = {
    language: 'zh',
    text: zh,
    status: 'preferred',
    type: 'phrase',
    partOfSpeech: 'verb',
  };
  return { id: `lead-word-${zh}`, type: 'lead-word', subject, source, terms: [chinese, ...terms] };
}

/** `Also recalling`; English may put it after the verb as well. */
function withAdverb(adverb: string, participle: string): string {
  if (adverb === '') return participle;
  return `${capitalize(adverb)} ${lower(participle)}`;
}

/** `Recalls`, `Also recalls`. */
function finiteForms(participle: string): readonly string[] {
  const [, adverb, rest] = /^(Also|Further) (.+)$/u.exec(participle) ?? [];
  if (adverb === undefined || rest === undefined) return finiteForm(participle);
  return finiteForm(capitalize(rest)).map((form) => {
    const state = /^Is (.+)$/u.exec(form)?.[1];
    return state === undefined
      ? `${adverb} ${lower(form)}`
      : `Is ${adverb.toLowerCase()} ${lower(state)}`;
  });
}

function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
