import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { HOME, WEB } from './paths.ts';

/** Builds the page when it is missing or older than its sources; otherwise does nothing. True when it was built. */
export async function buildPage(): Promise<boolean> {
  const built = join(WEB, 'index.html');
  if (existsSync(built) && statSync(built).mtimeMs >= newest(join(HOME, 'src'))) return false;
  const { build } = await import('vite');
  await build({ configFile: join(HOME, 'src', 'web', 'vite.config.ts'), root: join(HOME, 'src', 'web'), logLevel: 'error' });
  return true;
}

const newest = (folder: string): number =>
  Math.max(0, ...readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs));
