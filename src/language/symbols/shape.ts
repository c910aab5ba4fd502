/** Tells what has the shape of a United Nations document symbol from what has not. */

/** Organs and series whose symbols may be as short as two parts (`A/56`, `ST/IC`). */
const organs: ReadonlySet<string> = new Set(
  `A E S T ST GA SC DC AC CN APLC BWC CAT CBD CCPR CCW CEB CED CEDAW CERD CESCR CLCS CMW CRC CRPD
   DP DPI ECA ECE ESCAP ESCWA FCCC FP GC HCR HR HRI HS HSP IAEA ICC ICCD ICEF ICTR ICTY ID IDB ISBA
   IT ITC JIU LC LOS MICT MP NPT OPCW PBC PCNICC SPLOS TD TRANS UNAT UNCTAD UNEP UNFF UNICEF UNIDO
   UNW WFP WFS OPS EB PC`.split(/\s+/u),
);

const part = /^[A-Za-z0-9]+(?:[.-][A-Za-z0-9]+)*(?:\([A-Za-z0-9-]+\))?(?:[A-Z])?$/u;
const organName = /^[A-Z]{1,8}$/u;

/** Whether `text` can be the first part of a symbol. */
export function isOrganName(text: string): boolean {
  return organName.test(text);
}

/** Whether `text` is a symbol: an organ, then parts of which one has a digit. */
export function hasSymbolShape(text: string): boolean {
  const [organ = '', ...parts] = text.split('/');
  if (!isOrganName(organ) || parts.length === 0) return false;
  if (!parts.every((each) => part.test(each)) || !/\d/u.test(parts.join(''))) return false;
  return organs.has(organ) || parts.length >= 2;
}
