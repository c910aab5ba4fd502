/** Says whether a folder holds all the files of a local translation model. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DuizhaoError } from '../core/errors.js';

/** The files a model consists of, relative to its folder. */
export const modelFiles = [
  'config.json',
  'generation_config.json',
  'tokenizer.json',
  'tokenizer_config.json',
  'onnx/encoder_model_quantized.onnx',
  'onnx/decoder_model_merged_quantized.onnx',
] as const;

/** How exact the weights are: in 8 bits, or in 32-bit floats. */
export type Precision = 'q8' | 'fp32';

/** What the graphs of each precision have at the end of their names. */
const suffixes: { readonly [precision in Precision]: string } = { q8: '_quantized', fp32: '' };

/** The file of a model's graph, relative to its folder. */
export function graphFile(
  graph: 'encoder_model' | 'decoder_model_merged',
  precision: Precision,
): string {
  return `onnx/${graph}${suffixes[precision]}.onnx`;
}

/** The precision of the graphs in `folder`: 8 bits if both are there, else 32 if both are. */
export function readPrecision(folder: string): Precision {
  const has = (precision: Precision) =>
    existsSync(join(folder, graphFile('encoder_model', precision))) &&
    existsSync(join(folder, graphFile('decoder_model_merged', precision)));
  return !has('q8') && has('fp32') ? 'fp32' : 'q8';
}

/**
 * Looks for the files that a model needs: those of `modelFiles`, or the graphs in full precision in
 * place of the 8-bit ones.
 * @throws DuizhaoError MODEL_NOT_FOUND, naming the first file that is missing.
 */
export function requireModelFiles(folder: string): void {
  const isGraph = (name: string) => name.startsWith('onnx/');
  const graphs = readPrecision(folder) === 'fp32' ? [] : modelFiles.filter(isGraph);
  const needed = [...modelFiles.filter((name) => !isGraph(name)), ...graphs];
  const missing = needed.find((name) => !existsSync(join(folder, name)));
  if (missing === undefined) return;
  throw new DuizhaoError(
    'MODEL_NOT_FOUND',
    existsSync(folder)
      ? `The model folder ${folder} lacks ${missing}.`
      : `There is no model folder ${folder}.`,
    'Give the folder of a model in ONNX form (duizhao ships one in models/duizhao-zh-en).',
  );
}
