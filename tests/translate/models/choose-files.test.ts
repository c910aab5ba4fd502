import { describe, expect, it } from 'vitest';
import { chooseFiles } from '../../../src/translate/models/hub/choose-files.js';

const listing = (...paths: readonly string[]) => ({
  id: 'a/b',
  revision: '0'.repeat(40),
  files: paths.map((path) => ({ path })),
});

const forms = [
  ['config.json', 'onnx/x_quantized.onnx'],
  ['config.json', 'onnx/x.onnx'],
];
const choose = (...paths: readonly string[]) =>
  chooseFiles(listing(...paths), forms).map(({ path }) => path);

describe('chooseFiles', () => {
  it('takes what is needed and nothing else', () => {
    expect(choose('README.md', 'config.json', 'onnx/x.onnx', 'onnx/x_quantized.onnx')).toEqual([
      'config.json',
      'onnx/x_quantized.onnx',
    ]);
  });

  it('takes the next form where the first is not whole', () => {
    expect(choose('config.json', 'onnx/x.onnx')).toEqual(['config.json', 'onnx/x.onnx']);
  });

  it('takes weights that stand beside their graph', () => {
    expect(
      choose(
        'config.json',
        'onnx/x.onnx',
        'onnx/x.onnx_data',
        'onnx/x.onnx_data_1',
        'onnx/y.onnx_data',
      ),
    ).toEqual(['config.json', 'onnx/x.onnx', 'onnx/x.onnx_data', 'onnx/x.onnx_data_1']);
  });

  it('says what is missing of the form that is preferred', () => {
    expect(() => choose('onnx/x_quantized.onnx')).toThrow(/a\/b lacks config\.json/u);
    expect(() => choose('config.json', 'model.bin')).toThrow(/not in ONNX form.*model\.bin/u);
  });
});
