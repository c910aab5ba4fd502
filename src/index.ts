/** The public API of duizhao, nothing else. */
export * from './core/bitext.js';
export * from './core/document.js';
export * from './core/draft.js';
export * from './core/errors.js';
export * from './core/finding.js';
export * from './core/mention.js';
export * from './core/range.js';
export * from './core/term.js';
