/**
 * Times a release of transformers.js with a model: import, load, first sentence, pieces a second.
 * Run: node models/training/compare-runtimes.mjs ENTRY v2|v4 MODELS NAME LINES.json
 * where ENTRY is the package's file to import, MODELS/NAME the model's folder (absolute), and
 * LINES.json an array of Chinese sentences. BATCH and THREADS (v4) are environment variables.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';

const [, , entry, version, parent, name, linesFile] = process.argv;
const batchSize = Number(process.env.BATCH ?? 1);
const marks = [performance.now()];
const mark = () => marks.push(performance.now());

const { AutoModelForSeq2SeqLM, AutoTokenizer, env } = await import(entry);
mark();
env.allowRemoteModels = false;
env.localModelPath = parent;
const isNew = version === 'v4';
const id = isNew ? `${parent}/${name}` : name;
const threads = Number(process.env.THREADS ?? 1);
const options = isNew
  ? { dtype: 'q8', device: 'cpu', session_options: { intraOpNumThreads: threads } }
  : { quantized: true };
const tokenizer = await AutoTokenizer.from_pretrained(id);
const model = await AutoModelForSeq2SeqLM.from_pretrained(id, options);
mark();

/** Pieces of each sentence's translation, cut at the first end piece (id 1). */
async function generate(batch) {
  const encoded = tokenizer(batch, { padding: true, truncation: false });
  const limit = { max_new_tokens: 160, num_beams: Number(process.env.BEAMS ?? 1) };
  const output = isNew
    ? (await model.generate({ ...encoded, ...limit })).tolist()
    : await model.generate(encoded.input_ids, limit, null, {
        inputs_attention_mask: encoded.attention_mask,
      });
  return output.map((row) => {
    const pieces = [...row].map(Number).slice(1);
    const end = pieces.indexOf(1);
    return end < 0 ? pieces : pieces.slice(0, end);
  });
}

const lines = JSON.parse(readFileSync(linesFile, 'utf8'));
await generate([lines[0]]);
mark();
const drafts = [];
let count = 0;
for (let at = 0; at < lines.length; at += batchSize) {
  for (const pieces of await generate(lines.slice(at, at + batchSize))) {
    count += pieces.length;
    drafts.push(tokenizer.decode(pieces, { skip_special_tokens: true }).trim());
  }
}
mark();
const [start = 0, imported = 0, loaded = 0, first = 0, done = 0] = marks;
console.log(
  JSON.stringify({
    version,
    batchSize,
    importMs: Math.round(imported - start),
    loadMs: Math.round(loaded - imported),
    coldStartMs: Math.round(first - start),
    pieces: count,
    piecesPerSecond: Math.round((1000 * count) / (done - first)),
    peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1024),
  }),
);
if (process.env.OUT !== undefined) writeFileSync(process.env.OUT, `${drafts.join('\n')}\n`);
