import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import type { Draft } from '../../src/core/draft.ts';
import type { Finding } from '../../src/core/finding.ts';
import type { ReportStore } from '../../src/ports/store.ts';
import { openSqliteStore } from '../../src/store/sqlite/store.ts';

const folder = mkdtempSync(join(tmpdir(), 'gouji-store-'));
afterAll(() => rmSync(folder, { recursive: true }));
let tick = 0;
const clock = (): string => new Date(1_767_225_600_000 + 1000 * tick++).toISOString();
let file = 0;
const fresh = (): string => join(folder, `${file++}.db`);

const PROJECT = { title: '报告', unit: '某馆', year: 2025, pack: 'zhengti-guangdong', folder: null };
const DRAFT: Draft = { section: 'a', sentences: [{ kind: 'fact', text: '支出{{x}}。', notes: ['N001'] }], gaps: [], origin: { model: 'm', prompt: { id: 'p', version: 1, hash: 'h' }, usage: null } };
const FINDING: Finding = { id: 'f1', code: 'c', severity: 'error', at: { start: 0, end: 1 }, args: { n: 1 }, source: { text: '', force: 'practice' }, evidence: [], related: [], fix: null };

/** What every adapter of the store must do. */
describe.each<[string, () => Promise<ReportStore>]>([
  ['SQLite in a file', () => openSqliteStore(fresh(), clock)],
  ['SQLite in memory', () => openSqliteStore(':memory:', clock)],
])('a report store: %s', (_, open) => {
  let store: ReportStore;
  let id: string;
  beforeEach(async () => {
    store = await open();
    ({ id } = await store.createProject(PROJECT));
    return () => store.close();
  });

  it('keeps projects, newest first, and finds them by folder', async () => {
    const other = await store.createProject({ ...PROJECT, folder: '/a' });
    expect((await store.projects()).map((project) => project.id)).toEqual([other.id, id]);
    expect(await store.projectOfFolder('/a')).toEqual(other);
    expect(await store.projectOfFolder('/b')).toBeUndefined();
    await store.updateProject(id, { title: '新名' });
    expect(await store.project(id)).toMatchObject({ title: '新名', unit: '某馆' });
    expect((await store.projects())[0]?.id).toBe(id);
    expect(await store.project('none')).toBeUndefined();
    await expect(store.createProject({ ...PROJECT, folder: '/a' })).rejects.toThrow();
  });

  it('keeps files byte for byte, replaces by path, removes', async () => {
    const bytes = new Uint8Array([0, 255, 0xb9, 10]);
    await store.putFiles(id, [{ path: 'notes/b.txt', bytes }, { path: 'data/a.csv', bytes: new Uint8Array() }]);
    await store.putFiles(id, [{ path: 'notes/b.txt', bytes: new Uint8Array([1]) }, { path: 'notes/c.txt', bytes }]);
    expect((await store.files(id)).map((f) => [f.path, [...f.bytes]])).toEqual([['data/a.csv', []], ['notes/b.txt', [1]], ['notes/c.txt', [...bytes]]]);
    await store.removeFile(id, 'notes/b.txt');
    expect((await store.files(id)).map((f) => f.path)).toEqual(['data/a.csv', 'notes/c.txt']);
  });

  it('mirrors a folder and leaves uploads alone', async () => {
    const one = new Uint8Array([1]);
    await store.mirrorFiles(id, [{ path: 'notes/a.txt', bytes: one }, { path: 'notes/b.txt', bytes: one }]);
    await store.putFiles(id, [{ path: 'notes/up.txt', bytes: one }]);
    await store.mirrorFiles(id, [{ path: 'notes/b.txt', bytes: new Uint8Array([2]) }]);
    expect((await store.files(id)).map((f) => [f.path, ...f.bytes])).toEqual([['notes/b.txt', 2], ['notes/up.txt', 1]]);
  });

  it('keeps drafts as they come, one for each section of a run', async () => {
    const run = await store.startRun(id, 'm', 'a:1', () => false);
    await store.saveDraft(run.id, DRAFT);
    await store.saveDraft(run.id, { ...DRAFT, section: 'b' });
    await store.saveDraft(run.id, { ...DRAFT, sentences: [] });
    expect(await store.drafts(run.id)).toEqual([{ ...DRAFT, sentences: [] }, { ...DRAFT, section: 'b' }]);
    await store.endRun(run.id, 'finished');
    expect(await store.drafts('none')).toEqual([]);
  });

  it('lets one draft a project at a time, and closes what a dead one left open', async () => {
    const first = await store.startRun(id, 'm', 'a:1', () => false);
    await expect(store.startRun(id, 'm', 'a:2', (holder) => holder === 'a:1')).rejects.toMatchObject({ code: 'run-active' });
    const other = await store.createProject(PROJECT);
    await store.startRun(other.id, 'm', 'a:2', () => true);
    const second = await store.startRun(id, 'm', 'a:2', () => false);
    expect(await store.lastRun(id)).toEqual(second);
    await store.endRun(second.id, 'finished');
    expect(second.id).not.toBe(first.id);
    await store.startRun(id, 'm', 'a:3', () => true);
  });

  it('keeps what servers understand, and what a day has cost', async () => {
    expect([await store.abilities('http://x m'), await store.spent('2026-04-20')]).toEqual([undefined, 0]);
    await store.keepAbilities('http://x m', '1');
    await store.keepAbilities('http://x m', '2');
    await store.spend('2026-04-20', 5);
    await store.spend('2026-04-20', 7);
    expect([await store.abilities('http://x m'), await store.abilities('http://y m'), await store.spent('2026-04-20'), await store.spent('2026-04-21')]).toEqual(['2', undefined, 12, 0]);
  });

  it('keeps what a model answered, for each project and question', async () => {
    expect(await store.answer(id, 'k')).toBeUndefined();
    await store.keepAnswer(id, 'k', '{"a":1}');
    await store.keepAnswer(id, 'k', '{"a":"乙𠮷"}');
    expect(await store.answer(id, 'k')).toBe('{"a":"乙𠮷"}');
    expect(await store.answer(id, 'other')).toBeUndefined();
    expect(await store.answer('none', 'k')).toBeUndefined();
  });

  it('knows the drafting that was started last', async () => {
    expect(await store.lastRun(id)).toBeUndefined();
    await store.startRun(id, 'm', 'a:1', () => false);
    const run = await store.startRun(id, 'n', 'a:1', () => false);
    expect(await store.lastRun(id)).toEqual(run);
    await store.endRun(run.id, 'stopped');
    expect(await store.lastRun(id)).toEqual({ ...run, state: 'stopped' });
  });

  it('numbers versions and keeps marks and gaps', async () => {
    const first = await store.addVersion(id, { author: 'program', model: 'm', text: '甲𠮷', marks: [{ start: 0, end: 1, key: 'x' }], edited: ['a'], gaps: [{ section: 'a', need: '乙', why: '' }] });
    const second = await store.addVersion(id, { author: 'person', model: null, text: '丙', marks: [], gaps: [], edited: [] });
    expect([first.number, second.number]).toEqual([1, 2]);
    expect(await store.versions(id)).toEqual([second, first]);
    expect(await store.latestVersion(id)).toEqual(second);
    expect(await store.latestVersion('none')).toBeUndefined();
  });

  it('keeps one proposal for a section until it is settled', async () => {
    const words = { base: '旧', text: '新', marks: [{ start: 0, end: 1, key: 'x' }], gaps: [], why: 'asked', model: 'm' } as const;
    const first = await store.propose(id, { section: 'a', ...words });
    const other = await store.propose(id, { section: 'b', ...words });
    const second = await store.propose(id, { section: 'a', ...words, text: '更新' });
    expect(await store.proposals(id)).toEqual([other, second]);
    await store.settle(id, first.id);
    await store.settle(id, second.id);
    expect(await store.proposals(id)).toEqual([other]);
    expect(await store.proposals('none')).toEqual([]);
  });

  it('replaces the findings of a version and keeps their order', async () => {
    const { id: version } = await store.addVersion(id, { author: 'person', model: null, text: '', marks: [], gaps: [], edited: [] });
    await store.saveFindings(version, [FINDING, { ...FINDING, id: 'f0' }]);
    await store.saveFindings(version, [{ ...FINDING, id: 'f2' }, FINDING]);
    expect((await store.findings(version)).map((finding) => finding.id)).toEqual(['f2', 'f1']);
  });

  it('keeps dismissals, the last word counting', async () => {
    await store.dismiss(id, { finding: 'f1', reason: '核过', by: '甲' });
    await store.dismiss(id, { finding: 'f1', reason: '再核', by: '乙' });
    expect(await store.dismissals(id)).toEqual([{ finding: 'f1', reason: '再核', by: '乙' }]);
    await store.undismiss(id, 'f1');
    expect(await store.dismissals(id)).toEqual([]);
  });
});

describe('an SQLite file', () => {
  it('keeps everything when a second process writes at the same time', async () => {
    const path = fresh();
    const store = await openSqliteStore(path, clock);
    const { id } = await store.createProject(PROJECT);
    const second = spawn(process.execPath, [join(import.meta.dirname, 'second-process.ts'), path, id, '20'], { stdio: ['ignore', 'ignore', 'inherit'] });
    const ended = new Promise((resolve) => second.on('exit', resolve));
    for (let i = 0; i < 20; i++) await store.putFiles(id, [{ path: `notes/first-${i}.txt`, bytes: new Uint8Array([i]) }]);
    expect(await ended).toBe(0);
    expect(await store.files(id)).toHaveLength(40);
    await store.close();
  });

  it('can be made by several processes at once', async () => {
    const path = fresh();
    const codes = await Promise.all(Array.from({ length: 5 }, () => new Promise((resolve) => {
      spawn(process.execPath, [join(import.meta.dirname, 'second-process.ts'), path, 'none', '0'], { stdio: ['ignore', 'ignore', 'inherit'] }).on('exit', resolve);
    })));
    expect(codes).toEqual([0, 0, 0, 0, 0]);
  });

  it('that another program holds for long is named as busy', async () => {
    const path = fresh();
    const store = await openSqliteStore(path, clock, { patience: 100 });
    const other = new Database(path);
    other.exec('begin immediate');
    await expect(store.createProject(PROJECT)).rejects.toMatchObject({ code: 'store-busy', args: { file: path } });
    other.exec('rollback');
    other.close();
    await expect(store.createProject(PROJECT)).resolves.toMatchObject({ title: '报告' });
    await store.close();
  });

  it('that is none, or newer, or out of reach is named as such', async () => {
    const garbage = fresh();
    writeFileSync(garbage, 'this is not a database'.repeat(100));
    await expect(openSqliteStore(garbage, clock)).rejects.toMatchObject({ code: 'store-damaged' });

    const newer = fresh();
    await (await openSqliteStore(newer, clock)).close();
    const db = new Database(newer);
    db.prepare('insert into migrations (name) values (?)').run('999-later');
    db.close();
    await expect(openSqliteStore(newer, clock)).rejects.toMatchObject({ code: 'store-newer' });

    await expect(openSqliteStore(join(garbage, 'x.db'), clock)).rejects.toMatchObject({ code: 'file-write' });
  });

  it('that outgrows the disk is named as full, and nothing written before is lost', async () => {
    const path = fresh();
    const store = await openSqliteStore(path, clock);
    const { id } = await store.createProject(PROJECT);
    await store.putFiles(id, [{ path: 'notes/a.txt', bytes: new Uint8Array(1000) }]);
    await store.close();
    const full = await openSqliteStore(path, clock, { pages: 64 });
    await expect(full.putFiles(id, [{ path: 'notes/b.txt', bytes: new Uint8Array(4 << 20) }])).rejects.toMatchObject({ code: 'file-full' });
    expect((await full.files(id)).map((f) => f.path)).toEqual(['notes/a.txt']);
    await full.close();
  });
});
