/** Runs an exported decoder row by row: feeds the cache back and reorders it as a search asks. */
import { Tensor } from '@xenova/transformers';
import type { DecoderRows } from './beam-search.js';
import type { DecoderForm, Session, SessionTensor } from './decoder-form.js';

/** The two sessions of a model. */
export interface ModelSessions {
  readonly encoder: Session;
  readonly decoder: Session;
  readonly form: DecoderForm;
}

/** Numbers in rows: `data` holds as many blocks of `dims[1] × dims[2] × …` as `dims[0]` says. */
interface Rows {
  readonly data: Float32Array;
  readonly dims: readonly number[];
}

/**
 * Encodes sources (piece ids, the end piece included) and gives back a decoder at its start, a row
 * a source. Shorter sources are padded; the padding is masked.
 */
export async function startRows(
  { encoder, decoder, form }: ModelSessions,
  sources: readonly (readonly number[])[],
  padPiece: number,
): Promise<DecoderRows> {
  const width = Math.max(...sources.map((source) => source.length));
  const ids = new BigInt64Array(sources.length * width).fill(BigInt(padPiece));
  const mask = new BigInt64Array(sources.length * width);
  sources.forEach((source, row) => {
    source.forEach((piece, at) => {
      ids[row * width + at] = BigInt(piece);
      mask[row * width + at] = 1n;
    });
  });
  const encoded = await encoder.run({
    input_ids: integers(ids, [sources.length, width]),
    attention_mask: integers(mask, [sources.length, width]),
  });
  let memory = toRows(encoded.last_hidden_state);
  let seen: BigInt64Array = mask;
  const empty: Rows = {
    data: new Float32Array(0),
    dims: [sources.length, form.heads, 0, form.headWidth],
  };
  let own: readonly Rows[] = form.own.map(() => empty);
  let ofSource: readonly Rows[] = form.ofSource.map(() => empty);
  let isFirst = true;
  /** Which source each row belongs to. */
  let owners: readonly number[] = sources.map((_, row) => row);

  return {
    async advance(parents, pieces) {
      const nextOwners = parents.map((parent) => owners[parent] ?? 0);
      if (!isIdentity(parents, owners.length)) own = own.map((rows) => gather(rows, parents));
      if (!sameNumbers(owners, nextOwners)) {
        memory = gather(memory, parents);
        ofSource = ofSource.map((rows) => gather(rows, parents));
        seen = gatherIntegers(seen, width, parents);
        owners = nextOwners;
      }
      const outputs = await decoder.run({
        input_ids: integers(BigInt64Array.from(pieces, BigInt), [pieces.length, 1]),
        encoder_hidden_states: floats(memory),
        ...(form.hasMask && { encoder_attention_mask: integers(seen, [pieces.length, width]) }),
        ...(form.hasBranch && {
          use_cache_branch: new Tensor('bool', [!isFirst], [1]).ort_tensor,
        }),
        ...cacheFeeds(form.own, own),
        ...cacheFeeds(form.ofSource, ofSource),
      });
      own = form.own.map((name) => toRows(outputs[`present.${name}`]));
      // After the first step a merged decoder gives back something empty for these.
      if (isFirst) ofSource = form.ofSource.map((name) => toRows(outputs[`present.${name}`]));
      isFirst = false;
      const attention = guidedHead(outputs[`cross_attentions.${form.layers - 1}`]);
      return { scores: toRows(outputs.logits).data, ...(attention && { attention }) };
    },
  };
}

function cacheFeeds(names: readonly string[], rows: readonly Rows[]): Record<string, unknown> {
  const feeds: Record<string, unknown> = {};
  names.forEach((name, index) => {
    const cached = rows[index];
    if (cached !== undefined) feeds[`past_key_values.${name}`] = floats(cached);
  });
  return feeds;
}

/** The first head of a layer's attention (`rows × heads × 1 × width`): the one taught to align. */
function guidedHead(tensor: SessionTensor | undefined): Float32Array | undefined {
  if (tensor === undefined) return undefined;
  const { data, dims } = toRows(tensor);
  const [count = 0, heads = 0, , width = 0] = dims;
  const looks = new Float32Array(count * width);
  for (let row = 0; row < count; row++) {
    const start = row * heads * width;
    looks.set(data.subarray(start, start + width), row * width);
  }
  return looks;
}

function toRows(tensor: SessionTensor | undefined): Rows {
  if (!(tensor?.data instanceof Float32Array)) {
    throw new TypeError('The model gave back something other than 32-bit floats');
  }
  return { data: tensor.data, dims: tensor.dims };
}

function integers(data: BigInt64Array, dims: number[]): unknown {
  return new Tensor('int64', data, dims).ort_tensor;
}

function floats({ data, dims }: Rows): unknown {
  return new Tensor('float32', data, [...dims]).ort_tensor;
}

function gather({ data, dims }: Rows, rows: readonly number[]): Rows {
  const size = dims.slice(1).reduce((product, dimension) => product * dimension, 1);
  const gathered = new Float32Array(rows.length * size);
  rows.forEach((row, index) => {
    gathered.set(data.subarray(row * size, (row + 1) * size), index * size);
  });
  return { data: gathered, dims: [rows.length, ...dims.slice(1)] };
}

function gatherIntegers(data: BigInt64Array, size: number, rows: readonly number[]): BigInt64Array {
  const gathered = new BigInt64Array(rows.length * size);
  rows.forEach((row, index) => {
    gathered.set(data.subarray(row * size, (row + 1) * size), index * size);
  });
  return gathered;
}

function isIdentity(rows: readonly number[], count: number): boolean {
  return rows.length === count && rows.every((row, index) => row === index);
}

function sameNumbers(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((number, index) => number === b[index]);
}
