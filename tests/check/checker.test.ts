import { describe, expect, it } from 'vitest';
import {
  type CheckerOptions,
  type CheckRule,
  checkBitext,
  optionsOf,
} from '../../src/check/index.js';
import { bitextOf, terms } from './bitext.js';

const termRule: CheckRule = {
  name: 'spoken-of',
  category: 'terminology/inconsistent-use',
  needs: 'both-texts',
  check: () => [
    { severity: 'error', conceptType: 'country', found: 'China' },
    { severity: 'warning', conceptType: 'term', found: 'treaty' },
    { severity: 'warning', found: 'else' },
  ],
};

function severitiesOf(severities: CheckerOptions['severities']) {
  const options = { termMatcher: terms(), rules: [termRule], ...(severities && { severities }) };
  return checkBitext(bitextOf(['中国'], ['China']), options).map(
    ({ found, severity }) => `${found} ${severity}`,
  );
}

describe('a checker', () => {
  it('leaves severities as the rules give them', () => {
    expect(severitiesOf(undefined)).toEqual(['China error', 'treaty warning', 'else warning']);
  });

  it('gives severities by rule, and before that by rule and type of concept', () => {
    const severities = new Map([
      ['spoken-of', 'info'],
      ['spoken-of/country', 'warning'],
    ] as const);
    expect(severitiesOf(severities)).toEqual(['China warning', 'treaty info', 'else info']);
  });

  it('leaves out types of concept that are off, and keeps a type of a rule that is off', () => {
    expect(severitiesOf(new Map([['spoken-of/country', 'off']] as const))).toEqual([
      'treaty warning',
      'else warning',
    ]);
    const onlyCountries = new Map([
      ['spoken-of', 'off'],
      ['spoken-of/country', 'error'],
    ] as const);
    expect(severitiesOf(onlyCountries)).toEqual(['China error']);
  });

  it('tells a rule what is set for it, and the usual values of the rest', () => {
    const facts = { name: 'counting', options: { most: 3, least: 1 } } as const;
    const seen: unknown[] = [];
    const rule: CheckRule = {
      ...facts,
      category: 'style/organizational-style',
      needs: 'any-text',
      check: (_pair, context) => {
        seen.push(optionsOf(facts, context));
        return [];
      },
    };
    const ruleOptions = new Map([['counting', { most: 9 }]]);
    checkBitext(bitextOf(['一'], ['one']), { termMatcher: terms(), rules: [rule], ruleOptions });
    expect(seen).toEqual([{ most: 9, least: 1 }]);
  });
});
