import fc, { times } from '../property.ts';
import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/core/decimal.ts';
import { cellRef } from '../../src/core/grid.ts';
import { printedBasis } from '../../src/show/data.ts';
import { readGrid } from '../../src/table/read.ts';
import { layOut, shapes, twoSided, type Generated } from './tables.ts';

/** Whatever was read and is not what was meant, in words. */
function wrong({ grid, meant, nonsense }: Generated): string[] {
  const byRef = new Map([...meant].map(([key, one]) => {
    const [row = 0, column = 0] = key.split(',').map(Number);
    return [cellRef(row, column), one] as const;
  }));
  return readGrid(grid, null).data.flatMap((datum) => {
    const one = byRef.get(datum.cell.ref);
    const got = { value: plainText(datum.quantity.value), unit: datum.quantity.unit, label: datum.label, basis: printedBasis({ ...datum, id: '', fact: null, aliases: [] }), year: datum.period?.year ?? null };
    if (!one) return [`${datum.cell.ref} is no datum: ${JSON.stringify(got)}`];
    const { parent, ...want } = one;
    const placed = parent === undefined || parent === null || datum.path.at(-1) === parent;
    return JSON.stringify(got) === JSON.stringify({ ...want, label: want.label }) && placed && !nonsense.has(0) ? [] : [`${datum.cell.ref} ${JSON.stringify({ ...got, path: datum.path })} ≠ ${JSON.stringify(one)}`];
  });
}

const shown = ({ grid }: Generated): string => grid.rows.map((row) => row.map(({ text }) => text).join(' | ')).join('\n');

describe('tables that somebody made up', () => {
  it('are read as meant, or refused', () => {
    let [cells, read] = [0, 0];
    fc.assert(fc.property(shapes, (shape) => {
      const generated = layOut(shape);
      cells += generated.meant.size;
      read += readGrid(generated.grid, null).data.length;
      const faults = wrong(generated);
      if (faults.length > 0) throw new Error(`${faults.slice(0, 3).join('\n')}\n${shown(generated)}`);
    }), { numRuns: times(400) });
    expect(read / cells).toBeGreaterThan(0.9);
  });

  it('with two sides are read side by side', () => {
    fc.assert(fc.property(shapes, shapes, (left, right) => {
      const generated = twoSided(left, right);
      const faults = wrong(generated);
      if (faults.length > 0) throw new Error(`${faults.slice(0, 3).join('\n')}\n${shown(generated)}`);
    }), { numRuns: times(200) });
  });

  it('do not speak for a column whose head was cut off', () => {
    fc.assert(fc.property(shapes, fc.nat(), (shape, pick) => {
      const { grid, meant } = layOut({ ...shape, twoRows: false, lineRow: false });
      const head = grid.rows.findIndex((row) => row.some(({ text }) => text.startsWith('项目')));
      const columns = [...new Set([...meant.keys()].map((key) => Number(key.split(',')[1])))];
      const cut = columns[pick % Math.max(1, columns.length)];
      if (cut === undefined || head < 0) return;
      const rows = grid.rows.map((row, r) => (r === head ? row.map((one, c) => (c === cut ? { ...one, text: '' } : one)) : row));
      const letter = cellRef(0, cut).slice(0, -1);
      const got = readGrid({ ...grid, rows }, null).data.filter(({ cell }) => cell.ref.replace(/\d+$/, '') === letter);
      expect(got.map(({ cell, label }) => `${cell.ref} ${label}`)).toEqual([]);
    }), { numRuns: times(200) });
  });
});
