/** The forms of English verbs. */

/** Past and participles of the irregular verbs that terms begin with. */
const irregularForms: ReadonlyMap<string, readonly string[]> = new Map([
  ['become', ['became', 'become']],
  ['build', ['built']],
  ['come', ['came', 'come']],
  ['draw', ['drew', 'drawn']],
  ['fight', ['fought']],
  ['freeze', ['froze', 'frozen']],
  ['give', ['gave', 'given']],
  ['hold', ['held']],
  ['keep', ['kept']],
  ['lead', ['led']],
  ['make', ['made']],
  ['put', ['put']],
  ['set', ['set']],
  ['take', ['took', 'taken']],
]);

const doubling =
  /^(?:[^aeiou]*[aeiou][bdgklmnprt]|.*(?:traffic|kidnap|expel|refer|commit|admit))$/u;

/** A lower-case verb with its third person, past, participle and gerund. */
export function verbForms(verb: string): string[] {
  const past = irregularForms.get(verb) ?? [pastOf(verb)];
  return [...new Set([verb, thirdPersonOf(verb), gerundOf(verb), ...past])];
}

function thirdPersonOf(verb: string): string {
  if (/[^aeiou]y$/u.test(verb)) return `${verb.slice(0, -1)}ies`;
  return /(?:s|x|ch|sh|o)$/u.test(verb) ? `${verb}es` : `${verb}s`;
}

function gerundOf(verb: string): string {
  if (verb.endsWith('ie')) return `${verb.slice(0, -2)}ying`;
  if (/[^eoy]e$/u.test(verb)) return `${verb.slice(0, -1)}ing`;
  return `${doubled(verb)}ing`;
}

function pastOf(verb: string): string {
  if (verb.endsWith('e')) return `${verb}d`;
  if (/[^aeiou]y$/u.test(verb)) return `${verb.slice(0, -1)}ied`;
  return `${doubled(verb)}ed`;
}

function doubled(verb: string): string {
  if (!doubling.test(verb)) return verb;
  return verb.endsWith('c') ? `${verb}k` : verb + verb.slice(-1);
}
