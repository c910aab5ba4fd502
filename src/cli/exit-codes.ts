/** What the exit code of the command line means. */

export const exitCodes = {
  fine: 0,
  /** There were findings at or above `--fail-on`. */
  findings: 1,
  /** Bad usage or bad input. */
  bad: 2,
  /** A fault in duizhao itself (EX_SOFTWARE of sysexits.h). */
  fault: 70,
  /** Ended by Ctrl-C, as shells report it. */
  interrupted: 130,
} as const;
