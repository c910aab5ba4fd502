/** Models on the hub that are known to draft English for Chinese, and how to use them. */
import { modelFiles } from '../model-files.js';
import type { ModelLanguages } from './model-record.js';

/** A model that is known to work. */
export interface KnownModel {
  readonly id: string;
  /** The name that it gets in the store. */
  readonly name: string;
  /** As hubs write it; the converted models on the hub leave it to the model they were made from. */
  readonly licence: string;
  /** Where the licence is stated. */
  readonly licensedBy: string;
  /** What there is to download, in megabytes; the hub's own sizes count. */
  readonly megabytes: number;
  readonly languages?: ModelLanguages;
  /** The files that are needed, relative to the repository. */
  readonly files: readonly string[];
}

/** In order of size. */
export const knownModels: readonly KnownModel[] = [
  {
    id: 'Xenova/opus-mt-zh-en',
    name: 'opus-mt-zh-en',
    licence: 'cc-by-4.0',
    licensedBy: 'https://huggingface.co/Helsinki-NLP/opus-mt-zh-en',
    megabytes: 119,
    files: modelFiles,
  },
  {
    id: 'Xenova/m2m100_418M',
    name: 'm2m100_418M',
    licence: 'mit',
    licensedBy: 'https://huggingface.co/facebook/m2m100_418M',
    megabytes: 630,
    languages: { source: 'zh', target: 'en' },
    files: modelFiles,
  },
  {
    id: 'Xenova/nllb-200-distilled-600M',
    name: 'nllb-200-distilled-600M',
    licence: 'cc-by-nc-4.0',
    licensedBy: 'https://huggingface.co/facebook/nllb-200-distilled-600M',
    megabytes: 910,
    languages: { source: 'zho_Hans', target: 'eng_Latn' },
    files: modelFiles,
  },
];

/** The known model that a hub id or a name stands for. */
export function findKnownModel(idOrName: string): KnownModel | undefined {
  const wanted = idOrName.toLowerCase();
  return knownModels.find(
    ({ id, name }) => id.toLowerCase() === wanted || name.toLowerCase() === wanted,
  );
}

/** Whether a licence forbids commercial use (the `nc` of Creative Commons and its like). */
export function isNonCommercial(licence: string): boolean {
  return /(?:^|[-_])(?:nc|non-?commercial|research(?:-only)?)(?:[-_]|$)/iu.test(licence);
}
