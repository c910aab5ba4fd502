/** Makes units in the register of the United Nations, the same ones for the same seed. */
import { packageFile } from '../../../src/core/package-folder.js';
import { readTable } from '../../../src/language/dictionary/table.js';
import { leadWordTable } from '../../../src/language/lead-word-table.js';
import type { MemoryUnit } from '../../../src/translate/memory/unit.js';
import { createRandom } from '../../bench/random.js';

/** Clauses with gaps for words (W), numbers (N), sessions (S), resolutions (R) and dates (D). */
const clauses: readonly (readonly [zh: string, en: string])[] = [
  ['W和W的W情况', 'the situation of W and W with regard to W'],
  ['在W领域加强W与W的合作', 'strengthening cooperation between W and W in the field of W'],
  ['D第R号决议', 'resolution R of D'],
  ['会员国在W方面所作的努力', 'the efforts of Member States in respect of W'],
  ['秘书长关于W的报告', 'the report of the Secretary-General on W'],
  ['必须为W提供充足的W', 'the need to provide adequate W for W'],
  ['向大会第S届会议提出关于W的报告', 'to report on W to the General Assembly at its S session'],
  ['有关W的N项建议', 'the N recommendations concerning W'],
  ['W对W造成的严重影响', 'the grave effects of W on W'],
  [
    '各国政府及有关组织酌情采取W措施',
    'Governments and relevant organizations to take W measures, as appropriate',
  ],
  ['W、W和W', 'W, W and W'],
  [
    '发展中国家，特别是最不发达国家的W',
    'the W of developing countries, in particular the least developed countries',
  ],
  ['在D至D期间举行W', 'holding W from D to D'],
  ['按照W的W和W宗旨', 'in accordance with the W and W purposes of W'],
  ['促进W并防止W', 'promoting W and preventing W'],
  ['为此目的动员W资源', 'mobilizing W resources to that end'],
];

// An entry of the word list: Chinese and English.
type Entry = readonly [zh: string, en: string];

/** Chinese words of two to four characters with a gloss, shuffled. */
function readWords(random: () => number): Entry[] {
  const table = readTable(packageFile('corpora', 'dictionary', 'cedict.bin'));
  const words: Entry[] = [];
  for (let index = 0; index < table.size; index++) {
    const word = table.headword(index);
    if (
      !/^\p{Script=Han}{2,4}$/u.test(word) ||
      /[〇零一二三四五六七八九十百千万亿两几第]/u.test(word)
    ) {
      continue;
    }
    const [gloss = ''] = table.readings(index)[0]?.glosses ?? [];
    const english = gloss.replaceAll(/\([^()]*\)|[^\p{L} -]/gu, '').trim();
    if (/^[a-z][a-z -]+$/u.test(english)) words.push([word, english]);
  }
  for (let at = words.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    const [a, b] = [words[at], words[other]];
    if (a !== undefined && b !== undefined) [words[at], words[other]] = [b, a];
  }
  return words;
}

let shuffled: readonly Entry[] | undefined;

/** Made units and queries like them. */
export interface UnitMaker {
  /** A unit that nothing was like so far, but by chance. */
  fresh(): MemoryUnit;
  /** A unit with so many of its Chinese words or numbers changed, its English as it was. */
  edited(unit: MemoryUnit, edits: number): MemoryUnit;
}

const monthNames =
  'January February March April May June July August September October November December'.split(
    ' ',
  );
const ordinals = 'fiftieth fifty-first fifty-second fifty-third fifty-fourth fifty-fifth'.split(
  ' ',
);
const chineseOrdinals = '五十 五十一 五十二 五十三 五十四 五十五'.split(' ');

/** A maker of units; Chinese texts are 8 to about 120 characters long, most of them 20 to 60. */
export function createUnitMaker(seed: number): UnitMaker {
  const random = createRandom(seed);
  shuffled ??= readWords(createRandom(1));
  const words = shuffled;
  const pick = <Item>(items: readonly Item[], item: Item): Item =>
    items[Math.floor(random() * items.length)] ?? item;
  // Zipf: the word of rank r is about 1/r as frequent as the first.
  const word = (): Entry =>
    words[Math.floor(words.length ** random()) - 1] ?? ['合作', 'cooperation'];
  const fillers: Readonly<Record<string, () => Entry>> = {
    W: word,
    N: () => [String(2 + Math.floor(random() * 98)), ''],
    S: () => {
      const at = Math.floor(random() * ordinals.length);
      return [chineseOrdinals[at] ?? '五十', ordinals[at] ?? 'fiftieth'];
    },
    R: () => [`${40 + Math.floor(random() * 30)}/${1 + Math.floor(random() * 280)}`, ''],
    D: () => {
      const [year, month, day] = [1990 + Math.floor(random() * 30), random() * 12, random() * 28];
      const [at, of] = [Math.floor(month), 1 + Math.floor(day)];
      return [`${year}年${at + 1}月${of}日`, `${of} ${monthNames[at]} ${year}`];
    },
  };

  const fill = ([zh, en]: Entry): Entry => {
    const filled: Entry[] = [];
    const chinese = zh.replaceAll(/[WNSRD]/gu, (gap) => {
      const entry = fillers[gap]?.() ?? ['', ''];
      filled.push(entry);
      return entry[0];
    });
    let next = 0;
    const english = en.replaceAll(/\b[WNSRD]\b/gu, () => {
      const [number, written] = filled[next++] ?? ['', ''];
      return written === '' ? number : written;
    });
    return [chinese, english];
  };

  return {
    fresh() {
      const [lead, leads] = pick(leadWordTable, ['回顾', 'Recalling']);
      const count = 1 + Math.floor(random() ** 2 * 6);
      const parts = Array.from({ length: count }, () => fill(pick(clauses, ['W和W', 'W and W'])));
      return {
        chinese: `${lead}${parts.map(([zh]) => zh).join('，')}${random() < 0.5 ? '，' : '。'}`,
        english: `${leads.split('|')[0]} ${parts.map(([, en]) => en).join(', ')},`,
      };
    },
    edited(unit, edits) {
      let { chinese } = unit;
      for (let edit = 0; edit < edits; edit++) {
        const at = Math.floor(random() * (chinese.length - 1));
        const [zh] = word();
        const kind = random();
        if (kind < 0.4) chinese = chinese.slice(0, at) + zh + chinese.slice(at + zh.length);
        else if (kind < 0.6) chinese = chinese.slice(0, at) + zh + chinese.slice(at);
        else if (kind < 0.8) chinese = chinese.slice(0, at) + chinese.slice(at + 2);
        else chinese = chinese.replace(/\d+/u, () => String(2 + Math.floor(random() * 98)));
      }
      return { ...unit, chinese };
    },
  };
}

/** So many units, a fifth of them edited from one before, in files of 500. */
export function* makeUnits(count: number, seed: number): Generator<MemoryUnit> {
  const random = createRandom(seed + 1);
  const maker = createUnitMaker(seed);
  const recent: MemoryUnit[] = [];
  for (let index = 0; index < count; index++) {
    const model = random() < 0.2 ? recent[Math.floor(random() * recent.length)] : undefined;
    const unit =
      model === undefined ? maker.fresh() : maker.edited(model, 1 + Math.floor(random() * 4));
    // A memory of which parts of all times can be copied, but not all of it.
    if (recent.length < 20_000) recent.push(unit);
    else if (random() < 0.1) recent[Math.floor(random() * recent.length)] = unit;
    yield { ...unit, file: `made-${Math.floor(index / 500)}.tmx` };
  }
}
