import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { HOME, WEB } from './paths.ts';

/** The page is built and not older than its sources. */
export function isPageBuilt(): boolean {
  const built = join(WEB, 'index.html');
  return existsSync(built) && statSync(built).mtimeMs >= newest(join(HOME, 'src'));
}

export async function buildPage(): Promise<void> {
  const { build } = await import('vite');
  await build({ configFile: join(HOME, 'src', 'web', 'vite.config.ts'), root: join(HOME, 'src', 'web'), logLevel: 'error' });
}

const newest = (folder: string): number =>
  Math.max(0, ...readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs));
