/** The look of the page of findings, on a screen by day and night, on a telephone, on paper. */

export const findingsStyle = `
:root {
  color-scheme: light dark;
  --paper: #fdfcf9; --raised: #f5f3ed; --ink: #1f1e1b; --quiet: #5f5b53; --rule: #dcd8ce;
  --accent: #1a5c8a; --error: #a32c23; --warning: #7a5000; --info: #1a5c8a;
  --mark: #fbeecb;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #191816; --raised: #23211e; --ink: #e6e2d8; --quiet: #a8a296; --rule: #3b3832;
    --accent: #8fc1e8; --error: #f0938a; --warning: #e2b55c; --info: #8fc1e8; --mark: #42341a;
  }
}
*, *::before, *::after { box-sizing: border-box; }
body {
  margin: 0 auto; max-width: 72rem; padding: clamp(1rem, 4vw, 3rem);
  background: var(--paper); color: var(--ink);
  font: 1rem/1.55 system-ui, 'Segoe UI', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif;
  overflow-wrap: anywhere;
}
h1 { font-size: 1.6rem; line-height: 1.2; margin: 0 0 0.5rem; }
h2 { font-size: 1.15rem; margin: 2rem 0 0.5rem; }
p { margin: 0.25rem 0; }
.quiet { color: var(--quiet); font-size: 0.9rem; }
fieldset { border: 1px solid var(--rule); border-radius: 0.3rem; margin: 1rem 0; padding: 0.5rem 1rem 1rem; background: var(--raised); }
legend { padding: 0 0.4rem; font-weight: 600; }
.choices { display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; margin: 0.5rem 0; padding: 0; list-style: none; }
.choices label { display: inline-flex; gap: 0.4rem; align-items: baseline; min-height: 1.5rem; }
ol { list-style: none; margin: 1rem 0; padding: 0; }
ol > li { border-top: 1px solid var(--rule); padding: 1rem 0; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.2rem 1rem; margin: 0.6rem 0 0; }
dt { color: var(--quiet); font-size: 0.9rem; }
dd { margin: 0; }
.error b { color: var(--error); } .warning b { color: var(--warning); } .info b { color: var(--info); }
mark { background: var(--mark); color: inherit; text-decoration: underline; text-underline-offset: 0.2em; }
table { border-collapse: collapse; margin: 0.5rem 0; }
th, td { text-align: start; padding: 0.25rem 1.25rem 0.25rem 0; border-bottom: 1px solid var(--rule); vertical-align: top; overflow-wrap: normal; }
th.number, td.number { text-align: end; font-variant-numeric: tabular-nums; }
.wide { overflow-x: auto; }
code { font-size: 0.85em; }
:focus-visible { outline: 0.14rem solid var(--accent); outline-offset: 0.16rem; }
@media (max-width: 40rem) {
  dl { grid-template-columns: 1fr; }
  dt { margin-top: 0.3rem; }
  table { font-size: 0.72rem; }
  th, td { padding-inline-end: 0.35rem; }
}
@media print { fieldset { display: none; } ol > li { break-inside: avoid; } }
`;
