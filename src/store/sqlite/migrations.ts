import { sql, type Kysely } from 'kysely';
import type { Tables } from './tables.ts';

/** Applied in the order of their names; one that has shipped is never edited. */
export const MIGRATIONS: Readonly<Record<string, (db: Kysely<Tables>) => Promise<void>>> = {
  '001-projects': async (db) => {
    const id = (table: string) => db.schema.createTable(table).addColumn('id', 'text', (c) => c.primaryKey().notNull());
    const owned = (table: string, owner: 'project' | 'run' | 'version') =>
      db.schema.createTable(table).addColumn(owner, 'text', (c) => c.notNull().references(`${owner}s.id`).onDelete('cascade'));

    await id('projects')
      .addColumn('title', 'text', (c) => c.notNull()).addColumn('unit', 'text', (c) => c.notNull())
      .addColumn('year', 'integer', (c) => c.notNull()).addColumn('pack', 'text', (c) => c.notNull())
      .addColumn('folder', 'text', (c) => c.unique())
      .addColumn('created_at', 'text', (c) => c.notNull()).addColumn('updated_at', 'text', (c) => c.notNull()).execute();
    await owned('files', 'project')
      .addColumn('path', 'text', (c) => c.notNull()).addColumn('origin', 'text', (c) => c.notNull()).addColumn('bytes', 'blob', (c) => c.notNull()).addColumn('updated_at', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('files_key', ['project', 'path']).execute();
    await id('runs')
      .addColumn('project', 'text', (c) => c.notNull().references('projects.id').onDelete('cascade'))
      .addColumn('model', 'text', (c) => c.notNull()).addColumn('state', 'text', (c) => c.notNull())
      .addColumn('started_at', 'text', (c) => c.notNull()).addColumn('ended_at', 'text').execute();
    await owned('drafts', 'run')
      .addColumn('section', 'text', (c) => c.notNull()).addColumn('position', 'integer', (c) => c.notNull().defaultTo(0))
      .addColumn('draft', 'text', (c) => c.notNull()).addColumn('created_at', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('drafts_key', ['run', 'section']).execute();
    await id('versions')
      .addColumn('project', 'text', (c) => c.notNull().references('projects.id').onDelete('cascade'))
      .addColumn('number', 'integer', (c) => c.notNull()).addColumn('author', 'text', (c) => c.notNull()).addColumn('model', 'text')
      .addColumn('created_at', 'text', (c) => c.notNull()).addColumn('text', 'text', (c) => c.notNull())
      .addColumn('marks', 'text', (c) => c.notNull()).addColumn('gaps', 'text', (c) => c.notNull())
      .addUniqueConstraint('versions_number', ['project', 'number']).execute();
    await owned('findings', 'version')
      .addColumn('position', 'integer', (c) => c.notNull()).addColumn('finding', 'text', (c) => c.notNull())
      .addColumn('code', 'text', (c) => c.notNull()).addColumn('severity', 'text', (c) => c.notNull()).addColumn('json', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('findings_key', ['version', 'position']).execute();
    await owned('dismissals', 'project')
      .addColumn('finding', 'text', (c) => c.notNull()).addColumn('reason', 'text', (c) => c.notNull())
      .addColumn('by', 'text', (c) => c.notNull()).addColumn('created_at', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('dismissals_key', ['project', 'finding']).execute();
    await sql`create index runs_project on runs (project)`.execute(db);
  },
  '002-eval': async (db) => {
    await db.schema.createTable('eval_runs').addColumn('id', 'text', (c) => c.primaryKey().notNull()).addColumn('head', 'text', (c) => c.notNull())
      .addColumn('state', 'text', (c) => c.notNull()).addColumn('started_at', 'text', (c) => c.notNull()).addColumn('ended_at', 'text').execute();
    await db.schema.createTable('eval_results').addColumn('run', 'text', (c) => c.notNull().references('eval_runs.id').onDelete('cascade'))
      .addColumn('case', 'text', (c) => c.notNull()).addColumn('trial', 'integer', (c) => c.notNull()).addColumn('result', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('eval_results_key', ['run', 'case', 'trial']).execute();
  },
  '003-answers': async (db) => {
    await db.schema.createTable('answers').addColumn('project', 'text', (c) => c.notNull().references('projects.id').onDelete('cascade'))
      .addColumn('key', 'text', (c) => c.notNull()).addColumn('answer', 'text', (c) => c.notNull()).addColumn('created_at', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('answers_key', ['project', 'key']).execute();
  },
  '004-models': async (db) => {
    await db.schema.createTable('abilities').addColumn('server', 'text', (c) => c.primaryKey().notNull()).addColumn('abilities', 'text', (c) => c.notNull()).execute();
    await db.schema.createTable('spent').addColumn('day', 'text', (c) => c.primaryKey().notNull()).addColumn('tokens', 'integer', (c) => c.notNull()).execute();
    await db.schema.alterTable('runs').addColumn('holder', 'text').execute();
  },
  '005-proposals': async (db) => {
    await db.schema.alterTable('versions').addColumn('edited', 'text', (c) => c.notNull().defaultTo('[]')).execute();
    await db.schema.createTable('proposals').addColumn('id', 'text', (c) => c.primaryKey().notNull())
      .addColumn('project', 'text', (c) => c.notNull().references('projects.id').onDelete('cascade')).addColumn('section', 'text', (c) => c.notNull())
      .addColumn('proposal', 'text', (c) => c.notNull()).addColumn('created_at', 'text', (c) => c.notNull())
      .addUniqueConstraint('proposals_section', ['project', 'section']).execute();
  },
};
