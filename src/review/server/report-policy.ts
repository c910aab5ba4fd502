/** Lets a report run its own style and script, and nothing that somebody wrote into it. */
import { createHash } from 'node:crypto';

const always = ["base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'"];
const declaration = '<meta http-equiv="Content-Security-Policy" content="';

/**
 * The content security policy of a report. What its head declares stands; it is written before any
 * text of the document. Where it declares nothing, the styles of its head hold and no script runs.
 * In a sandbox it has no origin: it cannot speak to the server.
 */
export function reportPolicyOf(page: string): string {
  const head = page.slice(0, Math.max(0, page.indexOf('</head>')));
  const [, rest = ''] = head.split(declaration, 2);
  // Markup that escapes by default has references for the quotation marks.
  const declared = rest.slice(0, Math.max(0, rest.indexOf('"'))).replaceAll('&#39;', "'");
  if (/^default-src 'none'[\x20-\x7E]*$/u.test(declared)) {
    // Browsers complain of what is said twice.
    const own = declared.split(/;\s*/u).filter((directive) => directive !== '');
    return [...new Set(['sandbox allow-scripts allow-modals', ...own, ...always])].join('; ');
  }
  const styles = [...head.matchAll(/<style>(.*?)<\/style>/gsu)].map(([, style = '']) =>
    createHash('sha256').update(style).digest('base64'),
  );
  const allowed = styles.map((hash) => `'sha256-${hash}'`).join(' ') || "'none'";
  return ['sandbox allow-modals', "default-src 'none'", `style-src ${allowed}`, ...always].join(
    '; ',
  );
}
