/** Tells from the files of a model what it is for. */
import type { FileSums } from './model-record.js';

/** `translation` drafts, `embedding` makes vectors of sentences, `table` is data of our own. */
export type ModelKind = 'translation' | 'embedding' | 'table';

/** What a model with these files is for. */
export function modelKind(files: FileSums): ModelKind {
  const paths = Object.keys(files);
  if (paths.some((path) => /^onnx\/decoder_model_merged.*\.onnx$/u.test(path)))
    return 'translation';
  return paths.some((path) => path.endsWith('.onnx')) ? 'embedding' : 'table';
}
