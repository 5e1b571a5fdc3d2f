import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Correction } from '../core/correction.ts';
import { GoujiError } from '../core/error.ts';
import { decodeText } from '../files/bytes.ts';
import { saveText } from '../files/save.ts';
import { LEAVE } from '../flow/assign.ts';
import { projectRecord, type Bench } from './workbench.ts';

/** Keeps what a person says of tables. */
export const correctTables = (bench: Bench, id: string, tables: readonly Correction[]): Promise<void> => changeSettings(bench, id, () => ({ tables: tables.map(shortened) }));

/** Keeps where a person has put a note: a section's id, `leave`, or null for where the program or the model puts it. */
export async function moveNote(bench: Bench, id: string, note: string, section: string | null): Promise<void> {
  if (section !== null && section !== LEAVE) await refuseUnwritten(bench, id, section);
  await changeSettings(bench, id, ({ assign = {} }) => {
    const { [note]: _, ...others } = assign as Record<string, string>;
    return { assign: section === null ? others : { ...others, [note]: section } };
  });
}

/** Nothing is written into the cover and the like from notes. Throws `section-unknown` before anything is kept. */
export async function refuseUnwritten(bench: Bench, id: string, section: string): Promise<void> {
  const { pack } = await projectRecord(bench, id);
  const written = bench.library.pack(pack).outline.filter(({ guidance }) => guidance !== '');
  if (!written.some((one) => one.id === section)) throw new GoujiError('section-unknown', { section, known: written.map(({ title }) => title).join('、') });
}

/** In the project's gouji.json, and in the folder's when the project has one, so that the next import finds it. */
async function changeSettings(bench: Bench, id: string, change: (settings: Readonly<Record<string, unknown>>) => object): Promise<void> {
  const record = await projectRecord(bench, id);
  const file = (await bench.store.files(id)).find(({ path }) => path === 'gouji.json');
  const settings = file ? (JSON.parse(decodeText('gouji.json', file.bytes)) as Record<string, unknown>) : {};
  const text = `${JSON.stringify({ ...settings, ...change(settings) }, null, 2)}\n`;
  await bench.store.putFiles(id, [{ path: 'gouji.json', bytes: new TextEncoder().encode(text) }]);
  const own = record.folder === null ? null : join(record.folder, 'gouji.json');
  if (own !== null && existsSync(own)) saveText(own, text);
}

/** What nobody said is left out of the file. */
const shortened = (correction: Correction): Partial<Correction> => Object.fromEntries(Object.entries(correction).filter(([, value]) => value !== null));
