/** What a configuration may set for a rule. */

/** Values by name. */
export type RuleOptions = Readonly<Record<string, boolean | number | string | readonly string[]>>;
