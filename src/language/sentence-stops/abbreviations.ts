/** Says of English abbreviations what the full stop after them can be. */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u));

/** Titles, which a name follows: where they are capitalised their stop never ends a sentence. */
export const titles = words(`
  mr mrs ms mx dr prof gen col capt lt maj sgt cpl cmdr adm brig hon rev fr messrs mme mlle
  gov sen rep pres amb insp supt st mt ft`);

/** Words that something must follow: their stop never ends a sentence. */
export const unfinished = words('e.g i.e viz vs cf approx esp incl op');

/** Abbreviations before numbers, some of which are words of their own without one: `no`, `art`. */
export const beforeNumbers = words(`
  no nos p pp art arts fig figs add ref est ca c jan feb mar apr jun jul aug sep sept oct nov dec`);

/** Abbreviations before numbers or after names: their stop seldom ends a sentence. */
export const seldomLast = words(`
  para paras chap chaps ch sect sects sec secs vol vols refs corr ann subpara rev suppl
  ed eds resp inc ltd co corp jr sr dept univ govt bros ave blvd rd`);

/** Abbreviations whose stop ends a sentence if a capital follows. */
export const oftenLast = words('etc a.m p.m am pm ph.d ibid al cit');
