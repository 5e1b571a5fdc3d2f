import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openLibrary } from '../../src/app/library.ts';
import { EXAMPLES } from '../../src/app/paths.ts';
import type { Note } from '../../src/core/note.ts';
import { assignNotes } from '../../src/draft/assign/assign.ts';
import { readProjectFolder } from '../../src/files/project.ts';

/** Where a note belongs, as somebody who had not seen the program settled it; `also`: where it may stand as well. `leave`: nowhere. */
interface Settled {
  readonly file: string;
  readonly text: string;
  readonly section: string;
  readonly also: readonly string[];
}

const here = join(import.meta.dirname, 'assigned');
const plain = (text: string): string => text.replace(/\s/g, '').slice(0, 14);

async function assigned(folder: string) {
  const { pack, dataset, notes, previous, settings } = await readProjectFolder(folder, openLibrary().pack);
  const { bySection, left } = assignNotes({ pack, dataset, previous, year: settings.year }, notes.filter(({ aside }) => !aside));
  const found = new Map<string, string>([...bySection].flatMap(([section, own]) => own.map((note) => [note.id, section] as const)));
  const settled = JSON.parse(readFileSync(join(here, `${folder.split('/').at(-1)}.json`), 'utf8')) as Settled[];
  const noteOf = ({ file, text }: Settled): Note | undefined => notes.find((note) => note.file.endsWith(file) && note.text.replace(/\s/g, '').includes(plain(text)));
  return { settled, left, notes, rows: settled.map((row) => ({ ...row, found: found.get(noteOf(row)?.id ?? '') ?? 'leave' })), noteOf };
}

describe('which note goes where, without a model', () => {
  it.each([
    ['a market bureau, on whose notes it was tuned', join(EXAMPLES, 'market-bureau'), 0.9],
    ['a school, on whose notes it was not', join(here, 'school'), 0.8],
  ])('%s', async (_, folder, least) => {
    const { rows, settled, noteOf } = await assigned(folder);
    expect(settled.filter((row) => !noteOf(row)).map(({ text }) => text)).toEqual([]);
    const right = rows.filter(({ found, section, also }) => found === section || also.includes(found));
    expect(right.length / rows.length, rows.filter((row) => !right.includes(row)).map(({ text, section, found }) => `${text}: ${section} ← ${found}`).join('\n')).toBeGreaterThanOrEqual(least);
  });

  it('loses no note: each is in one section, or left with a reason', async () => {
    const folder = join(EXAMPLES, 'market-bureau');
    const { pack, dataset, notes, previous } = await readProjectFolder(folder, openLibrary().pack);
    const told = notes.filter(({ aside }) => !aside);
    const { bySection, left } = assignNotes({ pack, dataset, previous, year: 2025 }, told);
    expect([...bySection.values()].flat().concat(left.map(({ note }) => note)).map(({ id }) => id).toSorted()).toEqual(told.map(({ id }) => id).toSorted());
    expect(left.map(({ why }) => why)).toContain('withdrawn');
  });
});
