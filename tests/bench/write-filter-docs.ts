/** Writes `docs/filters.md` out of the filters themselves. Run: `npm run docs:filters`. */
import { writeFileSync } from 'node:fs';
import { packageFile } from '../../src/core/package-folder.js';
import { filterKinds } from '../../src/corpus/filters/index.js';
import { usualFilters } from '../../src/corpus/filters/registry.js';

const usual = new Set(usualFilters.map(({ name }) => name));
const entries = filterKinds.map(({ name, finds, scores, origin, defaults }) => {
  const parameters = Object.entries(defaults)
    .filter(([key, value]) => key !== 'name' && value !== undefined)
    .map(([key, value]) => `| \`${key}\` | \`${JSON.stringify(value)}\` |`);
  const table =
    parameters.length === 0 ? [] : ['| parameter | default |', '| --- | --- |', ...parameters, ''];
  return [
    `## ${name}`,
    '',
    finds,
    '',
    `Score: ${scores}`,
    '',
    `From: ${origin}${usual.has(name) ? '' : ' Not in use unless the settings name it.'}`,
    '',
    ...table,
  ].join('\n');
});
const head = `# Filters of the corpus builder

Settings name the filters in their order, as OpusFilter’s do; without \`filters\` all are in use, in this order, but those that say otherwise:

\`\`\`json
{ "filters": [{ "LengthFilter": { "max_length": [400, 300] } }, { "NumberFilter": {} }] }
\`\`\`

Every filter measures, and a threshold judges. Scores are kept in the corpus, so \`duizhao corpus filter\` can judge again by other thresholds without measuring again. A parameter for both sides may be given once, or as \`[Chinese, English]\`. A filter that is wanted twice has a \`name\` in its parameters.

This page is made by \`npm run docs:filters\`.
`;
writeFileSync(packageFile('docs', 'filters.md'), `${head}\n${entries.join('\n')}`);
