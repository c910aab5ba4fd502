/** How far the next counterpart stands from the last, learned with the lexicon. */

/** Relative frequencies of jumps from −12 to 12; the ends stand for each jump beyond. */
export const jumps = {
  /** In Chinese, from one English word to the next. */
  chinese: Float64Array.from([
    0.00052, 0.00172, 0.00237, 0.00338, 0.00503, 0.00724, 0.01125, 0.01608, 0.02359, 0.03622,
    0.05114, 0.0595, 0.1088, 0.43795, 0.09029, 0.03881, 0.02765, 0.01998, 0.01449, 0.01024, 0.00723,
    0.00541, 0.00376, 0.00289, 0.00073,
  ]),
  /** In English, from one Chinese word to the next. */
  english: Float64Array.from([
    0.0012, 0.00243, 0.00338, 0.00501, 0.00688, 0.01029, 0.01506, 0.02259, 0.03237, 0.04292,
    0.04354, 0.03748, 0.04041, 0.41553, 0.11787, 0.04719, 0.03178, 0.02651, 0.01954, 0.01371,
    0.01041, 0.00782, 0.00579, 0.00452, 0.00188,
  ]),
} as const;
