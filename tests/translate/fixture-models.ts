/** Lays out the small models with random weights as folders that a model can be opened from. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** Forms of export, made by models/training/random_marian.py. */
export const fixtureKinds = ['marian', 'm2m100', 'nllb'] as const;

export interface FixtureFolder {
  readonly folder: string;
  remove(): void;
}

/** A folder with the model of one kind; its graphs are in 32-bit floats. */
export function layOutFixture(kind: (typeof fixtureKinds)[number]): FixtureFolder {
  const folder = join(mkdtempSync(join(tmpdir(), 'duizhao-model-')), kind);
  cpSync(fixturePath(kind), folder, { recursive: true });
  mkdirSync(join(folder, 'onnx'), { recursive: true });
  // NLLB is an M2M100 with other languages: they share their graphs.
  const graphs = kind === 'nllb' ? 'm2m100' : kind;
  for (const name of ['encoder_model', 'decoder_model_merged']) {
    const packed = readFileSync(join(fixturePath(graphs), 'onnx', `${name}.onnx.gz`));
    writeFileSync(join(folder, 'onnx', `${name}.onnx`), gunzipSync(packed));
  }
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

function fixturePath(kind: string): string {
  return join(import.meta.dirname, 'fixtures', kind);
}
