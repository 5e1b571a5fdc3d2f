import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from '../property.ts';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { addReports, closestTo } from '../../src/app/corpus.ts';
import { printsOf } from '../../src/copy/prints.ts';
import type { Corpus } from '../../src/ports/corpus.ts';
import { openSqliteCorpus } from '../../src/store/sqlite/corpus.ts';
import { decoded, encoded } from '../../src/store/sqlite/varints.ts';

const folder = mkdtempSync(join(tmpdir(), 'gouji-corpus-'));
afterAll(() => rmSync(folder, { recursive: true }));
let file = 0;

const report = (seed: number): string => Array.from({ length: 40 }, (_, i) => `第${i}项由${String.fromCharCode(0x4e00 + 97 * seed + 31 * i)}${String.fromCharCode(0x5e00 + 53 * seed + 17 * i)}科牵头落实，年底前完成验收。`).join('');

/** What every adapter of a corpus must do. */
function corpusContract(open: () => Promise<Corpus>): void {
  let corpus: Corpus;
  beforeEach(async () => {
    corpus = await open();
    return () => corpus.close();
  });

  it('adds a report once, and finds where its fingerprints stand', async () => {
    const prints = printsOf(report(1));
    expect([await corpus.add('a.txt', report(1), prints), await corpus.add('a.txt', report(1), prints)]).toEqual([true, false]);
    await expect(corpus.add('a.txt', report(2), printsOf(report(2)))).rejects.toMatchObject({ code: 'corpus-known' });
    const found = await corpus.postings([prints[0]?.hash ?? 0, 5], 10);
    expect(found).toEqual(prints.filter(({ hash }) => hash === prints[0]?.hash).map((print) => ({ ...print, document: found[0]?.document })));
    expect(await corpus.report(found[0]?.document ?? 0)).toMatchObject({ name: 'a.txt', text: report(1) });
    expect(await corpus.status()).toMatchObject({ reports: 1, characters: report(1).length, postings: prints.length });
  });

  it('forgets a report whole, and leaves the others', async () => {
    await addReports(corpus, [{ id: 'a', text: report(1) }, { id: 'b', text: `${report(1)}补一句。` }]);
    expect([await corpus.remove('a', printsOf), await corpus.remove('a', printsOf)]).toEqual([true, false]);
    expect(await corpus.names()).toEqual(['b']);
    expect(new Set((await corpus.postings(printsOf(report(1)).map(({ hash }) => hash), 10)).map(({ document }) => document)).size).toBe(1);
  });

  it('says nothing of what stands in more reports than asked for', async () => {
    await addReports(corpus, [1, 2, 3].map((n) => ({ id: String(n), text: `${report(1)}${n}` })));
    const hashes = printsOf(report(1)).map(({ hash }) => hash);
    expect(await corpus.postings(hashes, 2)).toEqual([]);
    expect((await corpus.postings(hashes, 3)).length).toBeGreaterThan(0);
  });

  it('takes a changed report in the place of the old one, and tells which are closest', async () => {
    await addReports(corpus, Array.from({ length: 12 }, (_, n) => ({ id: `r${n}`, text: report(n) })));
    expect(await addReports(corpus, [{ id: 'r3', text: `${report(3)}补一句。` }, { id: 'r4', text: report(4) }])).toBe(1);
    expect(await corpus.size()).toBe(12);
    expect((await closestTo(corpus, report(3)))[0]).toEqual({ id: 'r3', text: `${report(3)}补一句。` });
    expect((await closestTo(corpus, report(3), 'r3')).map(({ id }) => id)).not.toContain('r3');
  });
}

describe('a corpus: SQLite in a file', () => corpusContract(() => openSqliteCorpus(join(folder, `${file++}.db`), 1)));
describe('a corpus: SQLite in memory', () => corpusContract(() => openSqliteCorpus(':memory:', 1)));

it('a corpus with fingerprints of another kind is refused', async () => {
  const path = join(folder, 'old.db');
  await (await openSqliteCorpus(path, 1)).close();
  await expect(openSqliteCorpus(path, 2)).rejects.toMatchObject({ code: 'store-newer' });
});

it('lists of numbers come back from their bytes', () => fc.assert(fc.property(fc.array(fc.nat(2 ** 40)), (numbers) => { expect(decoded(encoded(numbers))).toEqual(numbers); })));
