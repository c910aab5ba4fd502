/** What texts refer to by number: paragraphs, articles, chapters, annexes, as each language names them. */

/** One kind of thing that is referred to by number. */
export interface ReferenceUnit {
  /** The name in a normal form, e.g. `paragraph`. */
  readonly name: string;
  /** English names, singular, plural and abbreviated; the number follows. */
  readonly en: readonly string[];
  /** Chinese names that follow the number: 第五〔段〕. */
  readonly zhAfter: readonly string[];
  /** Chinese names that the number follows: 〔附件〕一. */
  readonly zhBefore: readonly string[];
}

function unit(name: string, en: string, zhAfter = '', zhBefore = ''): ReferenceUnit {
  const split = (names: string) => (names === '' ? [] : names.split('|'));
  return { name, en: split(en), zhAfter: split(zhAfter), zhBefore: split(zhBefore) };
}

export const referenceUnits: readonly ReferenceUnit[] = [
  unit('paragraph', 'paragraph|paragraphs|para.|paras.|para|paras', '段|款|自然段'),
  // Chinese says 条 of a treaty's articles, of rules of procedure and of regulations alike.
  unit('article', 'article|articles|art.|arts.|rule|rules|regulation|regulations', '条', '规则'),
  unit('chapter', 'chapter|chapters|chap.|chaps.', '章'),
  unit('part', 'part|parts', '部分|编|期会议'),
  unit('section', 'section|sections|sect.|sects.', '节'),
  unit('annex', 'annex|annexes', '', '附件'),
  unit('appendix', 'appendix|appendices', '', '附录'),
  unit('volume', 'volume|volumes|vol.|vols.', '卷|册'),
  unit('page', 'page|pages|p.|pp.', '页'),
  unit('table', 'table|tables', '', '表'),
  unit('figure', 'figure|figures|fig.|figs.', '', '图'),
  unit('item', 'item|items|agenda item|agenda items', '', '议程项目|临时议程项目|项目|分项目'),
  unit('goal', 'goal|goals|Sustainable Development Goal|Millennium Development Goal', '', '目标'),
  unit('target', 'target|targets', '', '具体目标'),
  unit('principle', 'principle|principles', '', '原则'),
  unit('phase', 'phase|phases', '阶段'),
  unit('schedule', 'schedule|schedules', '', '附表'),
  unit(
    'supplement',
    'Supplement No.|Supplements Nos.|Supplement Nos.|Supplement|Supplements',
    '号补编',
    '补编第',
  ),
  unit('number', 'No.|Nos.|number', '号'),
];
