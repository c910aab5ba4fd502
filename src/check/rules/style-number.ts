/** Finds numbers under ten that running text writes in words: 3 countries. */
import type { CheckRule, Complaint } from '../rule.js';

const words = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const small = /(?<=(?:^|\s)[\p{Ll}-]+,? )(\d)(?= (\p{Ll}+))/gu;

/** What figures are usual with: they name a thing, or measure it. */
const namesThing =
  /(?:paragraphs?|paras?|articles?|sections?|chapters?|parts?|annex(?:es)?|tables?|figures?|items?|numbers?|no|nos|steps?|phases?|goals?|targets?|subprogrammes?|programmes?|level|levels|grade|class|category|categories|action|actions|option|options|rule|rules|regulation|regulations|page|pages|box|group|tier|zone|pillar|component|objective|appendix|schedule|volume|form|schemes?|cascades?|at|of|from|between|and|or|to|by|until|before|after|on|the|than|scores?|ratio|stage|round|batch|lot|model|type|protocol|question|recommendations?|principles?|resolution|decision|commitment|area|areas|footnotes?|notes?|lines?|columns?|rows?|version|block|indicator|outputs?|outcomes?|results?)$/u;
const measures =
  /^(?:per|p|a|am|pm|to|and|or|million|billion|trillion|thousand|hundred|metres?|kilometres?|km|kg|grams?|tons?|tonnes?|hectares?|litres?|degrees|years?|months?|weeks?|days?|hours?|minutes?|seconds?|times|percentage|points?|cents?|dollars?|euros?|above|below|of|in|is|on|at|for|was|were|with|which|shall|should|are|the|by|from|as|general|national|local)$/u;

export const styleNumberRule: CheckRule = {
  name: 'style-number',
  category: 'style/organizational-style',
  profiles: ['un'],
  example: {
    chinese: '委员会批准了3个区域项目。',
    english: 'The Committee approved 3 regional projects.',
    mended: 'The Committee approved three regional projects.',
  },
  needs: 'both-texts',
  check({ target: { text } }) {
    // Beside greater numbers and measures small ones are written alike.
    if (/\d{2}|\d[.,/%]\d|\d%/u.test(text)) return [];
    return [...text.matchAll(small)].flatMap((match): Complaint[] => {
      const [, digit = '', next = ''] = match;
      const before = /([\p{Ll}-]+),? $/u.exec(text.slice(0, match.index))?.[1] ?? '';
      if (namesThing.test(before) || measures.test(next)) return [];
      const expected = words[Number(digit)] ?? digit;
      return [
        {
          severity: 'info',
          target: { start: match.index, end: match.index + 1 },
          expected,
          found: digit,
          replacement: expected,
        },
      ];
    });
  },
};
