import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Correction } from '../core/correction.ts';
import { decodeText } from '../files/bytes.ts';
import { saveText } from '../files/save.ts';
import { projectRecord, type Bench } from './workbench.ts';

/** Keeps what a person says of tables: in the project's gouji.json, and in the folder's when the project has one, so that the next import finds it. */
export async function correctTables(bench: Bench, id: string, tables: readonly Correction[]): Promise<void> {
  const record = await projectRecord(bench, id);
  const settings = (await bench.store.files(id)).find(({ path }) => path === 'gouji.json');
  const text = `${JSON.stringify({ ...(settings ? (JSON.parse(decodeText('gouji.json', settings.bytes)) as object) : {}), tables: tables.map(shortened) }, null, 2)}\n`;
  await bench.store.putFiles(id, [{ path: 'gouji.json', bytes: new TextEncoder().encode(text) }]);
  const file = record.folder === null ? null : join(record.folder, 'gouji.json');
  if (file !== null && existsSync(file)) saveText(file, text);
}

/** What nobody said is left out of the file. */
const shortened = (correction: Correction): Partial<Correction> => Object.fromEntries(Object.entries(correction).filter(([, value]) => value !== null));
