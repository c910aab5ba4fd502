/** What the exit code of the command line means. */

export const exitCodes = {
  fine: 0,
  /** There were findings at or above `--fail-on`. */
  findings: 1,
  /** Some of what was asked for could not be had. */
  incomplete: 1,
  /** Two texts were compared and are not the same. */
  different: 1,
  /** Bad usage or bad input. */
  bad: 2,
  /** A fault in duizhao itself (EX_SOFTWARE of sysexits.h). */
  fault: 70,
  /** Ended by Ctrl-C, as shells report it. */
  interrupted: 130,
} as const;
