/** Holds the arrows of the architecture: data flows down, never up. */
const layers = ['document', 'align', 'translate', 'check', 'formats'];

/** What each folder of src may import beside its own files. */
const mayImport = {
  core: [],
  language: ['core'],
  messages: ['core', 'language'],
  terms: ['core', 'language'],
  document: ['core', 'language'],
  align: ['core', 'language', 'terms', 'document'],
  translate: ['core', 'language', 'terms', 'document', 'align'],
  check: ['core', 'language', 'terms', 'document', 'align', 'translate'],
  formats: ['core', 'language', 'terms', 'messages', ...layers.slice(0, -1)],
  cli: ['core', 'language', 'terms', 'messages', ...layers],
};

module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    ...Object.entries(mayImport).map(([folder, allowed]) => ({
      name: `${folder}-imports`,
      comment: `${folder}/ may import only: ${allowed.join(', ') || 'nothing of ours'}`,
      severity: 'error',
      from: { path: `^src/${folder}/` },
      to: {
        path: '^src/',
        pathNot: `^src/(${[folder, ...allowed].join('|')})/`,
      },
    })),
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
  },
};
