/** Says in which folders models are kept. */
import { join, resolve } from 'node:path';
import envPaths from 'env-paths';
import { packageFile } from '../../core/package-folder.js';

/** The folders that hold models, each model a folder in one of them. */
export interface ModelPlaces {
  /** Of the models that come with the package; never written to. */
  readonly shipped: string;
  /** Of the models that a user brings; made when it is first needed. */
  readonly user: string;
}

/**
 * The places to use: `DUIZHAO_MODELS`, or `duizhao/models` in the folder that the system has for
 * data of programs (XDG_DATA_HOME, ~/Library/Application Support, %LOCALAPPDATA%).
 */
export function modelPlaces(environment: NodeJS.ProcessEnv = process.env): ModelPlaces {
  const own = environment.DUIZHAO_MODELS ?? '';
  return {
    shipped: packageFile('models'),
    user: own === '' ? join(envPaths('duizhao', { suffix: '' }).data, 'models') : resolve(own),
  };
}
