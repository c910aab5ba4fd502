import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { reportPolicyOf } from '../../../src/review/server/report-policy.js';

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

it('what a report declares stands, in a sandbox', () => {
  const declared =
    'default-src &#39;none&#39;; script-src &#39;sha256-abc=&#39;; base-uri &#39;none&#39;';
  const page = `<html><head><meta http-equiv="Content-Security-Policy" content="${declared}"></head>`;
  expect(reportPolicyOf(page)).toBe(
    "sandbox allow-scripts allow-modals; default-src 'none'; script-src 'sha256-abc='; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  );
});

it('without a declaration, its styles hold and no script runs', () => {
  expect(reportPolicyOf('<head><style>p{}</style><script>1</script></head>')).toBe(
    `sandbox allow-modals; default-src 'none'; style-src ${hashOf('p{}')}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  );
  expect(reportPolicyOf('no html')).toContain("style-src 'none'");
});

it.each([
  [
    'after the head',
    '<head></head><meta http-equiv="Content-Security-Policy" content="default-src \'none\'; script-src \'unsafe-inline\'">',
  ],
  [
    'that allows more',
    '<head><meta http-equiv="Content-Security-Policy" content="default-src *"></head>',
  ],
  [
    'with other lines',
    '<head><meta http-equiv="Content-Security-Policy" content="default-src \'none\';\nX: 1"></head>',
  ],
])('a declaration %s is none', (_, page) => {
  expect(reportPolicyOf(page)).toMatch(
    /^sandbox allow-modals; default-src 'none'; style-src 'none';/,
  );
});
