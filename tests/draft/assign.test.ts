import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openLibrary } from '../../src/app/library.ts';
import { EXAMPLES } from '../../src/app/paths.ts';
import type { Note } from '../../src/core/note.ts';
import { doingOf } from '../../src/draft/assign/acts.ts';
import { keyOf } from '../../src/app/resuming.ts';
import { jobOf } from '../../src/app/workbench.ts';
import { assignNotes } from '../../src/draft/assign/assign.ts';
import { assignmentOf } from '../../src/draft/assign/planning.ts';
import { planningOf } from '../../src/flow/assign.ts';
import { composer } from '../../src/model/composer.ts';
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

describe('what a note does', () => {
  it.each<[string, string | null, string]>([
    ['开办企业一窗通办弄起来了，窗口4个', null, 'done'],
    ['办案287件，比上年249件多38件，年初说的是260件', null, 'attained'],
    ['窗口人手不够，3个所只有1个人会操作，因此停办6次', null, 'problem'],
    ['登记股2026年6月底前轮训两期，由窗口负责', null, 'measure'],
    ['县审计局来过，提了2条意见，10月底前都改完了', null, 'done'],
    ['满意度不低于95%，活动不少于120场', null, 'goal'],
    ['项目必须先有目标表才给往上送', null, ''],
    ['石涧镇新建一个分馆', '2025年计划', 'plan'],
    ['那个支出数作废', null, 'withdrawn'],
    ['大家早上好，辛苦大家', null, 'talk'],
  ])('%s', (text, heading, expected) => {
    const doing = Object.entries(doingOf({ text, heading }, 2025)).filter(([, strength]) => strength >= 2).toSorted(([, x], [, y]) => y - x);
    expect(doing[0]?.[0] ?? '').toBe(expected);
  });
});

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

  it('with the answer of a real model: all but few where a second person puts them', async () => {
    const folder = join(EXAMPLES, 'market-bureau');
    const { question, notes, asking } = planningOf(jobOf({ library: openLibrary(), model: composer }, await readProjectFolder(folder, openLibrary().pack)));
    const recorded = JSON.parse(readFileSync(join(here, 'market-bureau.relay.json'), 'utf8')) as { prompt: unknown; request: string; answer: unknown };
    expect([question.prompt, keyOf(question)], 'the request has changed since: ask a model again').toEqual([recorded.prompt, recorded.request]);
    const planned = question.read(JSON.stringify(recorded.answer));
    if (!planned) throw new Error('the recorded answer does not read');
    const { bySection, left } = assignmentOf(planned, notes, asking);
    const found = new Map<string, string>([...bySection].flatMap(([section, own]) => own.map((note) => [note.id, section] as const)));
    const { settled, noteOf } = await assigned(folder);
    const right = settled.filter((row) => { const at = found.get(noteOf(row)?.id ?? '') ?? 'leave'; return at === row.section || row.also.includes(at); });
    expect(right.length / settled.length).toBeGreaterThanOrEqual(0.9);
    expect(left.every(({ why }) => why === 'judged')).toBe(true);
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
