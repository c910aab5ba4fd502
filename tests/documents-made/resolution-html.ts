/** Writes the resolution as a web page: lead words set off, marks raised, notes at the end. */
import type { PrintedPart, PrintedResolution } from './printed.js';

const style = `body { font: 11pt serif; text-align: justify } .title { font-size: 13pt; font-weight: bold }
  .preambular, .operative { margin: 0.3em 0; text-indent: 2em } .note { font-size: 8pt } sup { font-size: 65% }`;

/** The page, in which no text needs to be escaped. */
export function writePage({ language, paragraphs, notes }: PrintedResolution): string {
  const body = paragraphs.map(({ kind, label, parts }) => {
    const number = label === '' ? '' : `${label} `;
    return `<p class="${kind}">${number}${parts.map(writePart).join('')}</p>`;
  });
  const foot = notes.map(({ mark, text }) => `<p class="note"><sup>${mark}</sup> ${text}</p>`);
  return `<!DOCTYPE html>
<html lang="${language}">
<meta charset="utf-8">
<style>${style}</style>
<body>
${[...body, '<hr>', ...foot].join('\n')}
</body>
</html>
`;
}

function writePart({ text, look }: PrintedPart): string {
  if (look === 'plain') return text;
  return look === 'mark' ? `<sup>${text}</sup>` : `<i>${text}</i>`;
}
