import fc, { times } from '../property.ts';
import { describe, expect, it } from 'vitest';
import { readFormulas } from '../../src/account/formulas.ts';
import { readClaims } from '../../src/account/claims/mentions.ts';
import { readLabels } from '../../src/account/labels.ts';
import { openLibrary } from '../../src/app/library.ts';
import { EMPTY_DATASET } from '../../src/core/datum.ts';
import { readFigures } from '../../src/text/figures.ts';
import { fold } from '../../src/text/fold.ts';
import { readTables } from '../../src/text/tables.ts';

/** A whole with parts, each with a budget, what was spent and last year's amount, in units of 0.01万元. */
interface Item {
  readonly name: string;
  readonly budget: number;
  readonly spent: number;
  readonly before: number;
}

const NAMES = ['教育支出', '卫生健康支出', '农林水支出', '住房保障支出', '节能环保支出', '文化旅游体育与传媒支出'];
const amount = fc.integer({ min: 2_000, max: 900_000 });
const table = fc.uniqueArray(fc.constantFrom(...NAMES), { minLength: 2, maxLength: 5 }).chain((names) =>
  fc.tuple(...names.map((name) => fc.record({ name: fc.constant(name), budget: amount, spent: amount, before: amount }))),
);

const money = (units: number): string => `${(units / 100).toFixed(2)}万元`;
const rate = (part: number, whole: number): string => `${(Math.round((part / whole) * 10_000) / 100).toFixed(2)}%`;
const total = (items: readonly Item[]): Item => {
  const sum = (of: 'budget' | 'spent' | 'before'): number => items.reduce((all, item) => all + item[of], 0);
  return { name: '一般公共预算财政拨款支出', budget: sum('budget'), spent: sum('spent'), before: sum('before') };
};
const change = ({ spent, before }: Item): string => `${spent >= before ? '增加' : '减少'}${money(Math.abs(spent - before))}，${spent >= before ? '增长' : '下降'}${rate(Math.abs(spent - before), before)}`;

/** The table in words, five ways. */
const PHRASINGS: Readonly<Record<string, (whole: Item, parts: readonly Item[]) => string>> = {
  'amounts and shares': (whole, parts) => `2024年${whole.name}${money(whole.spent)}，主要用于以下方面：${parts.map((part) => `${part.name}${money(part.spent)}，占${rate(part.spent, whole.spent)}`).join('；')}。`,
  'budget, spent, completion': (whole, parts) => [whole, ...parts].map((item) => `${item.name}年初预算为${money(item.budget)}，支出决算为${money(item.spent)}，完成年初预算的${rate(item.spent, item.budget)}。`).join('\n'),
  'completion first': (whole, parts) => `${whole.name}${money(whole.spent)}，完成预算${money(whole.budget)}的${rate(whole.spent, whole.budget)}。其中：${parts.map((part) => `${part.name}${money(part.spent)}，完成预算${money(part.budget)}的${rate(part.spent, part.budget)}`).join('；')}。`,
  'changes': (whole, parts) => [whole, ...parts].map((item) => `${item.name}${money(item.spent)}，比2023年度${change(item)}。`).join(''),
  'points': (whole, parts) => `${whole.name}${money(whole.spent)}，比上年${change(whole)}，具体情况如下：\n${parts.map((part, i) => `${i + 1}.${part.name}${money(part.spent)}，占${rate(part.spent, whole.spent)}，比上年${change(part)}。`).join('\n')}`,
};
const phrasing = fc.constantFrom(...Object.keys(PHRASINGS));
const labels = readLabels(openLibrary().pack('zhengti-guangdong'), EMPTY_DATASET);

const write = (name: string, parts: readonly Item[]): string => (PHRASINGS[name] ?? String)(total(parts), parts);
const failures = (text: string) => {
  const folded = fold(text);
  const figures = readFigures(text);
  return readFormulas({ folded, figures, claims: readClaims(folded, figures), inCells: new Set(), tables: readTables(folded), bindings: [], relations: [], labels }).filter(({ state, force }) => state === 'failed' && force !== 'slight');
};

describe('claims and their network, on made-up tables', () => {
  it('read back every item with its amount, and what it is a part of', () => {
    fc.assert(fc.property(table, phrasing, (parts, name) => {
      const text = write(name, parts);
      const figures = readFigures(text);
      const { mentions } = readClaims(fold(text), figures);
      for (const item of [total(parts), ...parts]) {
        const mention = mentions.find((candidate) => candidate.item === item.name);
        const spent = mention?.claims.find(({ role, basis }) => role === 'level' && (basis === null || basis === 'actual'));
        expect(figures[spent?.figure ?? -1]?.text, `${item.name} in ${text}`).toBe(money(item.spent));
      }
      if (name === 'amounts and shares' || name === 'points' || name === 'completion first') for (const part of parts) {
        const mention = mentions.find((candidate) => candidate.item === part.name);
        expect(mentions[mention?.parent ?? -1]?.item, text).toBe(total(parts).name);
      }
    }), { numRuns: times(200) });
  });

  it('say nothing where nothing is broken, however the lines break', () => {
    fc.assert(fc.property(table, phrasing, fc.integer({ min: 20, max: 44 }), (parts, name, width) => {
      const text = write(name, parts);
      expect(failures(text).map(({ working }) => working), text).toEqual([]);
      if (name !== 'points') {
        const wrapped = text.replace(new RegExp(`(?<=[\\u4e00-\\u9fff]{${width}})(?=[\\u4e00-\\u9fff])`, 'g'), '\n');
        expect(failures(wrapped).map(({ working }) => working), wrapped).toEqual([]);
      }
    }), { numRuns: times(300) });
  });

  it('find a digit that is changed in any figure of a stated relation, at that figure or one tied to it', () => {
    let [found, broken] = [0, 0];
    fc.assert(fc.property(table, phrasing, fc.nat(), fc.integer({ min: 2, max: 8 }), (parts, name, pick, add) => {
      const text = write(name, parts);
      const figures = readFigures(text).filter(({ kind }) => kind === 'money' || kind === 'percent');
      const figure = figures[pick % figures.length];
      if (!figure) return;
      const at = figure.numeral.start;
      const digit = String((Number(text[at]) + add) % 10 || 1);
      if (digit === text[at]) return;
      broken++;
      const changed = text.slice(0, at) + digit + text.slice(at + 1);
      if (failures(changed).some((formula) => formula.figures.some((index) => Math.abs((readFigures(changed)[index]?.start ?? -9) - figure.start) < 2))) found++;
    }), { numRuns: times(400) });
    expect(found / broken).toBeGreaterThan(0.95);
  });
});
