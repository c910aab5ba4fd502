/** Faults in the numbers and lead words of paragraphs. */
import { changeEnglish, type Fault, type Planter, pick } from './clean-pair.js';

export const changeParagraphNumber: Planter = (pair, { random }) => {
  const { number } = pair.english;
  if (number?.style !== 'arabic' || pair.chinese.number === undefined) return [];
  const value = number.value + 1 + Math.floor(random() * 20);
  const label = number.label.replace(/\d+/u, String(value));
  return [
    {
      name: pair.name,
      clean: [pair],
      faulty: [{ ...pair, english: { ...pair.english, number: { ...number, value, label } } }],
      places: [{ pair: 0, english: { start: 0, end: 0 }, chinese: { start: 0, end: 0 } }],
      what: `${number.label} → ${label}`,
    },
  ];
};

/** Lead words that say different things, by how they open a paragraph; Chinese, then English. */
const verbs: readonly (readonly [chinese: RegExp, participle: string, finite: string])[] = [
  [/^敦促/u, 'Urging', 'Urges'],
  [/^请/u, 'Requesting', 'Requests'],
  [/^鼓励/u, 'Encouraging', 'Encourages'],
  [/^欢迎/u, 'Welcoming', 'Welcomes'],
  [/^重申/u, 'Reaffirming', 'Reaffirms'],
  [/^(?:回顾|忆及)/u, 'Recalling', 'Recalls'],
  [/^强调/u, 'Stressing', 'Stresses'],
  [/^谴责/u, 'Condemning', 'Condemns'],
  [/^决定/u, 'Deciding', 'Decides'],
  [/^表示赞赏/u, 'Expressing appreciation', 'Expresses appreciation'],
];

export const swapLeadWord: Planter = (pair, { random }) =>
  verbs.flatMap(([chinese, participle, finite], own): Fault[] => {
    if (!chinese.test(pair.chinese.text)) return [];
    const word = [participle, finite].find((form) => pair.english.text.startsWith(`${form} `));
    if (word === undefined) return [];
    const other = pick(
      verbs.filter((_, at) => at !== own),
      random,
    );
    if (other === undefined) return [];
    const [, otherParticiple, otherFinite] = other;
    const changed = word === participle ? otherParticiple : otherFinite;
    return [changeEnglish(pair, { start: 0, end: word.length }, changed, { start: 0, end: 2 })];
  });
