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

/** @throws DuizhaoError MODEL_NOT_FOUND, naming the first file that is missing. */
export function requireModelFiles(folder: string): void {
  const missing = modelFiles.find((name) => !existsSync(join(folder, name)));
  if (missing === undefined) return;
  throw new DuizhaoError(
    'MODEL_NOT_FOUND',
    existsSync(folder)
      ? `The model folder ${folder} lacks ${missing}.`
      : `There is no model folder ${folder}.`,
    'Give the folder of a model in ONNX form (duizhao ships one in models/duizhao-zh-en).',
  );
}
