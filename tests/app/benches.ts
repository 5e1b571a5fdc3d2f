import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openLibrary } from '../../src/app/library.ts';
import { EXAMPLES } from '../../src/app/paths.ts';
import { openStore } from '../../src/app/stores.ts';
import type { Bench } from '../../src/app/workbench.ts';
import { composer } from '../../src/model/composer.ts';
import type { Model } from '../../src/ports/model.ts';

/** A bench with a real database in memory. */
export const benchWith = async (model: Model = composer): Promise<Bench> => ({ store: await openStore(':memory:'), library: openLibrary(), model });

export interface Copied {
  readonly folder: string;
  remove(): void;
}

/** An example project in a temporary folder of its own. */
export function copyExample(name: string): Copied {
  const home = mkdtempSync(join(tmpdir(), 'gouji-example-'));
  const folder = join(home, name);
  cpSync(join(EXAMPLES, name), folder, { recursive: true });
  return { folder, remove: () => rmSync(home, { recursive: true }) };
}
