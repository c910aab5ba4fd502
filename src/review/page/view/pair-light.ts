/** Lights what stands for the words that somebody points at or has the caret in. */

/** Lights nothing but what belongs to `run`, an element with `data-pairs`; nothing at all for `null`. */
export function lightPairs(list: Element, run: Element | null): void {
  const cell = run?.closest<HTMLElement>('.cell');
  const band = cell?.closest('.band');
  const pairs = run?.getAttribute('data-pairs')?.split(' ') ?? [];
  const lit = new Set<Element>();
  if (cell && band && pairs.length > 0) {
    const link = CSS.escape(cell.dataset.link ?? '');
    const each = pairs.map((pair) => `[data-link="${link}"] [data-pairs~="${pair}"]`);
    for (const other of band.querySelectorAll(each.join(','))) lit.add(other);
  }
  for (const other of list.querySelectorAll('[data-lit]')) {
    if (!lit.has(other)) other.removeAttribute('data-lit');
  }
  for (const other of lit) other.setAttribute('data-lit', '');
}

/** Lights a finding in the margin together with its place in the text. */
export function lightFinding(list: Element, found: Element | null): void {
  const id = found?.getAttribute('data-finding');
  for (const other of list.querySelectorAll('[data-pointed]'))
    other.removeAttribute('data-pointed');
  if (id == null) return;
  for (const other of list.querySelectorAll(`[data-finding="${CSS.escape(id)}"]`)) {
    other.setAttribute('data-pointed', '');
  }
}
