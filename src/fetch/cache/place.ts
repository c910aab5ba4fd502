/** Says where documents are kept that were fetched. */
import { join, resolve } from 'node:path';
import envPaths from 'env-paths';

/**
 * The folder that a user named, or `duizhao/documents` in the one that the system has for caches
 * (XDG_CACHE_HOME, ~/Library/Caches, %LOCALAPPDATA%).
 */
export function cachePlace(named?: string): string {
  return named === undefined
    ? join(envPaths('duizhao', { suffix: '' }).cache, 'documents')
    : resolve(named);
}
