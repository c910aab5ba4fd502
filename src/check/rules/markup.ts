/** Finds tags, placeholders and entities that only one of the two texts has, and tags left open. */
import type { Range } from '../../core/range.js';
import type { CheckRule, Complaint } from '../rule.js';

const tag = String.raw`<\/?[A-Za-z][\w:.-]*(?:\s+[\w:.-]+(?:\s*=\s*(?:"[^"<>]*"|'[^'<>]*'))?)*\s*\/?>`;
const braces = String.raw`\$?\{\{?\/?[\w.:-]{1,40}\/?\}?\}`;
// `50%` and then a word is a percentage.
const conversion = String.raw`(?<![\d%\p{Script=Latin}])%(?:\d+\$)?(?:\.\d+)?[sdif](?![\p{Script=Latin}\d])`;
const entity = String.raw`&(?:[a-z]{2,8}|#\d{2,6}|#x[\da-f]{2,6});`;
const marks = new RegExp([tag, braces, conversion, entity].join('|'), 'gu');

export const markupRule: CheckRule = {
  name: 'markup',
  category: 'design-and-markup/markup',
  example: {
    chinese: '<b>回顾</b>其以往各项决议，',
    english: '<b>Recalling its previous resolutions,',
    mended: '<b>Recalling</b> its previous resolutions,',
  },
  needs: 'both-texts',
  check({ source, target }) {
    if (!/[<{%&]/u.test(source.text) && !/[<{%&]/u.test(target.text)) return [];
    const inTarget = marksIn(target.text);
    const left = [...inTarget];
    const missing = marksIn(source.text).filter(({ text }) => {
      const place = left.findIndex((other) => other.text === text);
      if (place >= 0) left.splice(place, 1);
      return place < 0;
    });
    return [
      ...missing.map(
        ({ text, ...range }): Complaint => ({ severity: 'error', source: range, expected: text }),
      ),
      ...left.map(
        ({ text, ...range }): Complaint => ({ severity: 'error', target: range, found: text }),
      ),
      // What is missing already says which tag is open.
      ...(missing.length === 0 && left.length === 0 ? crossed(inTarget) : []),
    ];
  },
};

interface Mark extends Range {
  readonly text: string;
}

function marksIn(text: string): Mark[] {
  return [...text.matchAll(marks)].map((match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** End tags that close nothing, or not what was opened last. */
function crossed(inTarget: readonly Mark[]): Complaint[] {
  const open: string[] = [];
  return inTarget.flatMap(({ text, ...range }): Complaint[] => {
    const [, slash, name = '', alone] = /^<(\/?)([\w:.-]+).*?(\/?)>$/u.exec(text) ?? [];
    if (name === '' || alone === '/' || isVoid(name)) return [];
    if (slash === '') {
      open.push(name);
      return [];
    }
    const expected = open.at(-1);
    if (expected === name) {
      open.pop();
      return [];
    }
    const place = open.lastIndexOf(name);
    if (place >= 0) open.splice(place, 1);
    return [
      {
        severity: 'error',
        target: range,
        ...(expected !== undefined && { expected: `</${expected}>` }),
        found: text,
      },
    ];
  });
}

/** Elements of HTML and XLIFF that have no end tag. */
function isVoid(name: string): boolean {
  return /^(?:br|hr|img|wbr|x|bx|ex|ph|bpt|ept|it|sc|ec|cp)$/iu.test(name);
}
