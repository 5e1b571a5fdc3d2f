import fc from '../property.ts';
import { EMPTY_CELL, type Grid, type GridCell, type Merge } from '../../src/core/grid.ts';

/** What a generated table means: cell → what its number is. */
export interface Meant {
  readonly value: string;
  readonly unit: string | null;
  readonly label: string;
  /** The innermost thing that it is a part of; null when there is none, undefined when the layout does not show. */
  readonly parent?: string | null;
  readonly basis: string;
  readonly year: number | null;
}

export interface Generated {
  readonly grid: Grid;
  readonly meant: ReadonlyMap<string, Meant>;
  /** Columns whose head no lexicon can hold: whatever stands in them must be left out. */
  readonly nonsense: ReadonlySet<number>;
}

interface Head {
  readonly text: string;
  readonly basis: string;
  readonly year: (year: number) => number | null;
  readonly unit?: string;
}

const same = (year: number): number => year;
const before = (year: number): number => year - 1;
/** Heads as official forms and offices write them, and what an accountant reads in them. */
const HEADS: readonly Head[] = [
  { text: '年初预算数', basis: 'initial', year: same }, { text: '年初预算', basis: 'initial', year: same }, { text: '年初批复数', basis: 'initial', year: same }, { text: '年初预算数（A）', basis: 'initial', year: same },
  { text: '全年预算数', basis: 'adjusted', year: same }, { text: '调整预算数', basis: 'adjusted', year: same }, { text: '调整后预算', basis: 'adjusted', year: same }, { text: '全年预算数（B）', basis: 'adjusted', year: same },
  { text: '决算数', basis: 'actual', year: same }, { text: '全年执行数', basis: 'actual', year: same }, { text: '实际支出', basis: 'actual', year: same }, { text: '本年决算数', basis: 'actual', year: same }, { text: '执行数', basis: 'actual', year: same },
  { text: '上年决算数', basis: 'prior', year: before }, { text: '上年数', basis: 'prior', year: before }, { text: '上年执行数', basis: 'prior', year: before }, { text: '上年实际', basis: 'prior', year: before },
  { text: '增减额', basis: 'change', year: same }, { text: '比上年增减', basis: 'change', year: same },
];
const NONSENSE = ['首报口径', '二上数', '统筹安排情况甲', '暂列数', '财评审减', '批次代号', '测算基数', '清算数', '前三年均值', '拟报'];
/** Names that hold words of basis, time and numbering without meaning them. */
const NAMES = ['年初备汛物资', '2023年度结转项目', '12月份慰问', '预算绩效管理经费', '编制外人员经费', '目标考核奖金', '决算编审费', '上年结转', '人员经费', '公用经费', '办公费', '执行力提升培训', '一般公共预算财政拨款', '水费、电费', '设备购置（二期）', '“两会”保障', '信息化运维', '物业管理费', '会议费', '公务接待费', '课题研究', '应急演练', '河道清淤', '数据采购', '3年期租赁', '5G基站电费'];
const OFFICES = ['云川县水务局', '松岭市档案馆', '白石区民政局'];

export interface Shape {
  readonly rows: readonly { readonly name: string; readonly depth: number; readonly ofWhich: boolean; readonly values: readonly string[] }[];
  readonly heads: readonly Head[];
  readonly nonsense: readonly (string | null)[];
  readonly year: number;
  readonly unit: { readonly text: string; readonly power: number } | null;
  readonly unitAt: 'title' | 'cell' | 'combined' | 'head' | 'corner' | 'note';
  readonly merged: boolean;
  readonly twoRows: boolean;
  readonly serial: 'none' | 'line' | 'serial';
  readonly lineRow: boolean;
  readonly numbering: boolean;
  readonly indented: boolean;
  readonly noise: boolean;
  readonly total: boolean;
}

const value = fc.oneof(fc.integer({ min: 0, max: 9_999_999 }).map((n) => (n / 100).toFixed(2)), fc.constantFrom('0', '—', '', '1,234.50', '2024', '12'));

export const shapes: fc.Arbitrary<Shape> = fc.record({
  rows: fc.uniqueArray(fc.record({ name: fc.constantFrom(...NAMES), depth: fc.integer({ min: 0, max: 2 }), ofWhich: fc.boolean(), values: fc.array(value, { minLength: 6, maxLength: 6 }) }), { minLength: 2, maxLength: 9, selector: ({ name }) => name }),
  heads: fc.uniqueArray(fc.constantFrom(...HEADS), { minLength: 1, maxLength: 4, selector: ({ basis }) => basis }),
  nonsense: fc.array(fc.option(fc.constantFrom(...NONSENSE), { freq: 4 }), { minLength: 5, maxLength: 5 }).map((list) => list.map((word, i) => (i < 2 ? word : null))),
  year: fc.constantFrom(2022, 2023, 2024), unit: fc.option(fc.constantFrom({ text: '万元', power: 4 }, { text: '元', power: 0 }, { text: '千元', power: 3 }), { freq: 8 }),
  unitAt: fc.constantFrom('title', 'cell', 'combined', 'head', 'corner', 'note'), merged: fc.boolean(), twoRows: fc.boolean(), serial: fc.constantFrom('none', 'line', 'serial'), lineRow: fc.boolean(),
  numbering: fc.boolean(), indented: fc.boolean(), noise: fc.boolean(), total: fc.boolean(),
});

const HAN = '一二三四五六七八九十';
const cell = (text: string, indent = 0): GridCell => ({ ...EMPTY_CELL, text, indent, numeric: /^-?[\d.]+$/.test(text) });
const PARENT: Readonly<Record<string, string>> = { initial: '预算数', adjusted: '预算数', actual: '决算数', prior: '决算数' };
const CHILD: Readonly<Record<string, string>> = { initial: '年初预算', adjusted: '全年预算', actual: '本年', prior: '上年' };

/** Two shapes as the two sides of one table, 收入 and 支出, each with names and line numbers of its own. */
export function twoSided(left: Shape, right: Shape): Generated {
  const sides = [left, right].map((shape) => shape.rows.map(({ name, values }) => ({ name, value: values[0] ?? '' })));
  const [a, b] = sides as [{ name: string; value: string }[], { name: string; value: string }[]];
  const unit = left.unit ?? { text: '元', power: 0 };
  const rows: string[][] = [[`${left.year}年度收入支出决算总表`], ['', '', '', '', '', `金额单位：${unit.text}`], ['收入', '', '', '支出', '', ''], ['项目', '行次', '金额', '项目', '行次', '金额']];
  const meant = new Map<string, Meant>();
  for (let i = 0; i < Math.max(a.length, b.length); i++) {
    rows.push([a[i]?.name ?? '', String(i + 1), a[i]?.value ?? '', b[i]?.name ?? '', String(i + 21), b[i]?.value ?? '']);
    [a[i], b[i]].forEach((one, side) => {
      if (!one || one.value === '' || one.value === '—') return;
      meant.set(`${rows.length - 1},${side * 3 + 2}`, { value: scaled(one.value.replaceAll(',', ''), unit.power), unit: '元', label: one.name, parent: side === 0 ? '收入' : '支出', basis: 'actual', year: left.year });
    });
  }
  const merges: Merge[] = left.merged ? [{ top: 2, left: 0, bottom: 2, right: 2 }, { top: 2, left: 3, bottom: 2, right: 5 }] : [];
  return { meant, nonsense: new Set(), grid: { file: 'g.xlsx', sheet: 'S', rows: rows.map((row) => row.map((text) => cell(text))), merges, hiddenRows: new Set(), hiddenColumns: new Set(), hidden: false } };
}

/** Lays a shape out as an office would, and remembers what each number means. */
export function layOut(shape: Shape): Generated {
  const rows: GridCell[][] = [];
  const merges: Merge[] = [];
  const meant = new Map<string, Meant>();
  const nonsense = new Set<number>();
  const lead = shape.serial === 'serial' ? 2 : 1;
  const first = lead + (shape.serial === 'line' ? 1 : 0);
  const columns = shape.heads.flatMap((head, i) => [...(shape.nonsense[i] ? [{ head: null, text: shape.nonsense[i] }] : []), { head, text: head.text }]);
  const twoRows = shape.twoRows && columns.every(({ head }) => head !== null && PARENT[head.basis] !== undefined);
  const bracket = shape.unit && shape.unitAt === 'head' ? `（${shape.unit.text}）` : '';
  const width = first + columns.length;
  const push = (texts: readonly string[], indent = 0): number => rows.push(Array.from({ length: width }, (_, i) => cell(texts[i] ?? '', i === lead - 1 ? indent : 0))) - 1;
  const said = shape.unit ? `单位：${shape.unit.text}` : '';
  const place = said === '' ? null : shape.unitAt;
  const titleRow = push([`${shape.year}年度收支情况明细表${place === 'title' ? `（${said}）` : ''}`]);
  if (shape.merged) merges.push({ top: titleRow, left: 0, bottom: titleRow, right: width - 1 });
  const office = OFFICES[shape.year % 3] ?? '';
  if (shape.noise || place === 'cell' || place === 'combined') push(place === 'combined' ? [`编制单位：${office}　　${said}`] : [`编制单位：${office}`, ...Array.from({ length: width - 2 }, () => ''), place === 'cell' ? said : '']);
  const corner = `项目${place === 'corner' ? `（${shape.unit?.text}）` : ''}`;
  const lead1 = shape.serial === 'serial' ? ['序号', corner] : shape.serial === 'line' ? [corner, '行次'] : [corner];
  const top = rows.length;
  if (twoRows) {
    const sorted = columns.toSorted((a, b) => (PARENT[a.head?.basis ?? ''] ?? '').localeCompare(PARENT[b.head?.basis ?? ''] ?? ''));
    columns.splice(0, columns.length, ...sorted);
    push([...lead1, ...columns.map(({ head }, i) => (i > 0 && PARENT[columns[i - 1]?.head?.basis ?? ''] === PARENT[head?.basis ?? ''] ? '' : (PARENT[head?.basis ?? ''] ?? '')))]);
    push([...lead1.map(() => ''), ...columns.map(({ head }) => (CHILD[head?.basis ?? ''] ?? '') + bracket)]);
    if (shape.merged) {
      for (let c = 0; c < first; c++) merges.push({ top, left: c, bottom: top + 1, right: c });
      columns.forEach(({ head }, i) => {
        const last = columns.findLastIndex((other) => PARENT[other.head?.basis ?? ''] === PARENT[head?.basis ?? '']);
        if (rows[top]?.[first + i]?.text !== '' && last > i) merges.push({ top, left: first + i, bottom: top, right: first + last });
      });
    }
  } else push([...lead1, ...columns.map(({ head, text }) => text + (head && head.basis !== 'change' ? bracket : head ? bracket : ''))]);
  columns.forEach(({ head }, i) => head === null && nonsense.add(first + i));
  if (shape.lineRow && columns.length >= 2) push(['栏次', ...Array.from({ length: first - 1 }, () => ''), ...columns.map((_, i) => String(i + 1))]);
  const open: { name: string; depth: number; count: number }[] = [];
  let serial = 0;
  const put = (written: string, indent: number, label: string, parent: string | null | undefined, values: readonly string[]): void => {
    serial++;
    const lead2 = shape.serial === 'serial' ? [String(serial), written] : shape.serial === 'line' ? [written, String(serial)] : [written];
    const row = push([...lead2, ...columns.map((_, i) => values[i % values.length] ?? '')], indent);
    columns.forEach(({ head }, i) => {
      const text = values[i % values.length] ?? '';
      if (head === null || text === '' || text === '—') return;
      const power = shape.unit?.power ?? 0;
      meant.set(`${row},${first + i}`, { value: scaled(text.replaceAll(',', ''), power), unit: shape.unit ? '元' : null, label, ...(parent === undefined ? {} : { parent }), basis: head.basis, year: head.year(shape.year) });
    });
  };
  for (const { name, depth: wanted, ofWhich, values } of shape.rows) {
    const shows = shape.numbering || shape.indented;
    const depth = shows ? Math.min(wanted, open.length) : 0;
    open.length = Math.min(open.length, depth + 1);
    const count = (open[depth]?.count ?? 0) + 1;
    const parent = open[depth - 1];
    open[depth] = { name, depth, count };
    open.length = depth + 1;
    const part = ofWhich && depth > 0 && count === 1;
    const mark = !shape.numbering ? '' : depth === 0 ? `${HAN[count - 1]}、` : depth === 1 ? `（${HAN[count - 1]}）` : `${count}.`;
    put(`${part && !shape.numbering ? '其中：' : ''}${mark}${name}`, shape.indented ? depth : 0, name, shows ? (parent?.name ?? null) : undefined, values);
  }
  if (shape.total) put('合  计', 0, '合计', undefined, shape.rows[0]?.values ?? []);
  if (shape.noise) push(['注：本表反映本年度收支情况。', '']);
  if (place === 'note') push([`说明：本表以“${shape.unit?.text}”为金额单位。`]);
  if (shape.noise) push(['填表人：林一川', '联系电话：', '7780123']);
  return { meant, nonsense, grid: { file: 'g.xlsx', sheet: 'S', rows, merges, hiddenRows: new Set(), hiddenColumns: new Set(), hidden: false } };
}

const scaled = (text: string, power: number): string => {
  const [whole = '', decimals = ''] = text.split('.');
  const digits = `${whole}${decimals.padEnd(power, '0').slice(0, Math.max(power, decimals.length))}`;
  const places = Math.max(0, decimals.length - power);
  const cut = digits.length - places;
  const out = `${digits.slice(0, cut)}${places > 0 ? `.${digits.slice(cut)}` : ''}`.replace(/^0+(?=\d)/, '');
  return out.includes('.') ? out.replace(/\.?0+$/, '') : out;
};
