/** Reads the days of a termbase: a year, a month or a day in ISO 8601. */

/** Whether a text is a year, a month or a day that the calendar has: `2002`, `2002-10`, `2002-10-01`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}(?:-\d\d(?:-\d\d)?)?$/u.test(text)) return false;
  const day = firstDayOf(text);
  const time = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
}

/** The first day of a year or a month; days so written can be compared as texts. */
export function firstDayOf(day: string): string {
  return day + '0000-01-01'.slice(day.length);
}

/** The last day of a year; of a month the 31st, which no day of it comes after. */
export function lastDayOf(day: string): string {
  return day + '0000-12-31'.slice(day.length);
}
