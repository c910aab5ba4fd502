/** Folds American into British spelling and words into their stems, so that variants compare equal. */

import { stemmer } from 'stemmer';
import { remember } from '../core/remember.js';

/** Whole words whose American form follows no rule. */
const britishForms: ReadonlyMap<string, string> = new Map(
  Object.entries({
    program: 'programme',
    programs: 'programmes',
    defense: 'defence',
    defenses: 'defences',
    offense: 'offence',
    offenses: 'offences',
    license: 'licence',
    licenses: 'licences',
    pretense: 'pretence',
    judgment: 'judgement',
    judgments: 'judgements',
    aging: 'ageing',
    fulfill: 'fulfil',
    fulfills: 'fulfils',
    fulfillment: 'fulfilment',
    enroll: 'enrol',
    enrollment: 'enrolment',
    installment: 'instalment',
    installments: 'instalments',
    skillful: 'skilful',
    willful: 'wilful',
    maneuver: 'manoeuvre',
    pediatric: 'paediatric',
    anemia: 'anaemia',
    esophagus: 'oesophagus',
    fetus: 'foetus',
    gray: 'grey',
    mold: 'mould',
    plow: 'plough',
    tire: 'tyre',
    tires: 'tyres',
    aluminum: 'aluminium',
    artifact: 'artefact',
    artifacts: 'artefacts',
    jewelry: 'jewellery',
    skeptical: 'sceptical',
    sulfur: 'sulphur',
    acknowledgment: 'acknowledgement',
  }),
);

interface SpellingRule {
  readonly pattern: RegExp;
  readonly replacement: string;
}

// Only these stems take `-our` (labour, but error, sector, terror).
const ourStems =
  'lab|neighb|behavi|hon|fav|col|ende?av|harb|rum|hum|vap|vig|flav|arm|ard|cand|clam|savi|tum|parl|ranc|od|val|splend';
const ourEndings = 's|ed|ing|abl[ey]|ites?|al|ally|hoods?|less|ful|ers?|y|ist|ists|ism';
const reStems = 'cent|lit|theat|fib|met|calib|lust|meag|spect|somb|sab';
const doubledStems =
  'travel|counsel|cancel|label|model|signal|channel|level|fuel|total|marshal|equal|panel|tunnel|jewel|libel|quarrel|initial|dial|trial|rival|pedal|spiral';
// `-ise` is no suffix in these: exercise, advise, enterprise, promise, rise, otherwise …
const neverIze =
  '(?<!exerc|prec|conc|exc|inc|adv|dev|rev|superv|telev|prem|prom|comprom|demis|surm|desp|r|ra|pra|bra|w|no|po|advert|expert|dem|disgu|gu|surpr|compr|enterpr|repr|appr|pr|cru|bru|franch|merchand|treat|parad|tortoi|moi)';

const rules: readonly SpellingRule[] = [
  { pattern: /^practis(?=e|ed|es|ing$)/u, replacement: 'practic' },
  {
    pattern: new RegExp(`^((?:dis|un|multi)?(?:${ourStems}))or(?=(?:${ourEndings})?$)`, 'u'),
    replacement: '$1our',
  },
  {
    pattern: new RegExp(`^((?:epi|kilo|centi|milli|amphi)?(?:${reStems}))er(?=s?$)`, 'u'),
    replacement: '$1re',
  },
  {
    // The United Nations follows Oxford: organize, but analyse.
    pattern: new RegExp(
      `^(.{2,})${neverIze}is(?=(?:e|es|ed|ing|er|ers|ation|ations|ational)$)`,
      'u',
    ),
    replacement: '$1iz',
  },
  { pattern: /^(anal|cata|para|dia|hydro)lyz(?=e|es|ed|ing|er|ers$)/u, replacement: '$1lys' },
  { pattern: /^analyz(?=e|es|ed|ing|er|ers$)/u, replacement: 'analys' },
  { pattern: /^(catal|dial|anal|monol|epil)og(?=s?$)/u, replacement: '$1ogue' },
  {
    pattern: new RegExp(`^((?:un|re)?(?:${doubledStems}))(?=(?:ed|ing|or|ors|er|ers)$)`, 'u'),
    replacement: '$1l',
  },
  { pattern: /^co-(?=op|or)/u, replacement: 'co' },
];

/**
 * A word in lower case and in the spelling that United Nations documents use: `labor` → `labour`,
 * `organise` → `organize`, `center` → `centre`, `program` → `programme`; hyphens and apostrophes
 * become the keyboard's.
 */
export const foldSpelling = remember((word: string): string => {
  const plain = word.toLowerCase().replaceAll(/[‐‑]/gu, '-').replaceAll('’', "'");
  return (
    britishForms.get(plain) ??
    rules.reduce((folded, rule) => folded.replace(rule.pattern, rule.replacement), plain)
  );
});

/** The stem (Porter's) of a word in any case and either spelling; stems are not always words. */
export const stemEnglish = remember((word: string): string => stemmer(foldSpelling(word)));
