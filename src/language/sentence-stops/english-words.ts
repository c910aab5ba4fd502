/** Lists the English words that tell whether a stop mark before or after them ends a sentence. */

/** A pattern for any of the words in `list`, which are parted by white space. */
const anyOf = (list: string): string => `(?:${list.trim().split(/\s+/u).join('|')})`;

/** Words that begin sentences, and that names seldom go on with. */
export const openingWords = anyOf(`
  The This That These Those It Its In On At For From By With He She They We You I His Her Their Our
  My There Here However But And Or So A An As If When While What Who Why How Where Then Now Not No
  Yes All Some Many Most Each Every Both Such Since After Before Although Because To Under Upon
  During Whereas Further Furthermore Moreover Therefore Also Only Other`);

/** Of those, the ones that are nobody's surname. */
export const strongOpeningWords = anyOf(
  'The This That These Those It Its They We There However When If But',
);

/** What a number or a letter follows in running text: `annex I`, `Part A`. */
export const numberedThings = anyOf(String.raw`
  annex resolution decision item goal part chap\. chapter sect\. section vol\. art\. schedule group
  category appendix phase article title book volume level class type list table option plan vitamin`);

/** What a number follows in a label before a heading or an item: `Table 4.`, `Action 1.` */
export const labelledThings = anyOf(String.raw`
  table figure fig\. box chart map photo photograph plate section sect\. sec\. article art\. chapter
  chap\. part annex appendix schedule item goal target action measure rule regulation step stage task
  example note title book volume vol\. paragraph para\. subparagraph principle objective
  recommendation decision resolution subprogramme programme component output phase form option
  question group category class type theme scenario indicator module unit lesson exercise no\.`);

/** What may come before a labelled thing without being part of its label: `See table 4.` */
export const beforeLabelledThings = anyOf(
  'See In Under From By To Of On At For The This That Each And Or',
);

/** Verbs that say that somebody speaks. */
export const speechVerbs = anyOf(`
  said says asked asks answered replied cried shouted yelled called exclaimed whispered murmured
  muttered demanded protested snapped inquired enquired repeated wondered interrupted remarked
  retorted responded stammered`);

/** Capitalised words that do not name a speaker. */
export const noSpeakers = anyOf('He She It They We You The This That These Those And But Then');

/** Words before `I` where it is no initial: `so was I`. */
export const beforePronouns = anyOf(`
  was am did do can could will would should shall have had may might must than as nor`);
