/** Evidence for and against a link in Chinese sentences. */
import type { Evidence, EvidenceFeature, EvidenceItem } from '../../core/bitext.js';
import {
  type ItemPair,
  kindNames,
  pairsOfWords,
  sideInScript,
  sortItems,
} from '../evidence-items.js';
import { bareLabel, parseTaggedMention } from '../mention-form.js';
import { chineseBlockKinds } from './blocks.js';
import { chineseMention } from './mentions.js';

type Writer = (items: readonly EvidenceItem[], logOdds: number) => string;

/** “甲、乙和丙”. */
export function chineseList(items: readonly string[]): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join('、')}和${last}`;
}

function inWords({ source, target }: ItemPair): string {
  return source === target ? source : `${source} / ${target}`;
}

/** What stands on one side only, as the end of a sentence. */
function leftovers(sourceOnly: readonly string[], targetOnly: readonly string[]): string {
  return [
    sourceOnly.length === 0 ? '' : `；仅见于原文：${sourceOnly.join('、')}`,
    targetOnly.length === 0 ? '' : `；仅见于译文：${targetOnly.join('、')}`,
  ].join('');
}

function showMention(written: string): string {
  const tagged = parseTaggedMention(written);
  return tagged === undefined ? written : chineseMention(tagged.kind, tagged.normal);
}

const kind: Writer = (items) =>
  sortItems(items)
    .pairs.map(({ source, target }) => {
      const [ours, theirs] = [source, target].map((side) =>
        kindNames(side, chineseBlockKinds).join('加'),
      );
      return source === target ? `中英文均为${ours}` : `段落类别不同：${ours} / ${theirs}`;
    })
    .join('；');

const paragraphNumber: Writer = (items, logOdds) => {
  const { pairs, sourceOnly, targetOnly } = sortItems(items);
  const [pair] = pairs;
  if (pair !== undefined) {
    const [source, target] = [bareLabel(pair.source), bareLabel(pair.target)];
    if (source !== target && logOdds > 0) {
      return `段号顺次对应：${source} / ${target}，其中一方的编号整体错开`;
    }
    if (source !== target) return `段号不同：${source} / ${target}`;
    return /^\d+$/.test(source) ? `同为第${source}段` : `编号同为${source}`;
  }
  if (sourceOnly.length > 0 && targetOnly.length > 0) {
    return `段号不同：${sourceOnly.map(bareLabel).join('、')} / ${targetOnly.map(bareLabel).join('、')}`;
  }
  const [only] = [...sourceOnly, ...targetOnly];
  if (only === undefined) return '中英文均无段号';
  return `仅${sourceOnly.length > 0 ? '原文' : '译文'}有段号：${bareLabel(only)}`;
};

const noteMark: Writer = (items) => {
  const [pair] = sortItems(items).pairs;
  if (pair === undefined) return '仅一方有脚注号';
  const [source, target] = [bareLabel(pair.source), bareLabel(pair.target)];
  return source === target ? `同为脚注${source}` : `脚注号不同：${source} / ${target}`;
};

const mentions: Writer = (items) => {
  const { pairs, sourceOnly, targetOnly } = sortItems(items);
  if (items.length === 0) return '中英文均无数字或日期';
  const rest = leftovers(sourceOnly.map(showMention), targetOnly.map(showMention));
  if (pairs.length === 0) return `数字和日期无一相符${rest}`;
  const agreed = pairs.map((pair) => showMention(sideInScript(pair, 'han'))).join('、');
  const total = pairs.length + Math.max(sourceOnly.length, targetOnly.length);
  const share =
    total === pairs.length
      ? `${total === 1 ? '唯一一处' : `${total}处`}数字或日期${total === 1 ? '' : '全部'}相符`
      : `${total}处数字或日期中有${pairs.length}处相符`;
  return `${share}：${agreed}${rest}`;
};

const noteReferences: Writer = (items) => {
  const { pairs, sourceOnly, targetOnly } = sortItems(items);
  if (items.length === 0) return '中英文均未引脚注';
  const rest = leftovers(sourceOnly, targetOnly);
  if (pairs.length === 0) return `所引脚注不同${rest}`;
  return `同引脚注${pairs.map(({ source }) => source).join('、')}${rest}`;
};

const terms: Writer = (items) => {
  const { pairs, sourceOnly, targetOnly } = sortItems(items);
  if (items.length === 0) return '中英文均无术语库中的术语';
  const rest = leftovers(sourceOnly, targetOnly);
  if (pairs.length === 0) return `没有相互对应的术语${rest}`;
  return `${pairs.length}条术语相互对应：${pairs.map(inWords).join('、')}${rest}`;
};

const leadWords: Writer = (items) => {
  const { pairs, sourceOnly, targetOnly } = sortItems(items);
  const [pair] = pairs;
  if (pair !== undefined) return `段首用语对应：${inWords(pair)}`;
  if (sourceOnly.length > 0 && targetOnly.length > 0) {
    return `段首用语不对应：${sourceOnly.join('、')} / ${targetOnly.join('、')}`;
  }
  if (sourceOnly.length > 0) return `仅原文有段首用语：${sourceOnly.join('、')}`;
  if (targetOnly.length > 0) return `仅译文有段首用语：${targetOnly.join('、')}`;
  return '没有可比较的段首用语';
};

const dictionary: Writer = (items, logOdds) => {
  const pairs = sortItems(items).pairs.map(inWords);
  if (pairs.length === 0) return '按词典没有对应的词';
  return `${logOdds < 0 ? '按词典对应的词不多' : '按词典对应'}，如：${pairs.join('、')}`;
};

/** Down to this log-odds a length is as good as usual. */
const usualLength = -0.5;

const length: Writer = (items, logOdds) => {
  const [pair] = sortItems(items).pairs;
  const fits = logOdds < usualLength ? '长度不大相称' : '长度相称';
  return pair === undefined ? fits : `${fits}：${pair.source} / ${pair.target}个字符`;
};

const beadType: Writer = () => '这样的句数对应常见与否';

const words: Writer = (items, logOdds) => {
  const pairs = pairsOfWords(items).map(inWords);
  if (pairs.length === 0) return '没有已知互为译文的词';
  return `${logOdds < 0 ? '互为译文的词不多' : '有互为译文的词'}，如：${pairs.join('、')}`;
};

const neighbours: Writer = (_, logOdds) =>
  logOdds < 0 ? '首尾的词更合于相邻的句子' : '所用的词合于此处胜过相邻的句子';

const wordOrder: Writer = (_, logOdds) =>
  logOdds < 0 ? '相互对应之处先后次序不同' : '相互对应之处先后次序一致';

const punctuation: Writer = (_, logOdds) =>
  logOdds < 0 ? '问号、叹号、停顿或引号不一致' : '问号、叹号、停顿和引号一致';

const figures: Writer = (items) => {
  const { pairs, sourceOnly, targetOnly } = sortItems(items);
  if (items.length === 0) return '没有双方共有的数字或拉丁字母';
  const rest = leftovers(sourceOnly, targetOnly);
  if (pairs.length === 0) return `数字和拉丁字母无一相符${rest}`;
  return `数字和拉丁字母相符：${pairs.map(inWords).join('、')}${rest}`;
};

const vectors: Writer = (_, logOdds) =>
  logOdds < 0 ? '按词向量，两边的意思不相近' : '按词向量，两边的意思相近';

const position: Writer = () => '次序和上下文，以及对任何对齐的起始保留';

const writers: Readonly<Record<EvidenceFeature, Writer>> = {
  kind,
  'paragraph-number': paragraphNumber,
  'note-mark': noteMark,
  mentions,
  'note-references': noteReferences,
  terms,
  'lead-words': leadWords,
  dictionary,
  length,
  'bead-type': beadType,
  words,
  neighbours,
  'word-order': wordOrder,
  punctuation,
  figures,
  vectors,
  position,
};

/** Evidence as one Chinese sentence without its full stop. */
export function chineseEvidence({ feature, items, logOdds }: Evidence): string {
  return writers[feature](items, logOdds);
}
