import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { GoujiError } from '../core/error.ts';
import { isReachable } from '../model/reachable.ts';
import { shownAddress } from '../model/transport.ts';
import type { Environment } from './environment.ts';
import { openLibrary } from './library.ts';
import { isPageBuilt } from './page.ts';
import { HOME } from './paths.ts';
import { openStore } from './stores.ts';

/** One thing that Gouji needs: how it stands, or why it does not. */
export interface Check {
  readonly what: 'gouji' | 'node' | 'database' | 'packs' | 'prompts' | 'page' | 'model';
  /** '' for nothing set up, which is no failure. */
  readonly state: string;
  readonly failure: GoujiError | null;
}

/** What is installed and reachable. Nothing is changed but that the database file is made where it is missing. */
export async function examine(environment: Environment): Promise<Check[]> {
  const library = openLibrary();
  return [
    await checked('gouji', () => (JSON.parse(readFileSync(join(HOME, 'package.json'), 'utf8')) as { version: string }).version),
    await checked('node', () => `${process.versions.node} ${process.platform}-${process.arch}`),
    await checked('database', async () => {
      const store = await openStore(environment.database);
      const { length } = await store.projects();
      await store.close();
      return `${environment.database} (${length})`;
    }),
    await checked('packs', () => library.packs().map((id) => library.pack(id).id).join(', ')),
    await checked('prompts', () => library.prompts().map(({ id, version }) => `${id}@${version}`).join(', ')),
    await checked('page', () => (isPageBuilt() ? 'built' : '')),
    await checked('model', async () => {
      const { model } = environment;
      if (!model) return '';
      await isReachable(model);
      return `${model.model} ${shownAddress(model.url)}`;
    }),
  ];
}

/** A failure of Gouji's own is the answer; any other is a bug and passes. */
async function checked(what: Check['what'], look: () => string | Promise<string>): Promise<Check> {
  try {
    return { what, state: await look(), failure: null };
  } catch (error) {
    if (!(error instanceof GoujiError)) throw error;
    return { what, state: '', failure: error };
  }
}
