/** Picks the files of a repository that make a model. */
import { DuizhaoError } from '../../../core/errors.js';
import type { Listing, RemoteFile } from './listing.js';

// Weights of large models may stand beside the graph: `x.onnx_data`, `x.onnx_data_1`.
const besides = /\.onnx_data(?:_\d+)?$/u;

const mostNamed = 12;

/**
 * The files of the first of `forms` (paths, in order of preference) that the repository holds
 * whole, with the weights that stand beside them.
 * @throws DuizhaoError MODEL_INVALID, naming what is missing of the first form and what there is instead.
 */
export function chooseFiles(
  { id, files }: Listing,
  forms: readonly (readonly string[])[],
): readonly RemoteFile[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const wanted = forms.find((form) => form.every((path) => byPath.has(path)));
  if (wanted === undefined) {
    const missing = forms[0]?.filter((path) => !byPath.has(path)) ?? [];
    throw unusable(id, missing, [...byPath.keys()]);
  }
  const data = files.filter(
    ({ path }) => besides.test(path) && wanted.includes(path.replace(besides, '.onnx')),
  );
  return [...wanted.flatMap((path) => byPath.get(path) ?? []), ...data];
}

function unusable(id: string, missing: readonly string[], there: readonly string[]): DuizhaoError {
  const graphs = there.filter((path) => path.endsWith('.onnx'));
  const hasNoGraph = graphs.length === 0;
  const named = hasNoGraph ? there : graphs;
  const list = named.slice(0, mostNamed).join(', ') + (named.length > mostNamed ? ', …' : '');
  return new DuizhaoError(
    'MODEL_INVALID',
    hasNoGraph
      ? `${id} is not in ONNX form; it holds ${list || 'nothing'}.`
      : `${id} lacks ${missing.join(', ')}; of graphs it holds ${list}.`,
    hasNoGraph
      ? 'Look for the same model converted to ONNX, most often under Xenova/ or onnx-community/.'
      : 'A translation model in the form of transformers.js is needed, with merged decoder.',
  );
}
