import { Document, Packer, Paragraph } from 'docx';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openEvals, type Evals } from '../../src/app/evals.ts';
import { openRuns, type Runs } from '../../src/app/runs.ts';
import type { Bench } from '../../src/app/workbench.ts';
import { guardArchive } from '../../src/files/archive.ts';
import { readDocx } from '../../src/files/docx/read.ts';
import { createApp } from '../../src/http/app.ts';
import { openedSchema, projectSchema } from '../../src/wire/api.ts';
import { benchWith } from '../app/benches.ts';

const LINES = ['2025年度部门整体支出绩效自评报告', '一、预算执行情况', '全年预算100.00万元，支出90.00万元，预算执行率为95.00%，培训约30人次左右。'];
const word = (lines: readonly string[]): Promise<Buffer> => Packer.toBuffer(new Document({ sections: [{ children: lines.map((line) => new Paragraph(line)) }] }));

let bench: Bench;
let runs: Runs;
let evals: Evals;
let id = '';
const ask = async (path: string, init: RequestInit = {}): Promise<Response> =>
  createApp({ bench, runs, evals, web: '/nowhere', host: '127.0.0.1', token: null, version: '0' }).request(`http://127.0.0.1:4600/api/projects${path}`, { ...init, headers: { host: '127.0.0.1:4600', ...(init.headers as Record<string, string>) } });
const open = (name: string, bytes: Uint8Array): Promise<Response> => {
  const form = new FormData();
  form.set('file', new File([new Uint8Array(bytes)], name));
  return ask(`/${id}/original`, { method: 'POST', body: form });
};

const partOf = (bytes: Uint8Array, part: string): string => {
  let found = '';
  guardArchive('r.docx', bytes, 'docx', (name, content) => { if (name === part) found = content.toString('utf8'); });
  return found;
};

beforeEach(async () => {
  bench = await benchWith();
  runs = openRuns(bench);
  evals = await openEvals(':memory:');
  const made = await ask('', { method: 'POST', body: JSON.stringify({ unit: '青岚县图书馆', year: 2025 }), headers: { 'content-type': 'application/json' } });
  ({ id } = projectSchema.parse(await made.json()));
});
afterEach(async () => {
  await runs.stopAll();
  await bench.store.close();
  await evals.close();
});

describe('a report that somebody has already written', () => {
  it('is the latest version once it is opened, and comes back with the review in it, tracked where asked', async () => {
    const { project, notices } = openedSchema.parse(await (await open('自评报告.docx', await word(LINES))).json());
    expect(notices).toEqual([]);
    expect(project.version).toMatchObject({ number: 1, author: 'person' });
    expect(project.version?.text.split('\n').filter(Boolean)).toEqual(LINES);
    expect(project.files.map(({ path }) => path)).toContain('report/自评报告.docx');
    const answer = await ask(`/${id}/original`);
    expect(answer.headers.get('content-disposition')).toContain(encodeURIComponent('自评报告（批注）.docx'));
    const commented = new Uint8Array(await answer.arrayBuffer());
    expect(partOf(commented, 'word/comments.xml')).toMatch(/90.00万元 ÷ 100.00万元/);
    expect(readDocx({ path: 'r.docx', bytes: commented }).text).toBe(project.version?.text);
    const tracked = new Uint8Array(await (await ask(`/${id}/original?fix=true`)).arrayBuffer());
    expect(partOf(tracked, 'word/document.xml')).toMatch(/<w:delText[^>]*>[^<]*左右/);
  });

  it('stays as one file: the one that was opened last; earlier texts are versions', async () => {
    await open('first.docx', await word(LINES));
    const { project } = openedSchema.parse(await (await open('second.txt', new TextEncoder().encode('一、概况\n另一份报告。'))).json());
    expect(project.files.filter(({ path }) => path.startsWith('report/')).map(({ path }) => path)).toEqual(['report/second.txt']);
    expect(await (await ask(`/${id}/versions`)).json()).toHaveLength(2);
    expect(await (await ask(`/${id}/original`)).json()).toMatchObject({ code: 'report-docx' });
  });

  it.each<[string, Uint8Array, string]>([
    ['empty.txt', new TextEncoder().encode(' \n'), 'file-empty'],
    ['broken.docx', new TextEncoder().encode('no zip'), 'file-format'],
  ])('%s is refused, and the text stays', async (name, bytes, code) => {
    await open('first.docx', await word(LINES));
    const refused = await open(name, bytes);
    expect(await refused.json()).toMatchObject({ code });
    const project = projectSchema.parse(await (await ask(`/${id}`)).json());
    expect(project.version?.number).toBe(1);
    expect(project.files.map(({ path }) => path)).toContain('report/first.docx');
  });

  it('where none was opened, says so', async () => expect((await ask(`/${id}/original`)).status).toBe(404));
});
