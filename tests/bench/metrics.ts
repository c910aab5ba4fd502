/** BLEU and chrF of a corpus as sacrebleu 2 computes them by default (13a tokens; chrF2). */

/** Corpus BLEU, 0–100: 4-grams, `exp` smoothing, 13a tokenisation, one reference a line. */
export function bleu(drafts: readonly string[], references: readonly string[]): number {
  const correct = [0, 0, 0, 0];
  const total = [0, 0, 0, 0];
  let draftLength = 0;
  let referenceLength = 0;
  drafts.forEach((draft, line) => {
    const ours = tokenize13a(draft);
    const theirs = tokenize13a(references[line] ?? '');
    draftLength += ours.length;
    referenceLength += theirs.length;
    for (let order = 1; order <= 4; order++) {
      const ourCounts = countRuns(ours, order, ' ');
      const theirCounts = countRuns(theirs, order, ' ');
      correct[order - 1] = (correct[order - 1] ?? 0) + overlap(ourCounts, theirCounts);
      total[order - 1] = (total[order - 1] ?? 0) + Math.max(0, ours.length - order + 1);
    }
  });
  let logarithms = 0;
  let halvings = 1;
  for (let order = 0; order < 4; order++) {
    const all = total[order] ?? 0;
    if (all === 0) return 0;
    const right = correct[order] ?? 0;
    if (right === 0) halvings *= 2;
    logarithms += Math.log(right === 0 ? 100 / (halvings * all) : (100 * right) / all) / 4;
  }
  const brevity = draftLength < referenceLength ? Math.exp(1 - referenceLength / draftLength) : 1;
  return brevity * Math.exp(logarithms);
}

/** Corpus chrF2, 0–100: character 1- to 6-grams without white space, recall counted twice. */
export function chrf(drafts: readonly string[], references: readonly string[]): number {
  const orders = 6;
  const sums = Array.from({ length: orders }, () => ({ ours: 0, theirs: 0, common: 0 }));
  drafts.forEach((draft, line) => {
    const ours = [...draft.replaceAll(/\s+/gu, '')];
    const theirs = [...(references[line] ?? '').replaceAll(/\s+/gu, '')];
    sums.forEach((sum, index) => {
      const ourCounts = countRuns(ours, index + 1, '');
      const theirCounts = countRuns(theirs, index + 1, '');
      const theirTotal = Math.max(0, theirs.length - index);
      // Like sacrebleu: a draft's runs count only where the reference has runs of that length.
      if (theirTotal > 0) sum.ours += Math.max(0, ours.length - index);
      sum.theirs += theirTotal;
      sum.common += overlap(ourCounts, theirCounts);
    });
  });
  let precision = 0;
  let recall = 0;
  let counted = 0;
  for (const { ours, theirs, common } of sums) {
    if (ours === 0 || theirs === 0) continue;
    precision += common / ours;
    recall += common / theirs;
    counted += 1;
  }
  if (counted === 0 || precision + recall === 0) return 0;
  const p = precision / counted;
  const r = recall / counted;
  return p + r === 0 ? 0 : (100 * 5 * p * r) / (4 * p + r);
}

function countRuns(items: readonly string[], length: number, glue: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (let at = 0; at + length <= items.length; at++) {
    const run = items.slice(at, at + length).join(glue);
    counts.set(run, (counts.get(run) ?? 0) + 1);
  }
  return counts;
}

function overlap(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let common = 0;
  for (const [run, count] of a) common += Math.min(count, b.get(run) ?? 0);
  return common;
}

/** The tokens of mteval-v13a, as sacrebleu splits them. */
function tokenize13a(line: string): string[] {
  const text = ` ${line
    .replaceAll('<skipped>', '')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')} `;
  return text
    .replaceAll(/([{-~[-` -&(-+:-@/])/g, ' $1 ')
    .replaceAll(/([^0-9])([.,])/g, '$1 $2 ')
    .replaceAll(/([.,])([^0-9])/g, ' $1 $2')
    .replaceAll(/([0-9])(-)/g, '$1 $2 ')
    .split(/\s+/u)
    .filter((token) => token !== '');
}
