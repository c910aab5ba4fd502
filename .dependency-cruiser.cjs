/** Holds the arrows of the architecture: data flows down, never up. */
const layers = ['document', 'align', 'translate', 'check', 'formats'];

/** What each folder of src may import beside its own files. */
const mayImport = {
  core: [],
  language: ['core'],
  network: ['core'],
  fetch: ['core', 'language', 'network'],
  messages: ['core', 'language'],
  terms: ['core', 'language'],
  document: ['core', 'language'],
  align: ['core', 'language', 'terms', 'document'],
  translate: ['core', 'language', 'network', 'terms', 'document', 'align'],
  check: ['core', 'language', 'terms', 'document', 'align', 'translate'],
  formats: ['core', 'language', 'terms', 'messages', ...layers.slice(0, -1)],
  review: ['core', 'language', 'terms', 'messages', ...layers],
  corpus: ['core', 'language', 'terms', 'messages', 'fetch', 'network', ...layers],
  cli: ['core', 'language', 'terms', 'messages', 'fetch', 'review', 'corpus', ...layers],
};

module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'review-model-imports',
      comment: 'what the server and the page share imports nothing of ours but types',
      severity: 'error',
      from: { path: '^src/review/model/' },
      to: { path: '^src/', pathNot: '^src/(review/model|core)/' },
    },
    {
      name: 'review-page-imports',
      comment: 'the page runs in a browser: the shared model and the words people read, no more',
      severity: 'error',
      from: { path: '^src/review/page/' },
      to: { path: '^src/', pathNot: '^src/(review/(page|model)|messages)/' },
    },
    {
      name: 'review-without-page',
      comment: 'the page is built apart; nothing else imports it',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/review/page/' },
      to: { path: '^src/review/page/' },
    },
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
