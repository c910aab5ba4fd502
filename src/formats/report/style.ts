/** The look of the report: a page to read, on a screen by day and night, on a telephone, on paper. */

const variables = `
:root {
  color-scheme: light dark;
  --paper: #fdfcf9;
  --raised: #f5f3ed;
  --ink: #1f1e1b;
  --quiet: #5f5b53;
  --rule: #dcd8ce;
  --accent: #1a5c8a;
  --high: #2f6b3c;
  --medium: #8a5a00;
  --low: #a32c23;
  --error: #a32c23;
  --error-wash: #fbe3df;
  --warning: #8a5a00;
  --warning-wash: #fbeecb;
  --info: #1a5c8a;
  --info-wash: #e1eef7;
  --added: #2f6b3c;
  --added-wash: #e2f1e1;
  --removed: #8f3a1d;
  --removed-wash: #fae6da;
  --term: #5b7f9c;
  --sans: system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', 'PingFang SC',
    'Microsoft YaHei', 'Noto Sans CJK SC', 'Source Han Sans SC', sans-serif;
  --serif: 'Iowan Old Style', 'Palatino Linotype', Palatino, 'Book Antiqua', Georgia,
    'Noto Serif', 'DejaVu Serif', 'Songti SC', 'Noto Serif CJK SC', 'Source Han Serif SC', serif;
  --song: 'Songti SC', 'Noto Serif CJK SC', 'Source Han Serif SC', 'Noto Serif SC', STSong,
    SimSun, serif;
  --song-traditional: 'Songti TC', 'Noto Serif CJK TC', 'Source Han Serif TC', 'Noto Serif TC',
    PMingLiU, serif;
}
:root:lang(zh) {
  /* Chinese first, so that “ ” and … are as wide as the characters around them. */
  --sans: 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Source Han Sans SC', system-ui,
    sans-serif;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #191816;
    --raised: #23211e;
    --ink: #e6e2d8;
    --quiet: #a8a296;
    --rule: #3b3832;
    --accent: #8fc1e8;
    --high: #8cc896;
    --medium: #e2b55c;
    --low: #f0938a;
    --error: #f0938a;
    --error-wash: #4a2421;
    --warning: #e2b55c;
    --warning-wash: #42341a;
    --info: #8fc1e8;
    --info-wash: #1e3444;
    --added: #9ad3a2;
    --added-wash: #203822;
    --removed: #f0b08f;
    --removed-wash: #44291c;
    --term: #7f9fb8;
  }
}
`;

const page = `
*, *::before, *::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-block: 1.5rem; }
body {
  margin: 0 auto;
  max-width: 78rem;
  padding: clamp(1.25rem, 4vw, 3.5rem) clamp(1rem, 4vw, 3rem);
  background: var(--paper);
  color: var(--ink);
  font: 1rem/1.55 var(--sans);
  overflow-wrap: anywhere;
}
h1, h2, h3, h4, p, dl, dd, ul, figure { margin: 0; padding: 0; font-weight: inherit; }
ul { list-style: none; }
/* A mark of direction in one piece of text must not turn its neighbours round. */
span, b, em, mark, del, ins, sup { unicode-bidi: isolate; }
a { color: var(--accent); text-underline-offset: 0.15em; text-decoration-thickness: 0.06em; }
:focus-visible { outline: 0.14rem solid var(--accent); outline-offset: 0.16rem; border-radius: 0.1rem; }
.unseen {
  position: absolute; width: 1px; height: 1px; overflow: hidden;
  clip-path: inset(50%); white-space: nowrap;
}
.skip { position: absolute; left: -100rem; }
.skip:focus { left: 1rem; top: 0.5rem; padding: 0.4rem 0.8rem; background: var(--paper); z-index: 1; }
.aside { color: var(--quiet); font-size: 0.875rem; }
h2 {
  margin-block: 3.25rem 1rem;
  font: 600 1.375rem/1.3 var(--serif);
}
:lang(zh-Hans) > h2, h2:lang(zh) { font-family: var(--song); }
`;

const masthead = `
.kicker { color: var(--quiet); font-size: 0.875rem; }
h1 { margin-block: 0.2rem 0.9rem; font: 600 clamp(2rem, 5vw, 2.75rem)/1.15 var(--serif); }
.subject { max-width: 48rem; font: 1.1875rem/1.5 var(--serif); }
.subject:lang(zh) { font-family: var(--song); line-height: 1.7; }
.subject + .subject { margin-block-start: 0.3rem; }
.standing { max-width: 48rem; margin-block-start: 1rem; color: var(--quiet); font-size: 0.875rem; }
.summary {
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(min(100%, 19rem), 1fr));
  gap: 1.1rem 2.5rem;
  margin-block-start: 2rem;
  padding-block: 1.25rem;
  border-block: 1px solid var(--rule);
}
dt { color: var(--quiet); font-size: 0.875rem; }
dd { font-variant-numeric: tabular-nums; }
dd::first-letter { text-transform: uppercase; }
`;

const findings = `
.severity { font-size: 0.875rem; font-weight: 600; white-space: nowrap; }
.severity.error { color: var(--error); }
.severity.warning { color: var(--warning); }
.severity.info { color: var(--info); }
.finding-number, .finding-reference { font-variant-numeric: tabular-nums; }
.finding-list li {
  display: grid;
  grid-template-columns: 6rem 16.5rem minmax(0, 1fr);
  gap: 0.1rem 1rem;
  align-items: baseline;
  padding-block: 0.5rem;
  border-block-start: 1px solid var(--rule);
}
.finding-list li:last-child { border-block-end: 1px solid var(--rule); }
.finding-list .place::first-letter { text-transform: uppercase; }
.finding-list a { display: flex; gap: 0.5rem; text-decoration: none; }
.finding-list a:hover .place { text-decoration: underline; }
.finding-list .finding-number { min-width: 1.25em; color: var(--quiet); }
.finding-list details { margin-block-start: 1rem; }
.finding-list details > p { margin-block: 0.4rem 0.8rem; }
.entry .findings { display: grid; gap: 0.5rem; }
.finding {
  padding: 0.45rem 0.8rem;
  border-inline-start: 0.2rem solid var(--rule);
  background: var(--raised);
  font-size: 0.9375rem;
}
.finding.error { border-color: var(--error); }
.finding.warning { border-color: var(--warning); }
.finding.info { border-color: var(--info); }
.finding:target { outline: 0.14rem solid var(--accent); }
.fix { color: var(--quiet); }
mark { color: inherit; padding-block: 0.08em; border-block-end: 0.12em solid; }
mark.error { background: var(--error-wash); border-color: var(--error); }
mark.warning { background: var(--warning-wash); border-color: var(--warning); }
mark.info { background: var(--info-wash); border-color: var(--info); }
.finding-reference {
  display: inline-block;
  margin-inline: 0.15em;
  padding-inline: 0.3em;
  border: 1px solid;
  border-radius: 0.6em;
  font: 600 0.6875rem/1.35 var(--sans);
  font-style: normal;
  vertical-align: 0.35em;
  text-decoration: none;
}
.finding-reference.error { color: var(--error); }
.finding-reference.warning { color: var(--warning); }
.finding-reference.info { color: var(--info); }
`;

const controls = `
.controls {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 0.5rem 2rem;
  padding-block-end: 0.9rem;
  color: var(--quiet);
  font-size: 0.875rem;
}
fieldset { margin: 0; padding: 0; border: 0; min-width: 0; }
.filters, .switches { display: flex; flex-wrap: wrap; gap: 0.35rem 1.1rem; align-items: center; }
.switches[hidden] { display: none; }
.filters legend { float: left; margin-inline-end: 0.2rem; padding: 0; }
.controls label { display: inline-flex; align-items: center; gap: 0.4rem; min-height: 1.75rem; }
.controls input { margin: 0; accent-color: var(--accent); width: 1rem; height: 1rem; }
.count { font-variant-numeric: tabular-nums; }
.legend { display: flex; flex-wrap: wrap; gap: 0.25rem 1rem; color: var(--ink); }
@supports not selector(:has(*)) { .filters { display: none; } }
body:has(#show-with-findings:checked) .entry:not(.has-findings, :target),
body:has(#show-uncertain:checked) .entry.high:not(:target) { display: none; }
`;

const entries = `
.entry {
  display: grid;
  grid-template-columns: 8.5rem minmax(0, 1fr) minmax(0, 1.12fr);
  column-gap: 2.25rem;
  row-gap: 0.7rem;
  padding-block: 1.25rem;
  border-block-start: 1px solid var(--rule);
}
.entry:target > header h3 { color: var(--accent); }
.entry > header { font-size: 0.875rem; color: var(--quiet); }
.entry h3 { color: var(--ink); font-weight: 600; line-height: 1.4; }
.entry h3::first-letter, .bead::first-letter { text-transform: uppercase; }
.confidence { font-variant-numeric: tabular-nums; white-space: nowrap; }
.confidence.high { color: var(--high); }
.confidence.medium { color: var(--medium); }
.confidence.low { color: var(--low); }
.dots { font-size: 0.625rem; letter-spacing: 0.1em; vertical-align: 0.12em; }
.side { font: 1.0625rem/1.6 var(--serif); }
.side:lang(zh) {
  font: 1.0625rem/1.85 var(--song);
  line-break: strict;
  text-autospace: normal;
}
.side:lang(zh-Hant) { font-family: var(--song-traditional); }
.block + .block { margin-block-start: 0.75rem; }
.block.title { font-weight: 600; font-size: 1.125rem; }
.block.masthead, .block.adoption { color: var(--quiet); }
.block.subparagraph { padding-inline-start: 1.5rem; }
.block.note { font-size: 0.9375rem; }
.number { font-variant-numeric: tabular-nums; }
.block:not(.title) > .number { color: var(--quiet); }
.block:lang(zh) :is(.lead, em), .block.enacting:lang(zh) { font-weight: 700; font-style: normal; }
.block:lang(en) :is(.lead, em), .block.enacting:lang(en) { font-weight: 400; font-style: italic; }
.legend .lead { font-family: var(--serif); font-weight: 700; font-style: normal; }
.term { border-block-end: 0.08em dotted var(--term); }
sup { font: 600 0.75rem/0 var(--sans); vertical-align: 0.5em; }
sup a { padding-inline: 0.15em; text-decoration: none; }
sup a:hover { text-decoration: underline; }
.missing p {
  padding: 0.5rem 0.8rem;
  border: 1px dashed var(--quiet);
  color: var(--quiet);
  font: 0.9375rem/1.5 var(--sans);
}
.entry > footer { grid-column: 2 / -1; display: flex; flex-wrap: wrap; gap: 0.5rem 2rem; }
.entry > footer > .findings, .entry > footer > .aside { flex-basis: 100%; }
`;

const details = `
summary { width: fit-content; cursor: pointer; color: var(--accent); font-size: 0.875rem; }
summary:hover { text-decoration: underline; text-underline-offset: 0.15em; }
summary .aside { margin-inline-start: 0.4em; }
.entry details[open] { flex-basis: 100%; }
.entry details[open] > summary { margin-block-end: 0.6rem; }
.comparison {
  display: grid;
  grid-template-columns: minmax(0, 1fr) minmax(0, 1.12fr);
  gap: 1rem 2.25rem;
  padding: 0.9rem 1rem 1rem;
  background: var(--raised);
}
.draft > :is(.aside, .warnings, .findings) { margin-block-start: 0.6rem; }
.warnings { font-size: 0.9375rem; color: var(--warning); }
.comparison h4 { margin-block-end: 0.3rem; font-size: 0.875rem; font-weight: 600; }
.comparison h4 .aside { font-weight: 400; }
.comparison .text { font: 1rem/1.6 var(--serif); white-space: pre-line; }
del, ins { text-decoration: none; padding-block: 0.05em; border-block-end: 0.1em solid; }
del { background: var(--removed-wash); border-block-end-style: dashed; border-color: var(--removed); }
ins { background: var(--added-wash); border-color: var(--added); }
.draft > .aside > :is(del, ins) { color: var(--ink); margin-inline-end: 0.8rem; }
.evidence ul { display: grid; gap: 0.3rem; }
.evidence li { position: relative; padding-inline-start: 3.6rem; font-size: 0.9375rem; }
.weight {
  position: absolute; inset-inline-start: 0; width: 3rem;
  text-align: end; font-variant-numeric: tabular-nums; color: var(--high);
}
.against .weight { color: var(--low); }
.neutral .weight { color: var(--quiet); }
.evidence > .aside { margin-block-start: 0.5rem; padding-inline-start: 3.6rem; }
`;

const repairs = `
.repairs > p { max-width: 48rem; color: var(--quiet); margin-block-end: 0.75rem; }
table { width: 100%; border-collapse: collapse; font-size: 0.9375rem; }
th, td { padding: 0.45rem 1rem 0.45rem 0; text-align: start; vertical-align: baseline; font-weight: 400; overflow-wrap: break-word; }
thead th { color: var(--quiet); font-size: 0.875rem; }
tr { border-block-end: 1px solid var(--rule); }
.figure { text-align: end; font-variant-numeric: tabular-nums; white-space: nowrap; }
.repair { display: inline-block; margin-inline-end: 1rem; color: var(--quiet); }
.colophon {
  margin-block-start: 3.5rem; padding-block-start: 1rem;
  border-block-start: 1px solid var(--rule); color: var(--quiet); font-size: 0.875rem;
}
`;

const narrow = `
@media screen and (max-width: 56rem) {
  .entry { grid-template-columns: minmax(0, 1fr); }
  .entry > header { display: flex; flex-wrap: wrap; gap: 0 1rem; align-items: baseline; }
  .entry > footer { grid-column: auto; }
  .finding-list li { grid-template-columns: auto minmax(0, 1fr); }
  .finding-list .remark { grid-column: 1 / -1; }
  .comparison { grid-template-columns: minmax(0, 1fr); }
  .evidence li, .evidence > .aside { padding-inline-start: 3.2rem; }
  .weight { width: 2.6rem; }
  table, tbody, tr, td, tbody th { display: block; }
  thead { display: none; }
  tbody tr { padding-block: 0.5rem; }
  tbody :is(th, td) { padding: 0; }
  tbody td { display: inline; }
  tbody td.figure { margin-inline-start: 0.5rem; }
  tbody td:last-child { display: block; }
}
`;

const paper = `
@page { size: A4; margin: 16mm 15mm 18mm; }
@media print {
  :root {
    color-scheme: light;
    --paper: #fff; --raised: #fff; --ink: #000; --quiet: #444; --rule: #bbb; --accent: #000;
    --high: #1d5a2a; --medium: #6f4800; --low: #8c1d15;
    --error: #8c1d15; --error-wash: #fff; --warning: #6f4800; --warning-wash: #fff;
    --info: #124a72; --info-wash: #fff;
    --added: #1d5a2a; --added-wash: #fff; --removed: #8f3a1d; --removed-wash: #fff;
  }
  html { font-size: 8.75pt; }
  .side { line-height: 1.45; }
  .side:lang(zh) { line-height: 1.65; }
  .term { border-block-end: 0.4pt dotted #777; }
  .colophon { break-before: avoid; margin-block-start: 6mm; }
  body { max-width: none; padding: 0; }
  .skip, .controls, details:not([open]) { display: none; }
  .entry {
    grid-template-columns: 24mm minmax(0, 1fr) minmax(0, 1.12fr);
    column-gap: 6mm;
    padding-block: 3mm;
  }
  .entry > header, .side, .comparison, .finding { break-inside: avoid; }
  .entry > header, .side, .entry summary { break-after: avoid; }
  h2 { margin-block: 8mm 3mm; break-after: avoid; }
  .summary { grid-template-columns: repeat(3, 1fr); }
  .finding-list li, tr { break-inside: avoid; }
  .block { orphans: 2; widows: 2; }
  a { text-decoration: none; }
  .comparison { padding: 0; }
}
`;

/** The whole style sheet. */
export const reportStyle = [
  variables,
  page,
  masthead,
  findings,
  controls,
  entries,
  details,
  repairs,
  narrow,
  paper,
].join('');
