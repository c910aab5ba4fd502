/** Writes translation memories to review in tests. */
import { writeFileSync } from 'node:fs';

const references: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

function escapeXml(text: string): string {
  return text.replace(/[&<>]/gu, (character) => references[character] ?? character);
}

/** Writes pairs of Chinese and English to a TMX file. */
export function writeTmxFile(path: string, pairs: readonly (readonly [string, string])[]): void {
  const units = pairs.map(
    ([chinese, english]) =>
      `<tu><tuv xml:lang="zh"><seg>${escapeXml(chinese)}</seg></tuv><tuv xml:lang="en"><seg>${escapeXml(english)}</seg></tuv></tu>`,
  );
  writeFileSync(
    path,
    `<?xml version="1.0" encoding="UTF-8"?>
<tmx version="1.4"><header creationtool="test" creationtoolversion="1" segtype="sentence" o-tmf="test" adminlang="en" srclang="zh" datatype="plaintext"/><body>
${units.join('\n')}
</body></tmx>
`,
  );
}
