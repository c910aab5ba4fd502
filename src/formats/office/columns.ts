/** Recognises the columns of tables of translation units by their headings. */

/** What a column may hold. */
export const columnKinds = [
  'id',
  'source',
  'target',
  'comment',
  'status',
  'score',
  'draft',
  'document',
] as const;
export type ColumnKind = (typeof columnKinds)[number];

/** The columns of a table. */
export interface TableColumns {
  /** Their places in a row; the first three are always there. */
  readonly places: Partial<Record<ColumnKind, number>> & {
    readonly [Kind in 'id' | 'source' | 'target']: number;
  };
  /** Languages of source and target, where the headings tell. */
  readonly languages: { readonly source: string | undefined; readonly target: string | undefined };
  /** Whether duizhao wrote the headings. */
  readonly isOwn: boolean;
}

/** The headings of duizhao's own tables. */
export function headingsOf(
  kinds: readonly ColumnKind[],
  languages: { readonly source: string; readonly target: string },
): string[] {
  return kinds.map((kind) => {
    if (kind === 'source') return `Source (${languages.source})`;
    if (kind === 'target') return `Target (${languages.target})`;
    return kind === 'id' ? 'ID' : `${kind.charAt(0).toUpperCase()}${kind.slice(1)}`;
  });
}

// Headings of duizhao, of memoQ's and Trados Studio's tables, and what people write themselves.
const patterns: Readonly<Record<ColumnKind, RegExp>> = {
  id: /^(?:id|segment id|no\.?|#|编号|序号)$/iu,
  source:
    /^(?:source|source segment|source text|原文|源文)(?: \((?<tag>[a-z]{2,3}(?:-\w+)*)\))?$/iu,
  target: /^(?:target|target segment|target text|译文)(?: \((?<tag>[a-z]{2,3}(?:-\w+)*)\))?$/iu,
  comment: /^(?:comments?|notes?|备注|注释|评论)$/iu,
  status: /^(?:status|segment status|状态)$/iu,
  score: /^(?:score|得分)$/iu,
  draft: /^(?:draft|草稿)$/iu,
  document: /^(?:document|文件)$/iu,
};

/** The columns that a row of headings names; nothing where it is no such row. */
export function findColumns(cells: readonly string[]): TableColumns | undefined {
  const headings = cells.map((cell) => cell.trim().replaceAll(/\s+/gu, ' '));
  const places: Partial<Record<ColumnKind, number>> = {};
  for (const kind of columnKinds) {
    const place = headings.findIndex((heading) => patterns[kind].test(heading));
    if (place >= 0) places[kind] = place;
  }
  // memoQ calls its columns by their languages, the source's first.
  const named = headings.flatMap((heading, place) =>
    languageNamed(heading) === undefined ? [] : [place],
  );
  const source = places.source ?? named[0];
  const target = places.target ?? named.find((place) => place !== source);
  const { id } = places;
  if (id === undefined || source === undefined || target === undefined) return undefined;
  const languageAt = (place: number, kind: 'source' | 'target') =>
    patterns[kind].exec(headings[place] ?? '')?.groups?.tag ?? languageNamed(headings[place] ?? '');
  const languages = { source: languageAt(source, 'source'), target: languageAt(target, 'target') };
  return {
    places: { ...places, id, source, target },
    languages,
    isOwn: /\)$/u.test(headings[source] ?? '') && places.source !== undefined,
  };
}

/** The tag of a language that is called by its name: `Chinese (PRC)`, `English (United States)`. */
function languageNamed(heading: string): string | undefined {
  if (/^(?:english|英文|英语|英語)(?:$|[ ,(（])/iu.test(heading)) return 'en';
  if (!/^(?:chinese|中文|汉语|漢語|简体中文|繁體中文)(?:$|[ ,(（])/iu.test(heading))
    return undefined;
  if (/traditional|taiwan|hong kong|macao|繁|台|臺|香港/iu.test(heading)) return 'zh-TW';
  return /simplified|prc|china|singapore|简|中国/iu.test(heading) ? 'zh-CN' : 'zh';
}
