/** Tells a rule what a configuration sets for it. */
import type { CheckContext } from './pair.js';
import type { RuleOptions } from './rule-settings.js';

/**
 * The options of a rule: what the configuration gives, and the usual values for the rest.
 * @example const { longest } = optionsOf({ name: 'repeated', options: { longest: 120 } }, context);
 */
export function optionsOf<Options extends RuleOptions>(
  { name, options }: { readonly name: string; readonly options: Options },
  { ruleOptions }: CheckContext,
): Options {
  const given = ruleOptions?.get(name);
  return given === undefined ? options : { ...options, ...given };
}
