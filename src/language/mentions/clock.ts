/** Grammar of times of day: 10.15 a.m., 3 p.m., 上午10时15分, 15:30. */
import {
  attached,
  digitsWhere,
  either,
  map,
  optional,
  type Parser,
  phrase,
  sequence,
} from './grammar.js';

function digitsBelow(limit: number): Parser<number> {
  return map(
    digitsWhere((token) => token.text.length <= 2),
    (token) => (Number(token.text) < limit ? Number(token.text) : undefined),
  );
}

const hour = digitsBelow(25);
const minute = digitsBelow(60);

/** As a clock of 24 hours shows it; noon and midnight are what 12 p.m. and 12 a.m. say. */
function normalTime(
  hourOfDay: number,
  minuteOfHour: number,
  half: 'am' | 'pm' | undefined,
): string {
  const hours =
    half === 'pm' && hourOfDay < 12
      ? hourOfDay + 12
      : half === 'am' && hourOfDay === 12
        ? 0
        : hourOfDay;
  return `${hours}:${String(minuteOfHour).padStart(2, '0')}`;
}

const halfOfDay: Parser<'am' | 'pm'> = either(
  map(phrase('a.m.', 'am', 'a.m'), () => 'am' as const),
  map(phrase('p.m.', 'pm', 'p.m'), () => 'pm' as const),
);
const minutesAfterPoint: Parser<number> = map(
  sequence(attached(phrase('.', ':')), attached(minute)),
  ([, minutes]) => minutes,
);

const english: Parser<string> = either(
  map(sequence(hour, optional(minutesAfterPoint), halfOfDay), ([hours, minutes = 0, half]) =>
    normalTime(hours, minutes, half),
  ),
  map(sequence(hour, attached(phrase(':')), attached(minute)), ([hours, , minutes]) =>
    normalTime(hours, minutes, undefined),
  ),
);

const chineseHalf: Parser<'am' | 'pm'> = either(
  map(phrase('上午', '早上', '清晨', '凌晨'), () => 'am' as const),
  map(phrase('下午', '晚上', '晚间', '傍晚', '中午'), () => 'pm' as const),
);
const chineseMinutes: Parser<number> = map(sequence(minute, phrase('分')), ([minutes]) => minutes);

const chinese: Parser<string> = either(
  map(
    sequence(chineseHalf, hour, phrase('时', '点'), optional(chineseMinutes)),
    ([half, hours, , minutes = 0]) => normalTime(hours, minutes, half),
  ),
  map(sequence(hour, phrase('时', '点'), chineseMinutes), ([hours, , minutes]) =>
    normalTime(hours, minutes, undefined),
  ),
  map(
    sequence(optional(chineseHalf), hour, attached(phrase(':', '：')), attached(minute)),
    ([half, hours, , minutes]) => normalTime(hours, minutes, half),
  ),
);

/** A time of day as `hour:minute`, e.g. `15:30`. */
export const clock = { en: english, zh: chinese };
