/** The lists of names in a review, apart from the schemas so that the page need not load those. */

export const sides = ['source', 'target'] as const;
export type Side = (typeof sides)[number];

/**
 * `proposed` by an aligner; `accepted` as proposed; `edited`: made or changed by a person, and
 * confirmed by that; `rejected`: excluded, left out of every export but duizhao's own.
 */
export const linkStatuses = ['proposed', 'accepted', 'edited', 'rejected'] as const;
export type LinkStatus = (typeof linkStatuses)[number];
