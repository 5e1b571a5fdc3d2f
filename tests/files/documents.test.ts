import { readFileSync } from 'node:fs';
import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow, VerticalMergeType } from 'docx';
import { describe, expect, it } from 'vitest';
import { PACKS } from '../../src/app/paths.ts';
import { decimalText } from '../../src/core/decimal.ts';
import { readDataset } from '../../src/files/dataset.ts';
import { readHtml } from '../../src/files/html/read.ts';
import { loadPack } from '../../src/files/packs.ts';
import { readAllNotes } from '../../src/files/project.ts';
import { readProse } from '../../src/files/prose.ts';
import { tablesIn } from '../../src/files/tabbed.ts';

const pack = loadPack(PACKS, 'zhengti-guangdong');
const html = (words: string) => readHtml({ path: 'a.html', bytes: Buffer.from(words) });
const data = async (path: string, bytes: Uint8Array) => {
  const { dataset, problems } = await readDataset([{ path, bytes }], pack, 2025);
  return { data: dataset.data.map(({ label, basis, quantity, cell }) => [label, basis, decimalText(quantity.value), `${cell.sheet}!${cell.ref}`]), problems: problems.map(({ code }) => code) };
};
const cell = (text: string, more: object = {}): TableCell => new TableCell({ ...more, children: [new Paragraph(text)] });
const row = (...texts: string[]): TableRow => new TableRow({ children: texts.map((text) => cell(text)) });

describe('tables inside documents', () => {
  it('of Word are data, with the unit that stands above them', async () => {
    const bytes = await Packer.toBuffer(new Document({ sections: [{ children: [
      new Paragraph('我馆2025年度收支情况如下，各项支出都按预算执行，没有超预算和无预算的支出，结余资金按规定上缴。'),
      new Paragraph('2025年度收支决算表'), new Paragraph('单位：万元'),
      new Table({ rows: [row('项目', '年初预算数', '决算数'), row('财政拨款收入', '350.00', '361.50'), row('基本支出', '240.00', '241.20')] }),
      new Paragraph('以上。'),
      new Table({ rows: [
        new TableRow({ children: [cell('指标', { verticalMerge: VerticalMergeType.RESTART }), cell('接待情况', { columnSpan: 2 })] }),
        new TableRow({ children: [cell('', { verticalMerge: VerticalMergeType.CONTINUE }), cell('单位'), cell('实际完成数')] }),
        row('接待查档群众', '人次', '1260'),
      ] }),
    ] }] }));
    const read = await data('收支.docx', bytes);
    expect(read.data.toSorted((p, q) => ((p[3] ?? '') < (q[3] ?? '') ? -1 : 1))).toEqual([
      ['财政拨款收入', 'initial', '3500000', '表1!B2'], ['基本支出', 'initial', '2400000', '表1!B3'],
      ['财政拨款收入', 'actual', '3615000', '表1!C2'], ['基本支出', 'actual', '2412000', '表1!C3'],
      ['接待查档群众', 'actual', '1260', '表2!C3'],
    ]);
  });

  it('have columns that are named as one counts them, below what stands above', async () => {
    const bytes = Buffer.from('<p>2025年度收支表</p><p>单位：万元</p><table><tr><td>项目</td><td>决算数</td></tr><tr><td>支出</td><td>1.00</td></tr></table>');
    const { tables } = await readDataset([{ path: 'a.html', bytes }], pack, 2025);
    expect(tables.map(({ range, columns }) => [range, columns.map(({ letter }) => letter)])).toEqual([['A1:B2', ['B']]]);
  });

  it('of a page are data, merged cells filled', async () => {
    const read = await data('收支.html', Buffer.from('<meta charset="utf-8"><p>单位：元</p><table><tr><th rowspan="2">项目</th><th colspan="2">2025年度</th></tr><tr><th>预算数</th><th>决算数</th></tr><tr><td>公用经费</td><td>100.00</td><td>99.50</td></tr></table>'));
    expect(read.data.map(([label, , value]) => [label, value])).toEqual([['公用经费', '100.00'], ['公用经费', '99.50']]);
  });

  it('of a text are what stands between tabs, with the short lines above', () => {
    const [table, ...others] = tablesIn('a.pdf', `${'长'.repeat(60)}\n决算表\n单位：万元\n项目\t决算数\n支出\t1.00\n完。\n不是表\t只有一行\n`);
    expect(others).toEqual([]);
    expect(table?.rows.map((cells) => cells.map(({ text }) => text))).toEqual([['决算表'], ['单位：万元'], ['项目', '决算数'], ['支出', '1.00']]);
  });

  it('are missed where there are none', async () => expect((await data('a.html', Buffer.from('<p>没有表</p>'))).problems).toEqual(['tables-none']));
});

describe('a page', () => {
  it('is read line by line as it is seen, with the levels of its headings', () => {
    const { text, blocks } = html('<html><head><title>不看</title><style>p{}</style></head><body><h1>一、基本情况</h1><div>全年支出<b>691.38</b>万元，<br>比上年增加。<script>no()</script><span style="display: none">藏</span></div><ul><li>甲</li><li>乙&nbsp;丙</li></ul></body></html>');
    expect(text).toBe('一、基本情况\n全年支出691.38万元，\n比上年增加。\n甲\n乙 丙\n');
    expect(blocks.map(({ level }) => level)).toEqual([1, null, null, null, null]);
  });

  it('in an old encoding says so itself', () => expect(readHtml({ path: 'a.htm', bytes: Buffer.concat([Buffer.from('<meta charset=gb2312><p>'), Buffer.from([0xd6, 0xd0, 0xb9, 0xfa])]) }).text).toBe('中国\n'));
  it('is what it is, whatever it says of its encoding', () => expect(readHtml({ path: 'a.html', bytes: Buffer.from('<meta charset="gbk"><p>全年支出</p>') }).text).toBe('全年支出\n'));

  it.each([
    ['a caption', '<table><caption>收支表 单位：万元</caption><tr><td>项目</td><td>决算数</td></tr><tr><td>支出</td><td>1</td></tr></table>', '收支表 单位：万元\n项目\t决算数\n支出\t1\n'],
    ['hidden rows and cells', '<table><tr><th>项目</th><th style="display:none">旧</th><th>决算数</th></tr><tr style="display:none"><td>旧支出</td><td>9</td></tr><tr><td>支出</td><td hidden>8</td><td>1</td></tr></table>', '项目\t决算数\n支出\t1\n'],
    ['cells over rows', '<table><tr><td rowspan="2">基本支出</td><td>工资</td><td>10</td></tr><tr><td>培训费</td><td>30</td></tr><tr><td>合计</td><td></td><td>40</td></tr></table>', '基本支出\t工资\t10\n\t培训费\t30\n合计\t\t40\n'],
    ['cells that end with their group', '<table><thead><tr><th rowspan="9">项目</th><th>数</th></tr></thead><tbody><tr><td>收入</td><td>5</td></tr></tbody></table>', '项目\t数\n收入\t5\n'],
    ['a small table in a cell', '<table><tr><td>收入</td><td>100</td></tr><tr><td colspan="2"><table><tr><td>注：略</td></tr></table></td></tr></table>', '收入\t100\n注：略\t\n'],
    ['a foot that is written first', '<table><tfoot><tr><td>合计</td><td>5</td></tr></tfoot><tbody><tr><td>收入</td><td>5</td></tr></tbody></table>', '收入\t5\n合计\t5\n'],
    ['menus, lines of their own and marks of notes', '<nav>首页</nav><pre>甲\n乙</pre><h2><div>一、题</div></h2><p>支出691.38<sup>[1]</sup>万元</p>', '甲\n乙\n一、题\n支出691.38万元\n'],
  ])('is read as it is seen: %s', (_, source, text) => expect(html(source).text).toBe(text));

  it('of tables that only place things is read as paragraphs', () => expect(html('<table><tr><td><p>左</p><table><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table></td></tr></table>').text).toBe('左\na\tb\nc\td\n'));
  it('too deep or too large is bounded', () => {
    expect(() => html(`${'<div>'.repeat(5000)}深`)).toThrow(/file-heavy/);
    expect(() => html('<p>'.repeat(200_000))).toThrow(/file-heavy/);
    expect(() => html(Array.from({ length: 2000 }, (_, i) => `<p><b a=${i}>`).join(''))).toThrow(/file-heavy/);
    expect(html(`<table><tr>${'<td>1'.repeat(20_000)}</table>`).tables).toHaveLength(1);
  });
});

describe('notes in documents', () => {
  it('stand under the headings that the document has', async () => {
    const bytes = await Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph({ text: '存在问题', heading: HeadingLevel.HEADING_1 }), new Paragraph('部分设备老旧。')] }] }));
    const page = Buffer.from('<h2>存在问题</h2><p>部分设备老旧。</p>');
    for (const [path, content] of [['notes/a.docx', bytes], ['notes/a.html', page]] as const) {
      expect(readAllNotes([{ path, bytes: content }]).read.map(({ heading, text, line }) => [heading, text, line])).toEqual([['存在问题', '部分设备老旧。', 2]]);
    }
  });
});

it('a Word file that was given the name of a workbook is told', async () => {
  const bytes = await Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph('x')] }] }));
  expect(await data('a.xlsx', bytes)).toEqual({ data: [], problems: ['file-format'] });
});

describe('lists and tables in notes', () => {
  it('give no numbers of their own to what is said', async () => {
    const item = (text: string, reference = 'list'): Paragraph => new Paragraph({ text, numbering: { reference, level: 0 } });
    const levels = (format: 'decimal' | 'chineseCounting', text: string) => [{ level: 0, format, text, alignment: 'start' as const }];
    const bytes = await Packer.toBuffer(new Document({
      numbering: { config: [{ reference: 'list', levels: levels('decimal', '%1.') }, { reference: 'heads', levels: levels('chineseCounting', '（%1）') }] },
      sections: [{ children: [
        item('4月18日启动招标'), item('100万页扫描任务全部完成'),
        new Paragraph({ text: '2024年接收档案6320卷，比计划多320卷。', heading: HeadingLevel.HEADING_2, numbering: { reference: 'heads', level: 0 } }),
        new Table({ rows: [row('指标', '完成'), row('接收档案', '6320')] }),
      ] }],
    }));
    const { read, problems } = readAllNotes([{ path: 'notes/业务科.docx', bytes }]);
    expect(read.map(({ text }) => text)).toEqual(['4月18日启动招标', '100万页扫描任务全部完成', '2024年接收档案6320卷，比计划多320卷。']);
    expect(problems.map(({ code, args }) => [code, args])).toEqual([['notes-tables', { file: 'notes/业务科.docx', count: '1' }]]);
  });
});

describe('a document of an old Word', () => {
  const bytes = readFileSync(new URL('old.doc', import.meta.url));

  it('is read by its words, its tables by rows, and said to be without numbers', () => {
    const { text, unnumbered } = readProse({ path: 'old.doc', bytes });
    expect(text).toMatch(/全年支出691\.38万元[\s\S]*项目\t决算数\t?\n基本支出\t241\.20/);
    expect(unnumbered).toBe(true);
    expect(readAllNotes([{ path: 'notes/old.doc', bytes }]).problems.map(({ code }) => code)).toEqual(['file-plain', 'notes-tables']);
  });

  it.each([
    ['a.wps', bytes, /file-old/], ['a.docm', bytes, /file-old/], ['a.doc', Buffer.from('PK\u0003\u0004'), /file-format/], ['a.doc', bytes.subarray(0, 600), /file-old|file-format/], ['a.rtf', bytes, /file-format.*docx, doc, pdf/],
  ])('%s that cannot be read is refused with what to do', (path, content, message) => expect(() => readProse({ path, bytes: content })).toThrow(message));
});
