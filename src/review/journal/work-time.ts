/** Counts the time of work from the times of changes. */

/** Seconds of work, and the time of the last change in ms since 1970, 0 before the first. */
export interface WorkTime {
  readonly seconds: number;
  readonly last: number;
}

/** Before any change. */
export const noWork: WorkTime = { seconds: 0, last: 0 };

const longestPause = 120_000;

/** With one more change; a longer pause than two minutes before it is not counted. */
export function addWork({ seconds, last }: WorkTime, time: number): WorkTime {
  const passed = time - last;
  const isWork = passed > 0 && passed <= longestPause;
  return { seconds: isWork ? seconds + passed / 1000 : seconds, last: time };
}
