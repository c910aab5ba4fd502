/** The name and version of this program, as files name what wrote them. */
import manifest from '../../package.json' with { type: 'json' };

export const toolName = 'duizhao';

/** The version in `package.json`. */
export const toolVersion: string = manifest.version;
