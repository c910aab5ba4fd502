/** Reads the headers of HTTP answers. */

/** Headers by name in lower case. */
export type Headers = Readonly<Record<string, string>>;

/** Headers with one string each, names in lower case. */
export function flattenHeaders(
  headers: Readonly<Record<string, string | readonly string[] | undefined>>,
): Headers {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name.toLowerCase(), [value].flat().join(', ')]],
    ),
  );
}

/** The seconds from now that `Retry-After` asks for, in seconds or as a date; none if it is neither. */
export function readRetryAfter({ 'retry-after': value }: Headers): number | undefined {
  if (value === undefined) return undefined;
  const seconds = /^\d+$/u.test(value) ? Number(value) : (Date.parse(value) - Date.now()) / 1_000;
  return Number.isFinite(seconds) ? Math.max(0, Math.ceil(seconds)) : undefined;
}
