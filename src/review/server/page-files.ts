/** The files of the page, read once, so that no address can reach any other file. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import type { Context } from 'hono';
import { DuizhaoError } from '../../core/errors.js';

/** A file as it is sent. */
export interface PageFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly mediaType: string;
  /** Strong entity tag, with its quotes. */
  readonly tag: string;
  /** Whether its name changes with its contents, so that it never has to be asked for again. */
  readonly isImmutable: boolean;
}

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
};

/**
 * The files below `folder` by the path of their address, e.g. `/assets/index-3fa9c1d2.js`;
 * `index.html` is `/`. Links to other places on the disk are not followed.
 * @throws DuizhaoError FILE_NOT_FOUND if the page is not there.
 */
export function readPageFiles(folder: string): ReadonlyMap<string, PageFile> {
  const files = new Map<string, PageFile>();
  for (const path of listFiles(folder)) {
    const bytes = new Uint8Array(readFileSync(path));
    const address = `/${relative(folder, path).split(sep).join('/')}`;
    files.set(address === '/index.html' ? '/' : address, {
      bytes,
      mediaType: mediaTypes[extname(path).toLowerCase()] ?? 'application/octet-stream',
      tag: `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`,
      isImmutable: /^\/assets\/.*-[\w-]{8}\.\w+$/u.test(address),
    });
  }
  if (!files.has('/')) throw noPage(folder);
  return files;
}

/** The reply with a file of the page, or 304 for a browser that has it. */
export function sendPageFile(context: Context, file: PageFile): Response {
  const keep = file.isImmutable ? 'private, max-age=31536000, immutable' : 'private, no-cache';
  const headers = { ETag: file.tag, 'Cache-Control': keep };
  if (context.req.header('if-none-match') === file.tag) return context.body(null, 304, headers);
  return context.body(file.bytes, 200, { ...headers, 'Content-Type': file.mediaType });
}

function listFiles(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
  } catch (error) {
    throw noPage(folder, error);
  }
}

function noPage(folder: string, cause?: unknown): DuizhaoError {
  return new DuizhaoError(
    'FILE_NOT_FOUND',
    `${folder}: the review page is not there`,
    'Install duizhao again; in a checkout, run “npm run build”.',
    { cause },
  );
}
