/** What the parts of a document are called in Chinese. */
import type { BlockKind } from '../../core/document.js';
import { chineseNumeral } from '../chinese-numerals.js';
import { bareLabel } from '../mention-form.js';
import type { BlockPlace } from '../messages.js';

/** One block of each kind. */
export const chineseBlockKinds: Readonly<Record<BlockKind, string>> = {
  masthead: '文头',
  adoption: '通过说明',
  title: '标题',
  enacting: '起首语',
  preambular: '序言部分段落',
  operative: '执行部分段落',
  subparagraph: '分段',
  heading: '小标题',
  annex: '附件标题',
  paragraph: '段落',
  closing: '文末行',
  note: '脚注',
};

/** What a block is called, e.g. `第7段`, `序言部分第3段`, `脚注2`, or a sentence of one, `第7段第2句`. */
export function chineseBlockName({ sentence, ...place }: BlockPlace): string {
  const block = nameOf(place);
  return sentence === undefined ? block : `${block}第${sentence}句`;
}

function nameOf({ kind, number, ordinal }: BlockPlace): string {
  const name = chineseBlockKinds[kind];
  if (number !== undefined) {
    const label = bareLabel(number.label);
    if (kind === 'operative' || kind === 'paragraph') return `第${label}段`;
    if (kind === 'subparagraph') return `${label}分段`;
    if (kind === 'note') return `脚注${label}`;
    return name;
  }
  if (ordinal === undefined) return name;
  if (kind === 'preambular') return `序言部分第${ordinal}段`;
  if (kind === 'closing') return `文末第${chineseNumeral(String(ordinal)) ?? ordinal}行`;
  return name;
}
