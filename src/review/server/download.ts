/** Sends a file to be saved, whatever its name holds. */
import type { Context } from 'hono';
import type { ExportedFile } from '../project/types.js';

/** The reply that a browser saves under the file's name. */
export function sendDownload(context: Context, file: ExportedFile): Response {
  return context.body(file.contents, 200, {
    'Content-Type': /^[\w.+-]+\/[\w.+-]+(?:; charset=utf-8)?$/iu.test(file.mediaType)
      ? file.mediaType
      : 'application/octet-stream',
    'Content-Disposition': dispositionOf(file.name),
    'Content-Security-Policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
  });
}

/**
 * The header's value for a file's name, for browsers new and old (RFC 6266, RFC 8187). Of a path
 * only the last part is left; what is invisible, turns text around or no system takes is `_`.
 */
export function dispositionOf(name: string): string {
  const safe = safeNameOf(name);
  const plain = safe.replace(/[^\w .()+,-]/gu, '_');
  const encoded = encodeURIComponent(safe).replace(
    /['()*!]/gu,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}

function safeNameOf(name: string): string {
  const last = name.split(/[/\\]/u).at(-1) ?? '';
  const clean = last
    .replace(
      /[\p{Control}\p{Format}\p{Line_Separator}\p{Paragraph_Separator}\p{Surrogate}<>:"|?*\uFFFD]/gu,
      '_',
    )
    .replace(/^[.\s]+|[.\s]+$/gu, '');
  if ([...clean].length <= 120) return clean === '' ? 'export' : clean;
  const extension = /\.\w{1,10}$/u.exec(clean)?.[0] ?? '';
  return [...clean.slice(0, clean.length - extension.length)].slice(0, 100).join('') + extension;
}
