import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { answerGap } from '../../src/app/answering.ts';
import { placesOf } from '../../src/app/assigning.ts';
import { draftProject } from '../../src/app/drafting.ts';
import { acceptProposal, keepEdit, proposeSection, rejectProposal } from '../../src/app/proposals.ts';
import { reviseProject } from '../../src/app/revising.ts';
import { moveNote } from '../../src/app/settings.ts';
import { importFolder, openProject, type Bench } from '../../src/app/workbench.ts';
import { openaiModel } from '../../src/model/openai.ts';
import { answer, isAssigning, NOTHING_ASSIGNED, scriptedServer, type ScriptedServer } from '../model/server.ts';
import { benchWith, copyExample, type Copied } from './benches.ts';

let bench: Bench;
let id: string;
let copied: Copied;
const never = new AbortController().signal;
const draft = () => Array.fromAsync(draftProject(bench, id, never));
const latest = async () => (await bench.store.latestVersion(id)) ?? expect.fail('no version');
const edit = async (from: string, to: string) => keepEdit(bench, id, (await latest()).text.replace(from, to));

beforeEach(async () => {
  copied = copyExample('county-library');
  bench = await benchWith();
  ({ record: { id } } = await importFolder(bench, copied.folder));
  await draft();
});
afterEach(async () => {
  copied.remove();
  await bench.store.close();
});

describe('a section that a person has edited', () => {
  it('is kept when the report is drafted again; the rest is new, and so are its marks', async () => {
    const first = await latest();
    await edit('何明远', '何明远（馆长）');
    expect((await latest()).edited).toEqual(['work.team']);
    await bench.store.putFiles(id, [{ path: 'notes/zz.md', bytes: new TextEncoder().encode('## 存在问题\n\n- 存在问题：儿童阅览区座位不足。\n') }]);
    await draft();
    const version = await latest();
    expect(version).toMatchObject({ author: 'program', edited: ['work.team'] });
    expect(version.text).toContain('何明远（馆长）');
    expect(version.text).toContain('儿童阅览区座位不足');
    const { references } = await openProject(bench, id);
    expect(version.marks.length).toBeGreaterThan(first.marks.length - 8);
    for (const { start, end, key } of version.marks) expect(version.text.slice(start, end)).toBe(references.get(key)?.text);
    expect(await bench.store.proposals(id)).toMatchObject([{ section: 'work.team', why: 'redrafted', base: expect.stringContaining('何明远（馆长）') }]);
  });

  it('takes the proposal when that is accepted, and is the program’s again', async () => {
    const { text } = await latest();
    await edit('何明远', '何明远（馆长）');
    await draft();
    const [proposal] = await bench.store.proposals(id);
    expect(await acceptProposal(bench, id, proposal?.id ?? '')).toMatchObject({ text, edited: [] });
    expect(await bench.store.proposals(id)).toEqual([]);
    await expect(rejectProposal(bench, id, proposal?.id ?? '')).rejects.toMatchObject({ code: 'not-found' });
  });

  it('is not overwritten by a proposal made for other words', async () => {
    await edit('何明远', '何明远（馆长）');
    await draft();
    const [proposal] = await bench.store.proposals(id);
    await edit('何明远（馆长）', '何馆长');
    await expect(acceptProposal(bench, id, proposal?.id ?? '')).rejects.toMatchObject({ code: 'proposal-stale' });
    expect((await latest()).text).toContain('何馆长');
    await rejectProposal(bench, id, proposal?.id ?? '');
    expect(await bench.store.proposals(id)).toEqual([]);
  });

  it('a text in which no section is known is replaced as a whole, and kept as a version', async () => {
    const { text } = await latest();
    await keepEdit(bench, id, '一段贴进来的话。');
    await draft();
    expect((await latest()).text).toBe(text);
    expect((await bench.store.versions(id)).map((version) => version.text)).toContain('一段贴进来的话。');
  });
});

describe('one section again', () => {
  it('is a proposal; a section that the report does not have is refused', async () => {
    await expect(proposeSection(bench, id, 'nowhere', never)).rejects.toMatchObject({ code: 'section-missing' });
    await edit('因公出国', '出国');
    const proposal = await proposeSection(bench, id, 'result.execution', never);
    expect(proposal).toMatchObject({ why: 'asked', section: 'result.execution', text: expect.stringContaining('因公出国（境）费') });
    expect((await latest()).text).not.toContain('因公出国');
    await acceptProposal(bench, id, proposal.id);
    expect((await latest()).text).toContain('因公出国');
  });

  it('an answer to a gap becomes a note of that section, in the folder too, and only that section is proposed', async () => {
    const proposal = await answerGap(bench, id, 'problems', '分馆没有专职编目人员。', never);
    expect(proposal).toMatchObject({ section: 'problems', text: expect.stringContaining('分馆没有专职编目人员') });
    expect(readFileSync(join(copied.folder, 'notes/zz-补充.md'), 'utf8')).toBe('- 分馆没有专职编目人员。\n');
    await answerGap(bench, id, 'measures', '2026年招录1名。', never);
    const { project } = await openProject(bench, id);
    expect(Object.values(project.settings.assign)).toEqual(['problems', 'measures']);
  });
});

describe('a note that a person has moved', () => {
  it('is written where they put it, and stays there', async () => {
    const opened = await openProject(bench, id);
    const places = await placesOf(bench, opened);
    const [note, section] = Object.entries(places).find(([, at]) => at === 'problems') ?? expect.fail('no problem');
    await moveNote(bench, id, note, 'other');
    await importFolder(bench, copied.folder);
    expect((await placesOf(bench, await openProject(bench, id)))[note]).toBe('other');
    await moveNote(bench, id, note, 'leave');
    expect((await placesOf(bench, await openProject(bench, id)))[note]).toBeUndefined();
    await draft();
    expect((await latest()).gaps.filter((gap) => gap.section === '')).toMatchObject([{ why: 'gouji.json 里说不用' }]);
    await moveNote(bench, id, note, null);
    expect((await placesOf(bench, await openProject(bench, id)))[note]).toBe(section);
  });

  it('to a section that is none, or that nothing is written into, is refused and nothing is kept', async () => {
    const before = await bench.store.files(id);
    for (const section of ['nowhere', 'cover']) {
      await expect(moveNote(bench, id, 'N001', section)).rejects.toMatchObject({ code: 'section-unknown' });
      await expect(answerGap(bench, id, section, '2026年4月20日', never)).rejects.toMatchObject({ code: 'section-unknown' });
    }
    expect(await bench.store.files(id)).toEqual(before);
  });

  it('to a section that is none, by hand, is an error of the settings, by its place', async () => {
    const file = (await bench.store.files(id)).find(({ path }) => path === 'gouji.json');
    const settings = JSON.parse(Buffer.from(file?.bytes ?? []).toString('utf8')) as object;
    await bench.store.putFiles(id, [{ path: 'gouji.json', bytes: new TextEncoder().encode(JSON.stringify({ ...settings, assign: { N001: 'nowhere' } })) }]);
    await expect(draft()).rejects.toMatchObject({ code: 'settings-invalid', args: { path: '/assign/N001' } });
  });
});

describe('revision with a server', () => {
  let server: ScriptedServer;
  afterEach(() => server.close());

  it('asks again for sections in which something is found, with masked words, and proposes the least change that is better', async () => {
    const told: string[] = [];
    server = await scriptedServer((asked, response) => {
      if (isAssigning(asked)) return answer(response, NOTHING_ASSIGNED);
      const { content = '' } = asked.body.messages.at(-1) ?? {};
      const again = content.includes('经过核对');
      if (again) told.push(content);
      const isExecution = asked.body.messages.some((message) => message.content.includes('节名：预算执行情况'));
      const text = isExecution && !again ? '支出合计{{expense.total}}，其中基本支出{{expense.total}}，项目支出{{expense.project}}。' : isExecution ? '本年支出合计{{expense.total}}。' : '坚持厉行节约。';
      answer(response, JSON.stringify({ plan: '', sentences: [{ kind: isExecution ? 'fact' : 'policy', text, notes: [] }], gaps: [] }));
    });
    bench = { ...bench, model: openaiModel({ url: server.url, model: 'm', key: null }) };
    await draft();
    const events = await Array.fromAsync(reviseProject(bench, id, 3, never));
    expect(told.length).toBeGreaterThan(0);
    for (const words of told) expect(words).not.toMatch(/691|329|\d{3,}\.\d/);
    const done = events.at(-1);
    expect(done?.kind === 'done' && done.proposals.map(({ section, why }) => [section, why])).toEqual([['result.execution', 'revised']]);
    expect((await bench.store.proposals(id))[0]?.text.trim()).toBe('支出合计691.38万元，其中基本支出361.53万元，项目支出329.85万元。');
  });
});
