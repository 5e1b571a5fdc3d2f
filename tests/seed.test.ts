import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { HOME, PACKS } from '../src/app/paths.ts';
import { repeatsWithin } from '../src/copy/repeats.ts';
import { isCell } from '../src/core/place.ts';
import { readCsvText } from '../src/files/dataset.ts';
import { loadPack } from '../src/files/packs.ts';
import { review } from '../src/flow/review.ts';
import { readFigures } from '../src/text/figures.ts';

/** A real report, kept outside the project; where it is not at hand these tests are skipped, visibly. */
const DATA = join(HOME, '..', 'shared', 'data');
const present = existsSync(join(DATA, 'seed-report.txt'));
const read = (name: string): string => (present ? readFileSync(join(DATA, name), 'utf8') : '');

describe.skipIf(!present)('a real report', () => {
  const text = read('seed-report.txt');
  const pack = loadPack(PACKS, 'zhengti-guangdong');
  const { dataset } = readCsvText('seed-facts.csv', read('seed-facts.csv'), pack);
  const { findings, coverage } = review({ text, pack, dataset, notes: [] });
  const starts = (code: string): [number, number | undefined][] =>
    findings.flatMap(({ at, code: found, related }) => (found === code && !isCell(at) ? [[at.start, related[0]?.start]] : []));

  it('repeats its duties, and a passage of 202 characters', () => {
    expect(starts('repeat-section')).toEqual(expect.arrayContaining([[661, 310], [5513, 4019]]));
  });

  it('has all eleven passages that stand twice, to within three characters', () => {
    const known = [[310, 590, 661], [4019, 4221, 5513], [3095, 3259, 5349], [3013, 3092, 5270], [2035, 2072, 3682], [1494, 1563, 1593], [962, 1005, 2338], [1285, 1322, 2859], [1654, 1691, 3260], [1929, 1967, 3645], [2164, 2201, 4223]] as const;
    const found = repeatsWithin(text, 24);
    const near = (p: number, q: number): boolean => Math.abs(p - q) <= 3;
    for (const [start, end, later] of known) expect(found.filter(({ a, b }) => near(a.start, start) && near(a.end, end) && near(b.start, later)), `${start}`).toHaveLength(1);
    expect(found).toHaveLength(known.length);
  });

  it('leaves section 四 empty and a question unanswered', () => {
    expect(starts('structure-empty').map(([start]) => start)).toEqual([6451]);
    expect(starts('wording-residue').map(([start]) => start)).toContain(5074);
  });

  it('adds up: 基本支出 + 项目支出 = 支出合计', () => {
    expect(coverage.relations).toContainEqual({ id: 'G03', state: 'held', working: '3421886.78 + 4765400.00 = 8187286.78', missing: [] });
  });

  it('has 58 figures, marked by hand', () => {
    const figures = readFigures(text);
    const gold = JSON.parse(read('seed-figures.json') || '[]') as { start: number; end: number }[];
    const spans = new Set(figures.map(({ start, end }) => `${start}-${end}`));
    expect(gold.filter(({ start, end }) => !spans.has(`${start}-${end}`))).toEqual([]);
  });
});
