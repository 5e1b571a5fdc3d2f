import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { draftProject, planOf, type DraftingEvent } from '../../src/app/drafting.ts';
import { importFolder, openProject, reviewLatest, reviewOf, type Bench } from '../../src/app/workbench.ts';
import type { Outcome, Reply } from '../../src/core/draft.ts';
import type { Share } from '../../src/core/settings.ts';
import { isCell } from '../../src/core/place.ts';
import { composer } from '../../src/model/composer.ts';
import { openaiModel } from '../../src/model/openai.ts';
import type { Model } from '../../src/ports/model.ts';
import { answer, isAssigning, NOTHING_ASSIGNED, scriptedServer } from '../model/server.ts';
import { benchWith, copyExample } from './benches.ts';

const cleanups: (() => void | Promise<void>)[] = [];
afterEach(async () => { for (const cleanup of cleanups.splice(0).toReversed()) await cleanup(); });

async function imported(name: string, model?: Model): Promise<{ bench: Bench; id: string; folder: string }> {
  const { folder, remove } = copyExample(name);
  const bench = await benchWith(model);
  cleanups.push(remove, () => bench.store.close());
  return { bench, id: (await importFolder(bench, folder)).record.id, folder };
}

async function drafted(bench: Bench, id: string, signal = new AbortController().signal): Promise<DraftingEvent[]> {
  const events: DraftingEvent[] = [];
  for await (const event of draftProject(bench, id, signal)) events.push(event);
  return events;
}

const reply = (text: string): Reply => ({ plan: '', sentences: [{ kind: 'policy', text, notes: [] }], gaps: [] });
const scripted = (answers: (section: string, n: number) => Outcome): Model => {
  let n = 0;
  return { name: 'scripted', kind: 'server', url: 'http://x', assign: composer.assign, answer: (request) => Promise.resolve(answers(request.material.section, n++)) };
};

describe('a marking of secrecy', () => {
  it('keeps everything from a model, and nothing from the composer', async () => {
    let asked = 0;
    const { bench, id } = await imported('county-library', scripted(() => { asked++; return { kind: 'ok', reply: reply('坚持节约。'), usage: null }; }));
    await bench.store.putFiles(id, [{ path: 'notes/zz.txt', bytes: new TextEncoder().encode('机密★3年\n库房改造按期完成。\n') }]);
    await expect(drafted(bench, id)).rejects.toMatchObject({ code: 'marked-secret', args: { marking: '机密★' } });
    expect(asked).toBe(0);
    expect((await drafted({ ...bench, model: composer }, id)).at(-1)?.kind).toBe('done');
  });

  it('is found in a table too, above its head', async () => {
    const { bench, id } = await imported('county-library', scripted(() => ({ kind: 'ok', reply: reply('坚持节约。'), usage: null })));
    await bench.store.putFiles(id, [{ path: 'data/zz.csv', bytes: new TextEncoder().encode('秘密★5年,\n收支表（单位：万元）,\n项目,决算数\n接待支出,5.00\n') }]);
    await expect(drafted(bench, id)).rejects.toMatchObject({ code: 'marked-secret' });
  });
});

describe.each(['county-library', 'water-bureau'])('the example %s, drafted by the composer', (name) => {
  it('is whole, every figure has its datum or note or is worked out from data, and the review finds no error', async () => {
    const { bench, id } = await imported(name);
    const events = await drafted(bench, id);
    const sections = events.find((event) => event.kind === 'plan')?.sections.length ?? 0;
    expect(sections).toBeGreaterThanOrEqual(18);
    expect(events.filter((event) => event.kind === 'section')).toHaveLength(sections);
    expect(events.at(-1)).toMatchObject({ kind: 'done', complete: true, failure: null });
    const gaps = (await bench.store.latestVersion(id))?.gaps ?? [];
    expect(gaps.filter(({ why }) => !why.endsWith('是口语'))).toEqual([]);
    for (const { need } of gaps) expect(need).not.toMatch(/\d/);

    const { project, references, version } = await openProject(bench, id);
    for (const mark of version?.marks ?? []) expect(version?.text.slice(mark.start, mark.end)).toBe(references.get(mark.key)?.text);
    const { review } = await reviewLatest(bench, id);
    expect(review.findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
    const { seen, traced, derived } = review.coverage.figures;
    expect(traced + derived).toBe(seen);
    expect(seen).toBeGreaterThan(100);
    const used = new Set(version?.marks.map((mark) => mark.key.split('.')[1]));
    expect(project.notes.filter((note) => /\d/.test(note.text)).every((note) => used.has(note.id))).toBe(true);
    expect(await bench.store.findings(version?.id ?? '')).toEqual(review.findings);
  });

  it('shows a changed digit of any amount with its datum, cell, right value and fix', async () => {
    const { bench, id } = await imported(name);
    await drafted(bench, id);
    const { project, version, references } = await openProject(bench, id);
    const text = version?.text ?? '';
    const amounts = (version?.marks ?? []).filter(({ key }) => references.get(key)?.source.kind === 'datum' && references.get(key)?.unit === '元');
    expect(amounts.length).toBeGreaterThan(15);
    for (const { start, end, key } of amounts) {
      const at = start + text.slice(start, end).search(/[1-9]/);
      if (at < start) continue;
      const changed = `${text.slice(0, at)}${(Number(text[at]) % 9) + 1}${text.slice(at + 1)}`;
      // Worked out of two cells: no cell holds it, but it is no longer accounted for.
      if (project.dataset.derived.some(({ id: worked }) => worked === key)) {
        expect(reviewOf(project, changed).findings.some(({ at: place }) => !isCell(place) && place.start <= at && at < place.end), changed.slice(start - 20, end)).toBe(true);
        continue;
      }
      const finding = reviewOf(project, changed).findings.find((found) => found.code === 'figure-mismatch' && !isCell(found.at) && found.at.start <= at && at < found.at.end);
      const datum = project.dataset.data.find((candidate) => candidate.id === key);
      expect(finding?.evidence[0], `${changed.slice(start - 12, end)}`).toMatchObject({ kind: 'datum', id: key, cell: expect.stringContaining(datum?.cell.ref ?? '?') });
      expect(finding?.fix).toEqual({ replace: text.slice(start, end), expect: changed.slice(start, end) });
    }
  });
});

describe('what a server is told of numbers', () => {
  it.each<[Share, boolean, boolean]>([['labels', false, false], ['directions', true, false], ['amounts', true, true]])('%s', async (share, ways, amounts) => {
    const { bench, id } = await imported('county-library');
    const { project } = await openProject(bench, id);
    const sent = planOf({ ...bench, share }, project).tasks.map(({ request }) => request.messages.at(-1)?.content ?? '').join('\n');
    expect([/three\.total@change}} — .* — 减少$/m.test(sent), sent.includes('691.38万元'), /q\d 家 6家/.test(sent)]).toEqual([ways && !amounts, amounts, amounts]);
    for (const { name: person } of project.settings.people) expect(sent).not.toContain(person);
  });
});

describe('drafting', () => {
  it('keeps what was finished when it is stopped, and what is there becomes a version', async () => {
    const controller = new AbortController();
    const { bench, id } = await imported('county-library', { ...composer, answer: (request, signal) => { if (request.material.section === 'work.team') controller.abort(); return composer.answer(request, signal); } });
    const events = await drafted(bench, id, controller.signal);
    expect(events.filter((event) => event.kind === 'section').map((event) => event.section.id)).toEqual(['unit.duties', 'unit.tasks', 'unit.goals', 'unit.spending', 'work.team']);
    expect(events.at(-1)).toMatchObject({ kind: 'done', complete: false });
    expect((await bench.store.latestVersion(id))?.text).toContain('自评小组2026年3月12日成立');
  });

  it('goes on past a section for which the model answers nonsense', async () => {
    const { bench, id } = await imported('county-library', scripted((section) => (section === 'unit.tasks' ? { kind: 'invalid', detail: '好的' } : { kind: 'ok', reply: reply('坚持厉行节约。'), usage: null })));
    const done = (await drafted(bench, id)).at(-1);
    expect(done).toMatchObject({ kind: 'done', complete: false, failure: { code: 'model-refused' }, version: { text: expect.stringContaining('（二）年度总体工作和重点工作任务\n【待补充：写年初确定的总体工作和重点任务，用计划的口气，不写完成情况。】\n') } });
  });

  it('ends at once when the model is out of reach, and says so', async () => {
    let asked = 0;
    const { bench, id } = await imported('county-library', scripted(() => { asked++; return { kind: 'unreachable', detail: 'ECONNREFUSED' }; }));
    await expect(drafted(bench, id)).rejects.toMatchObject({ code: 'model-unreachable', args: { url: 'http://x', reason: 'ECONNREFUSED' } });
    expect(asked).toBe(1);
    expect(await bench.store.latestVersion(id)).toBeUndefined();
  });

  it('needs something to write from', async () => {
    const bench = await benchWith();
    cleanups.push(() => bench.store.close());
    const { id } = await bench.store.createProject({ title: '报告', unit: '某馆', year: 2025, pack: 'zhengti-guangdong', folder: null });
    await bench.store.putFiles(id, [{ path: 'gouji.json', bytes: new TextEncoder().encode('{"title":"报告","unit":"某馆","year":2025}') }]);
    await expect(drafted(bench, id)).rejects.toMatchObject({ code: 'project-empty' });
  });

  it('lets no digit of a server into the report, over real HTTP', async () => {
    const server = await scriptedServer((asked, response) => {
      const { body } = asked;
      if (isAssigning(asked)) return answer(response, NOTHING_ASSIGNED);
      const { content = '' } = body.messages.at(-1) ?? {};
      const key = /\{\{(income\.fiscal|n\.N\d+\.q1)\}\}/.exec(content)?.[1];
      const note = /^(N\d+) /m.exec(content)?.[1];
      const sentences = [
        { kind: 'fact', text: '全年共投入9876.54万元。', notes: note ? [note] : [] },
        { kind: 'fact', text: `据统计为{{${key ?? 'none'}}}。`, notes: note ? [note] : [] },
      ];
      answer(response, JSON.stringify({ plan: '1234', sentences, gaps: [] }));
    });
    cleanups.push(() => server.close());
    const { bench, id } = await imported('county-library', openaiModel({ url: server.url, model: 'm', key: null }));
    await drafted(bench, id);
    const version = await bench.store.latestVersion(id);
    expect(server.asked.length).toBeGreaterThanOrEqual(18);
    expect(version?.text).not.toMatch(/9876|1234/);
    expect(version?.text).toContain('据统计为');
    expect(version?.gaps.filter(({ why }) => why.includes('模型自己写了数字'))).toHaveLength((server.asked.length - 1) / 2);
  });

  it('tells a server once why a sentence cannot be used, and takes the better answer', async () => {
    const server = await scriptedServer((asked, response) => {
      const { body } = asked;
      if (isAssigning(asked)) return answer(response, NOTHING_ASSIGNED);
      const told = body.messages.at(-1)?.content ?? '';
      const text = told.includes('下面的句子不能用') ? '坚持厉行节约，压减一般性支出。' : '坚持厉行节约，压减支出12%。';
      answer(response, JSON.stringify({ plan: '', sentences: [{ kind: 'policy', text, notes: [] }], gaps: [] }));
    });
    cleanups.push(() => server.close());
    const { bench, id } = await imported('county-library', openaiModel({ url: server.url, model: 'm', key: null }));
    const events = await drafted(bench, id);
    expect(server.asked[2]?.body.messages.map(({ role }) => role)).toEqual(['system', 'user', 'assistant', 'user']);
    expect(server.asked[2]?.body.messages.at(-1)?.content).toContain('坚持厉行节约，压减支出12%。（模型自己写了数字）');
    expect(events.flatMap((event) => (event.kind === 'section' ? [event.refused] : [])).every((refused) => refused === 0)).toBe(true);
    expect((await bench.store.latestVersion(id))?.text).toContain('坚持厉行节约，压减一般性支出。');
  });

  it('asks a server once which note goes where, with no value and no name, and keeps its word', async () => {
    const told: string[] = [];
    const server = await scriptedServer((asked, response) => {
      if (!isAssigning(asked)) return answer(response, JSON.stringify({ plan: '', sentences: [{ kind: 'policy', text: '坚持厉行节约。', notes: [] }], gaps: [] }));
      told.push(asked.body.messages.map(({ content }) => content).join('\n'));
      const ids = [...(asked.body.messages.at(-1)?.content ?? '').matchAll(/^(N\d{3}) /gm)].map((match) => match[1] ?? '');
      answer(response, JSON.stringify({ assignments: [
        { note: ids[0], section: 'other', use: 'main', why: '' }, { note: ids[1], section: '', use: 'leave', why: '共3人，2025年6月' },
        { note: ids[2], section: 'nowhere', use: 'main', why: '' }, { note: 'N999', section: 'other', use: 'main', why: '' },
      ] }));
    });
    cleanups.push(() => server.close());
    const { bench, id } = await imported('county-library', openaiModel({ url: server.url, model: 'm', key: null }));
    const events = await drafted(bench, id);
    expect(events.slice(0, 2)).toMatchObject([{ kind: 'assigning', notes: 34 }, { kind: 'plan', assigned: { by: 'model', failure: null } }]);
    const other = server.asked.find(({ body }) => body.messages.at(-1)?.content.includes('节名：其他自评情况'))?.body.messages.at(-1)?.content ?? '';
    expect(other).toMatch(/^N001 /m);
    const gaps = (await bench.store.latestVersion(id))?.gaps ?? [];
    expect(gaps.filter(({ section }) => section === '').map(({ need, why }) => [need.slice(0, 5), why])).toEqual([['N002：', '模型认为不必写进报告']]);
    expect(told).toHaveLength(1);
    for (const value of ['21.36', '12860', '96.2', '何明远', '苏静怡', '5000']) expect(told[0]).not.toContain(value);
    await drafted(bench, id);
    expect(told).toHaveLength(1);
  });

  it.each([['nonsense', '好的'], ['nothing', '']])('puts the notes itself where a server answers %s', async (_, content) => {
    const server = await scriptedServer((asked, response) => answer(response, isAssigning(asked) ? content : JSON.stringify({ plan: '', sentences: [{ kind: 'policy', text: '坚持厉行节约。', notes: [] }], gaps: [] })));
    cleanups.push(() => server.close());
    const { bench, id } = await imported('county-library', openaiModel({ url: server.url, model: 'm', key: null }));
    const events = await drafted(bench, id);
    expect(events.find((event) => event.kind === 'plan')?.assigned.by).toBe('program');
    expect(events.at(-1)).toMatchObject({ kind: 'done', complete: true });
  });

  it('follows the folder: a deleted note is gone at the next import', async () => {
    const { bench, id, folder } = await imported('county-library');
    const before = (await openProject(bench, id)).project.notes.length;
    writeFileSync(join(folder, 'notes/02-readers.txt'), '全年接待读者21.36万人次。');
    expect((await importFolder(bench, folder)).record.id).toBe(id);
    const uploaded = [{ path: 'notes/uploaded.txt', bytes: new TextEncoder().encode('- 新增一条。') }];
    expect((await openProject(bench, id)).project.notes.length).toBeLessThan(before);
    await bench.store.putFiles(id, uploaded);
    await importFolder(bench, folder);
    expect((await openProject(bench, id)).files.map(({ path }) => path)).toContain('notes/uploaded.txt');
    expect(readFileSync(join(folder, 'gouji.json'), 'utf8')).toContain('青岚县图书馆');
  });
});
