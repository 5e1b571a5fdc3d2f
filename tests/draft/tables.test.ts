import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PROMPTS } from '../../src/app/paths.ts';
import { cellText } from '../../src/core/place.ts';
import { compose } from '../../src/draft/compose/composer.ts';
import { keysOf } from '../../src/core/reference.ts';
import { renderSection } from '../../src/draft/render.ts';
import type { Prompt } from '../../src/draft/prompt.ts';
import { readDataset } from '../../src/files/dataset.ts';
import { loadPrompt } from '../../src/files/prompts.ts';
import { planReport } from '../../src/flow/write.ts';
import { printedBasis } from '../../src/show/data.ts';
import { pack } from '../rules/tester.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** What the built-in composer writes from one table, by section; and the data that it wrote. */
async function drafted(path: string, content: Uint8Array, year: number) {
  const { dataset } = await readDataset([{ path, bytes: content }], pack, year);
  const occasion = { unit: '云川县水务局', year, reported: null, amounts: { unit: '万元' as const, decimals: 2 } };
  const [prompt, assign, again] = ['section', 'assign', 'again'].map((id) => loadPrompt(`${PROMPTS}/${id}.prompt.md`)) as [Prompt, Prompt, Prompt];
  const plan = planReport({ title: '报告', pack, dataset, notes: [], occasion, previous: [], moves: {}, share: 'labels', prompt, assign, again }, { bySection: new Map(), left: [] });
  const replies = plan.tasks.map(({ section, request }) => ({ section: section.id, reply: compose(request.material) }));
  const keys = replies.flatMap(({ reply }) => reply.sentences.flatMap(({ text }) => keysOf(text)));
  const text = (id: string): string => replies.filter(({ section }) => section === id).map(({ reply }) => renderSection({ sentences: reply.sentences }, plan.references).text).join('');
  return { text, written: dataset.data.filter(({ id }) => keys.includes(id)), dataset };
}

describe('a draft from official tables', () => {
  it('takes the adjusted budget from under a merged head, and no unit from the reporting body', async () => {
    const table = '云川县水务局2024年度收支表,,,\n编制单位：云川县疾病预防控制中心,,,单位：万元\n项目,预算数,,决算数\n,年初预算,全年预算,\n本年支出合计,2500,2770.38,2651.2\n基本支出,1500,1570.38,1551.2\n项目支出,1000,1200,1100\n';
    const { text } = await drafted('data/a.csv', bytes(table), 2024);
    expect(text('unit.spending')).toBe('本年支出合计2651.20万元，其中基本支出1551.20万元，项目支出1100.00万元。');
    expect(text('result.execution')).toContain('本年支出全年预算数2770.38万元，本年支出合计2651.20万元，预算执行率95.70%。');
    expect(text('result.budgeting')).toBe('2024年，本年支出年初预算数2500.00万元，本年支出全年预算数2770.38万元。');
  });

  const income = [['一般公共预算财政拨款收入', '2827.35'], ['政府性基金预算财政拨款收入', '382.31'], ['事业收入', '48.10'], ['其他收入', '8.57']];
  const overview = (rows: readonly (readonly string[])[], total: string): string =>
    ['收入支出决算总表,,,,,', '部门：云川县水务局,,2024年度,,,金额单位：万元', '收入,,,支出,,', '项目,行次,金额,项目,行次,金额', ...rows.map(([name, value], i) => `${name},${i + 1},${value},教育支出${i},${i + 20},1`),
      `本年收入合计,16,${total},本年支出合计,35,3200`, '年初结转和结余,18,177.27,年末结转和结余,37,243.60', `总计,19,3443.60,总计,38,3443.60`].join('\n');

  it('lists every component of the income that a two-sided 总表 holds', async () => {
    const { text } = await drafted('data/z01.csv', bytes(overview(income, '3266.33')), 2024);
    expect(text('unit.spending')).toContain(`本年收入合计3266.33万元，其中${income.map(([name, value]) => `${name}${value}万元`).join('，')}；年初结转和结余177.27万元，收入总计3443.60万元。`);
    expect(text('unit.spending')).toContain('本年支出合计3200.00万元；年末结转和结余243.60万元，支出总计3443.60万元。');
  });

  it('lists none of them where they do not make up the total', async () => {
    const { text } = await drafted('data/z01.csv', bytes(overview(income, '3300.00')), 2024);
    expect(text('unit.spending')).toContain('本年收入合计3300.00万元。');
    expect(text('unit.spending')).not.toContain('事业收入');
  });

  it('writes no amount whose unit nobody states', async () => {
    const { text, dataset } = await drafted('data/a.csv', bytes('2024年\n项目,决算数\n基本支出,1\n项目支出,2\n本年支出合计,3\n'), 2024);
    expect(dataset.data).toHaveLength(3);
    expect(text('unit.spending')).toBe('');
  });

  const shared = resolve(import.meta.dirname, '../../../shared/data/tables');
  const gold = existsSync(join(shared, 'gold.jsonl')) ? readFileSync(join(shared, 'gold.jsonl'), 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line) as Gold) : [];
  it.skipIf(gold.length === 0)('has, from any development table, only what stands there for that basis and year', async () => {
    for (const { file, cells } of gold) {
      const { written } = await drafted(file, readFileSync(join(shared, 'files', file)), 2024);
      for (const datum of written) {
        const one = cells.find(({ sheet, cell }) => cellText({ file, sheet, ref: cell }) === cellText(datum.cell));
        expect(one, `${cellText(datum.cell)} ${datum.label}`).toBeDefined();
        expect([one?.basis, ...(one?.also?.basis ?? [])]).toContain(printedBasis(datum));
        // Where the file tells no year the project's own holds.
        if (one?.year !== null) expect([one?.year, ...(one?.also?.year ?? [])]).toContain(datum.period?.year ?? null);
      }
    }
  });
});

interface Gold {
  readonly file: string;
  readonly cells: readonly { readonly sheet: string | null; readonly cell: string; readonly basis: string; readonly year: number | null; readonly also?: { readonly basis?: string[]; readonly year?: (number | null)[] } }[];
}
