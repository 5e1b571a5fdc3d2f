import { randomUUID } from 'node:crypto';
import { sql, type Kysely, type Selectable } from 'kysely';
import { GoujiError } from '../../core/error.ts';
import type { Draft } from '../../core/draft.ts';
import type { NewProposal } from '../../core/proposal.ts';
import type { Finding } from '../../core/finding.ts';
import type { Clock } from '../../ports/clock.ts';
import type { ModelMemory } from '../../ports/model-memory.ts';
import type { ProjectRecord, ReportStore, RunRecord, StoredFile, VersionRecord } from '../../ports/store.ts';
import { guarded } from './guarded.ts';
import { openDatabase, transaction, type Limits } from './open.ts';
import type { Tables } from './tables.ts';

/** The store in one SQLite file, or in memory for `:memory:`. */
export async function openSqliteStore(file: string, now: Clock, limits: Limits = {}): Promise<ReportStore> {
  const db = await openDatabase(file, limits);
  return guarded(sqliteStore(db, now), file);
}

const sqliteStore = (db: Kysely<Tables>, now: Clock): ReportStore => ({ ...projects(db, now), ...filesOf(db, now), ...runs(db, now), ...answers(db, now), ...memory(db), ...versions(db, now), ...proposalsOf(db, now), ...dismissals(db, now), close: () => db.destroy() });

type Part<K extends keyof ReportStore> = Pick<ReportStore, K>;

const projectRecord = ({ id, title, unit, year, pack, folder, updated_at }: Selectable<Tables['projects']>): ProjectRecord =>
  ({ id, title, unit, year, pack, folder, updatedAt: updated_at });

function projects(db: Kysely<Tables>, now: Clock): Part<'projects' | 'project' | 'projectOfFolder' | 'createProject' | 'updateProject'> {
  const find = async (column: 'id' | 'folder', value: string) => {
    const row = await db.selectFrom('projects').selectAll().where(column, '=', value).executeTakeFirst();
    return row && projectRecord(row);
  };
  return {
    projects: async () => (await db.selectFrom('projects').selectAll().orderBy('updated_at', 'desc').execute()).map(projectRecord),
    project: (id) => find('id', id),
    projectOfFolder: (folder) => find('folder', folder),
    createProject: (project, files = []) =>
      transaction(db, async (tx) => {
        const at = now();
        const row = { id: randomUUID(), ...project, created_at: at, updated_at: at };
        await tx.insertInto('projects').values(row).execute();
        if (files.length > 0) await putFiles(tx, now, row.id, files, project.folder === null ? 'upload' : 'folder');
        return projectRecord(row);
      }),
    async updateProject(id, change) {
      await db.updateTable('projects').set({ ...change, updated_at: now() }).where('id', '=', id).execute();
    },
  };
}

const touch = (tx: Kysely<Tables>, now: Clock, id: string) => tx.updateTable('projects').set({ updated_at: now() }).where('id', '=', id).execute();

async function putFiles(tx: Kysely<Tables>, now: Clock, project: string, files: readonly StoredFile[], origin: 'folder' | 'upload'): Promise<void> {
  for (const { path, bytes } of files) {
    const row = { project, path, origin, bytes: Buffer.from(bytes), updated_at: now() };
    await tx.insertInto('files').values(row).onConflict((c) => c.columns(['project', 'path']).doUpdateSet({ origin, bytes: row.bytes, updated_at: row.updated_at })).execute();
  }
  await touch(tx, now, project);
}

const filesOf = (db: Kysely<Tables>, now: Clock): Part<'files' | 'mirrorFiles' | 'putFiles' | 'removeFile'> => ({
  files: (project) => db.selectFrom('files').select(['path', 'bytes']).where('project', '=', project).orderBy('path').execute(),
  mirrorFiles: (project, files) =>
    transaction(db, async (tx) => {
      await tx.deleteFrom('files').where('project', '=', project).where('origin', '=', 'folder').execute();
      await putFiles(tx, now, project, files, 'folder');
    }),
  putFiles: (project, files) => transaction(db, (tx) => putFiles(tx, now, project, files, 'upload')),
  removeFile: (project, path) =>
    transaction(db, async (tx) => {
      await tx.deleteFrom('files').where('project', '=', project).where('path', '=', path).execute();
      await touch(tx, now, project);
    }),
});

const answers = (db: Kysely<Tables>, now: Clock): Part<'answer' | 'keepAnswer'> => ({
  answer: async (project, key) => (await db.selectFrom('answers').select('answer').where('project', '=', project).where('key', '=', key).executeTakeFirst())?.answer,
  async keepAnswer(project, key, answer) {
    await db.insertInto('answers').values({ project, key, answer, created_at: now() }).onConflict((c) => c.columns(['project', 'key']).doUpdateSet({ answer })).execute();
  },
});

const memory = (db: Kysely<Tables>): ModelMemory => ({
  abilities: async (server) => (await db.selectFrom('abilities').select('abilities').where('server', '=', server).executeTakeFirst())?.abilities,
  async keepAbilities(server, abilities) {
    await db.insertInto('abilities').values({ server, abilities }).onConflict((c) => c.column('server').doUpdateSet({ abilities })).execute();
  },
  spent: async (day) => (await db.selectFrom('spent').select('tokens').where('day', '=', day).executeTakeFirst())?.tokens ?? 0,
  async spend(day, tokens) {
    await db.insertInto('spent').values({ day, tokens }).onConflict((c) => c.column('day').doUpdateSet({ tokens: sql`tokens + ${tokens}` })).execute();
  },
});

function runs(db: Kysely<Tables>, now: Clock): Part<'startRun' | 'endRun' | 'lastRun' | 'saveDraft' | 'drafts'> {
  return {
    startRun: (project, model, holder, isAlive) =>
      transaction(db, async (tx) => {
        const open = await tx.selectFrom('runs').select('holder').where('project', '=', project).where('state', '=', 'running').execute();
        if (open.some((run) => run.holder !== null && isAlive(run.holder))) throw new GoujiError('run-active', { project });
        await tx.updateTable('runs').set({ state: 'stopped', ended_at: now() }).where('project', '=', project).where('state', '=', 'running').execute();
        const run = { id: randomUUID(), project, model, state: 'running' as const };
        await tx.insertInto('runs').values({ ...run, holder, started_at: now(), ended_at: null }).execute();
        return run;
      }),
    async endRun(run, state) {
      await db.updateTable('runs').set({ state, ended_at: now() }).where('id', '=', run).execute();
    },
    async lastRun(project) {
      const row = await db.selectFrom('runs').select(['id', 'project', 'model', 'state']).where('project', '=', project).orderBy('started_at', 'desc').orderBy(sql`rowid`, 'desc').limit(1).executeTakeFirst();
      return row && { ...row, state: row.state as RunRecord['state'] };
    },
    saveDraft: (run, draft) =>
      transaction(db, async (tx) => {
        const count = await tx.selectFrom('drafts').select(({ fn }) => fn.countAll<number>().as('n')).where('run', '=', run).executeTakeFirstOrThrow();
        const row = { run, section: draft.section, position: Number(count.n), draft: JSON.stringify(draft), created_at: now() };
        await tx.insertInto('drafts').values(row).onConflict((c) => c.columns(['run', 'section']).doUpdateSet({ draft: row.draft, created_at: row.created_at })).execute();
      }),
    async drafts(run) {
      const rows = await db.selectFrom('drafts').select('draft').where('run', '=', run).orderBy('position').execute();
      return rows.map((row) => JSON.parse(row.draft) as Draft);
    },
  };
}

const versionRecord = ({ id, number, author, model, created_at, text, marks, gaps, edited }: Selectable<Tables['versions']>): VersionRecord =>
  ({ id, number, author, model, createdAt: created_at, text, marks: JSON.parse(marks) as VersionRecord['marks'], gaps: JSON.parse(gaps) as VersionRecord['gaps'], edited: JSON.parse(edited) as string[] });

function versions(db: Kysely<Tables>, now: Clock): Part<'addVersion' | 'versions' | 'latestVersion' | 'saveFindings' | 'findings'> {
  const newestFirst = (project: string) => db.selectFrom('versions').selectAll().where('project', '=', project).orderBy('number', 'desc');
  return {
    addVersion: (project, version) =>
      transaction(db, async (tx) => {
        const last = await tx.selectFrom('versions').select(({ fn }) => fn.max('number').as('n')).where('project', '=', project).executeTakeFirst();
        const row = {
          id: randomUUID(), project, number: Number(last?.n ?? 0) + 1, author: version.author, model: version.model, created_at: now(),
          text: version.text, marks: JSON.stringify(version.marks), gaps: JSON.stringify(version.gaps), edited: JSON.stringify(version.edited),
        };
        await tx.insertInto('versions').values(row).execute();
        await tx.updateTable('projects').set({ updated_at: row.created_at }).where('id', '=', project).execute();
        return versionRecord(row);
      }),
    versions: async (project) => (await newestFirst(project).execute()).map(versionRecord),
    async latestVersion(project) {
      const row = await newestFirst(project).limit(1).executeTakeFirst();
      return row && versionRecord(row);
    },
    async saveFindings(version, findings) {
      await transaction(db, async (tx) => {
        await tx.deleteFrom('findings').where('version', '=', version).execute();
        for (const [position, finding] of findings.entries()) {
          await tx.insertInto('findings').values({ version, position, finding: finding.id, code: finding.code, severity: finding.severity, json: JSON.stringify(finding) }).execute();
        }
      });
    },
    async findings(version) {
      const rows = await db.selectFrom('findings').select('json').where('version', '=', version).orderBy('position').execute();
      return rows.map((row) => JSON.parse(row.json) as Finding);
    },
  };
}

const proposalsOf = (db: Kysely<Tables>, now: Clock): Part<'propose' | 'proposals' | 'settle'> => ({
  propose: (project, proposal) =>
    transaction(db, async (tx) => {
      await tx.deleteFrom('proposals').where('project', '=', project).where('section', '=', proposal.section).execute();
      const row = { id: randomUUID(), project, section: proposal.section, proposal: JSON.stringify(proposal), created_at: now() };
      await tx.insertInto('proposals').values(row).execute();
      return { id: row.id, ...proposal };
    }),
  async proposals(project) {
    const rows = await db.selectFrom('proposals').select(['id', 'proposal']).where('project', '=', project).orderBy('created_at').orderBy(sql`rowid`).execute();
    return rows.map(({ id, proposal }) => ({ id, ...(JSON.parse(proposal) as NewProposal) }));
  },
  async settle(project, proposal) {
    await db.deleteFrom('proposals').where('project', '=', project).where('id', '=', proposal).execute();
  },
});

function dismissals(db: Kysely<Tables>, now: Clock): Part<'dismiss' | 'undismiss' | 'dismissals'> {
  return {
    async dismiss(project, { finding, reason, by }) {
      const row = { project, finding, reason, by, created_at: now() };
      await db.insertInto('dismissals').values(row).onConflict((c) => c.columns(['project', 'finding']).doUpdateSet({ reason, by, created_at: row.created_at })).execute();
    },
    async undismiss(project, finding) {
      await db.deleteFrom('dismissals').where('project', '=', project).where('finding', '=', finding).execute();
    },
    dismissals: (project) => db.selectFrom('dismissals').select(['finding', 'reason', 'by']).where('project', '=', project).orderBy('created_at').execute(),
  };
}
