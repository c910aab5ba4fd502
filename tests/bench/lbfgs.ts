/** Minimises a smooth function by limited-memory BFGS (Liu & Nocedal 1989) with backtracking. */

export interface Evaluated {
  readonly value: number;
  readonly gradient: Float64Array;
}

const memory = 10;
const enoughProgress = 1e-6;

/** The point where `evaluate` is least, from `start` on, after at most `rounds` steps. */
export function minimize(
  evaluate: (point: Float64Array) => Evaluated,
  start: Float64Array,
  rounds: number,
): Float64Array {
  let point = start;
  let here = evaluate(point);
  const steps: Float64Array[] = [];
  const bends: Float64Array[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const direction = descend(here.gradient, steps, bends);
    const slope = -dot(direction, here.gradient);
    let next: { readonly point: Float64Array; readonly found: Evaluated } | undefined;
    for (let length = 1; length > 1e-6; length /= 2) {
      const candidate = point.map((value, at) => value - length * (direction[at] ?? 0));
      const found = evaluate(candidate);
      if (found.value <= here.value + 1e-4 * length * slope) {
        next = { point: candidate, found };
        break;
      }
    }
    if (next === undefined) break;
    const { point: reached, found } = next;
    const step = reached.map((value, at) => value - (point[at] ?? 0));
    const bend = found.gradient.map((value, at) => value - (here.gradient[at] ?? 0));
    if (dot(step, bend) > 1e-10) {
      steps.push(step);
      bends.push(bend);
      if (steps.length > memory) {
        steps.shift();
        bends.shift();
      }
    }
    const progress = Math.abs(here.value - found.value);
    point = reached;
    here = found;
    if (progress < enoughProgress * Math.abs(here.value)) break;
  }
  return point;
}

/** The gradient times the approximate inverse Hessian (two-loop recursion). */
function descend(
  gradient: Float64Array,
  steps: readonly Float64Array[],
  bends: readonly Float64Array[],
): Float64Array {
  const direction = Float64Array.from(gradient);
  const shares: number[] = [];
  for (let at = steps.length - 1; at >= 0; at -= 1) {
    const [step, bend] = [steps[at] ?? direction, bends[at] ?? direction];
    const share = dot(step, direction) / dot(step, bend);
    shares[at] = share;
    addTimes(direction, bend, -share);
  }
  const [step, bend] = [steps.at(-1), bends.at(-1)];
  const scale =
    step !== undefined && bend !== undefined
      ? dot(step, bend) / dot(bend, bend)
      : 1 / Math.max(1, Math.sqrt(dot(direction, direction)));
  for (let at = 0; at < direction.length; at += 1) direction[at] = (direction[at] ?? 0) * scale;
  for (const [at, earlier] of steps.entries()) {
    const other = bends[at] ?? direction;
    addTimes(direction, earlier, (shares[at] ?? 0) - dot(other, direction) / dot(earlier, other));
  }
  return direction;
}

function addTimes(target: Float64Array, values: Float64Array, factor: number): void {
  for (let at = 0; at < target.length; at += 1) {
    target[at] = (target[at] ?? 0) + factor * (values[at] ?? 0);
  }
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at += 1) sum += (a[at] ?? 0) * (b[at] ?? 0);
  return sum;
}
