/** How far the next counterpart stands from the last, learned with the lexicon. */

/** Relative frequencies of jumps from −12 to 12; the ends stand for each jump beyond. */
export const jumps = {
  /** In Chinese, from one English word to the next. */
  chinese: Float64Array.from([
    0.00079, 0.00233, 0.00313, 0.00436, 0.00632, 0.00884, 0.0132, 0.01828, 0.02618, 0.03934,
    0.05458, 0.06235, 0.07197, 0.41859, 0.09717, 0.04461, 0.03162, 0.02288, 0.01664, 0.01214,
    0.00873, 0.00658, 0.00475, 0.00363, 0.00103,
  ]),
  /** In English, from one Chinese word to the next. */
  english: Float64Array.from([
    0.00147, 0.00293, 0.00393, 0.00574, 0.00778, 0.01137, 0.01638, 0.02414, 0.03384, 0.04438,
    0.04536, 0.03749, 0.01831, 0.3997, 0.12072, 0.05111, 0.03493, 0.02844, 0.02118, 0.01534,
    0.01168, 0.0089, 0.0067, 0.00526, 0.00222,
  ]),
} as const;
