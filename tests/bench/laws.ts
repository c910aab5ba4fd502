/** Reads the statutes that benches rebuild documents of. */
import { packageFile } from '../../src/core/package-folder.js';
import { readParallelText } from './parallel-text.js';

export interface Law {
  readonly id: string;
  readonly articles: readonly {
    readonly number: string;
    /** Paragraphs or sentences, in their order. */
    readonly units: readonly { readonly zh: string; readonly en: string }[];
  }[];
}

/** All statutes in the order of the file, which is kept beside the repository. */
export function readLaws(folder = defaultFolder): readonly Law[] {
  const laws = new Map<string, Map<string, { zh: string; en: string }[]>>();
  for (const { law = '', article = '', zh = '', en = '' } of readParallelText(folder, 'law')) {
    const articles = laws.get(law) ?? new Map<string, { zh: string; en: string }[]>();
    const units = articles.get(article) ?? [];
    units.push({ zh, en });
    laws.set(law, articles.set(article, units));
  }
  return [...laws].map(([id, articles]) => ({
    id,
    articles: [...articles].map(([number, units]) => ({ number, units })),
  }));
}

const defaultFolder = packageFile('..', 'shared', 'data', 'parallel');
