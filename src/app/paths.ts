import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that Gouji is installed in. */
export const HOME = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

export const PACKS = join(HOME, 'data', 'packs');
export const PROMPTS = join(HOME, 'prompts');
export const EXAMPLES = join(HOME, 'data', 'examples');
export const WEB = join(HOME, 'dist', 'web');
export const DEFAULT_DATABASE = join(HOME, '.gouji', 'gouji.db');
/** Cases, recordings and baselines of the shipped prompts. */
export const EVAL = join(HOME, 'eval');
