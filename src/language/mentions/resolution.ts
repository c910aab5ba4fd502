/** Grammar of resolutions and decisions: resolution 46/152, 第55/25号和第55/255号决议, 2758(XXVI). */
import {
  attached,
  digitsWhere,
  either,
  type Located,
  located,
  type MentionGrammar,
  map,
  mapLocated,
  mentions,
  opening,
  optional,
  type Parser,
  phrase,
  remembering,
  separated,
  sequence,
  tokenWhere,
  where,
} from './grammar.js';
import { fromStart, listSeparator, toEnd } from './lists.js';
import { paired, tokensLike, tokensOf } from './openings.js';
import { readRomanNumeral } from './roman-numerals.js';
import type { Token } from './tokens.js';

const number = digitsWhere((token) => token.text.length <= 4);
const slash = attached(phrase('/'));

/** A part of a resolution: the `A` of `56/253 A`. */
const letter: Parser<string> = map(
  where(
    tokenWhere((token) => /^[A-HJ-Z]$/u.test(token.text), tokensOf('capitals')),
    ({ after }) => after?.kind !== 'word' || after.spaced,
  ),
  (token) => token.text,
);

/** Special sessions: the `S-10` of `S-10/2`, the `ES-10` of `ES-10/13`. */
const specialSession: Parser<string> = map(
  sequence(phrase('S', 'ES'), attached(phrase('-')), attached(number)),
  ([series, , session]) => `${series}-${session.text}`,
);
const session: Parser<string> = either(
  specialSession,
  map(number, (token) => token.text),
);

/** 46/152, S-10/2, 2001/12, 56/253 A. */
const sessionAndNumber: Parser<string> = map(
  sequence(session, slash, attached(number), optional(letter)),
  ([from, , to, part]) => `${from}/${to.text}${part ?? ''}`,
);

/** Decisions of conferences of parties: 1/CP.17, XIV/5, BC-10/3. */
const conferenceNumber: Parser<string> = opening(
  paired(tokensOf('digits', 'capitals'), tokensLike(['/', '-'])),
  (tokens, at) => {
    let next = at;
    let text = '';
    for (;;) {
      const token = tokens[next];
      const joined = token !== undefined && (next === at || !token.spaced);
      if (
        !joined ||
        !(token.kind === 'digits' || token.kind === 'word' || /^[/.-]$/u.test(token.text))
      )
        break;
      text += token.text;
      next += 1;
    }
    return /^(?:\d+\/[A-Z]{2,6}\.\d+|[IVXL]+\/\d+|[A-Z]{2,3}-\d+\/\d+)$/u.test(text)
      ? { value: text, next }
      : undefined;
  },
);

/** What Security Council and early General Assembly resolutions have in brackets: year or session. */
const bracketed: Parser<string> = map(
  sequence(
    phrase('('),
    either(
      map(
        tokenWhere((token) => /^(?:19[4-9]|20)\d+$/u.test(token.text) && token.text.length === 4),
        (token) => token.text,
      ),
      map(
        tokenWhere((token) => readRomanNumeral(token.text) !== undefined),
        (token) => token.text,
      ),
      map(
        sequence(
          phrase('S', 'ES'),
          phrase('-'),
          tokenWhere((token) => readRomanNumeral(token.text) !== undefined),
        ),
        ([series, , roman]) => `${series}-${roman.text}`,
      ),
    ),
    phrase(')'),
  ),
  ([, inside]) => inside,
);

/** 1440 (2002), 2758 (XXVI), 3201 (S-VI), 377 A (V). */
const numberAndBracket: Parser<string> = map(
  sequence(number, optional(letter), bracketed),
  ([resolution, part, inside]) => `${resolution.text}${part ?? ''}(${inside})`,
);

const fullNumber = remembering(either(sessionAndNumber, numberAndBracket, conferenceNumber));
const shortNumber: Parser<string> = map(number, (token) => token.text);
const anyNumber = either(fullNumber, shortNumber);

type Kind = 'resolution' | 'decision';

function resolutionMentions(kind: Kind, items: readonly Located<string>[]) {
  return mentions(
    'resolution',
    items.map((item) =>
      kind === 'decision' ? { ...item, value: `decision:${item.value}` } : item,
    ),
  );
}

// Regular sessions have numbered their resolutions by session since the thirty-first, in 1976.
const firstNumberedSession = 31;
const lastSession = 99;
const isSessionNumber = /^(\d\d)\/([1-9]\d{0,2})[A-Z]?$/u;

/** Numbers that are resolutions even where no word says so: 46/152, 1440 (2002), 2758 (XXVI). */
const unmistakable: Parser<string> = map(
  where(
    fullNumber,
    ({ before, after }) =>
      !(before?.spaced === false && before.text === '/') &&
      !(after?.spaced === false && (after.text === '/' || after.text === '%')),
  ),
  (text) => {
    if (/^\d{3,4}\((?:19|20)\d\d\)$|\([A-Z-]+\)$/u.test(text)) return text;
    const session = Number(isSessionNumber.exec(text)?.[1]);
    const isResolution = session >= firstNumberedSession && session <= lastSession;
    return isResolution && text.slice(0, 2) !== text.slice(3) ? text : undefined;
  },
);

const bare: MentionGrammar['en'] = map(located(unmistakable), (item) =>
  resolutionMentions('resolution', [item]),
);

function wordsOf(kind: Kind): Parser<Kind> {
  return map(phrase(kind, `${kind}s`), () => kind);
}

const englishMark = either(
  listSeparator.en,
  phrase('and resolution', 'and resolutions', 'and decision', 'and No.'),
);

const isFull = (text: string) => /[/(]/u.test(text);

/** Numbers of one form: after 55/25, a 12 is no resolution but counts what follows it. */
const englishNumbers = either(
  separated(located(fullNumber), englishMark),
  separated(located(shortNumber), englishMark),
);

const englishList: MentionGrammar['en'] = mapLocated(
  sequence(
    either(wordsOf('resolution'), wordsOf('decision')),
    optional(phrase('No.', 'Nos.')),
    englishNumbers,
  ),
  ([kind, , items], start) => resolutionMentions(kind, fromStart(items, start)),
);

const chineseItem = located(
  map(sequence(optional(phrase('第')), anyNumber, optional(phrase('号'))), ([, text]) => text),
);

const chineseKind: Parser<Kind> = either(
  map(phrase('决议'), () => 'resolution' as const),
  map(phrase('决定'), () => 'decision' as const),
);

const chineseItems = sequence(separated(chineseItem, listSeparator.zh), chineseKind);

/** 第55/25号和第55/255号决议, 第2118(2013)、2139(2014)号决议. */
const chineseList: MentionGrammar['zh'] = opening(chineseItems.opening, (tokens, at) => {
  if (tokens[at]?.text !== '第' && tokens[at]?.kind === 'han') return undefined;
  const parsed = chineseItems(tokens, at);
  if (parsed === undefined) return undefined;
  const [items, kind] = parsed.value;
  const isNumbered =
    hasNumberMark(tokens, at, parsed.next) || items.every((item) => isFull(item.value));
  if (!isNumbered) return undefined;
  return { value: resolutionMentions(kind, toEnd(items, parsed.next)), next: parsed.next };
});

function hasNumberMark(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens.slice(from, to).some((token) => token.text === '号');
}

/** 决议55/25, 决定 1/CP.17. */
const chineseKindFirst: MentionGrammar['zh'] = mapLocated(
  sequence(chineseKind, located(fullNumber)),
  ([kind, item], start) => resolutionMentions(kind, fromStart([item], start)),
);

/** 第55/25号 whose 决议 stands further on. */
const chineseNumbered: MentionGrammar['zh'] = map(
  located(map(sequence(phrase('第'), fullNumber, optional(phrase('号'))), ([, text]) => text)),
  (item) => resolutionMentions('resolution', [item]),
);

export const resolutions: MentionGrammar = {
  en: either(englishList, bare),
  zh: either(chineseList, chineseKindFirst, chineseNumbered, bare),
};
