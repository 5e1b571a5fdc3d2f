import type { Generated } from 'kysely';

/** The tables as Kysely sees them. JSON columns hold what their names say, as text. */
export interface Tables {
  migrations: { name: string };
  projects: { id: string; title: string; unit: string; year: number; pack: string; folder: string | null; created_at: string; updated_at: string };
  files: { project: string; path: string; origin: 'folder' | 'upload'; bytes: Uint8Array; updated_at: string };
  runs: { id: string; project: string; model: string; state: 'running' | 'finished' | 'stopped'; holder: string | null; started_at: string; ended_at: string | null };
  drafts: { run: string; section: string; position: Generated<number>; draft: string; created_at: string };
  answers: { project: string; key: string; answer: string; created_at: string };
  versions: { id: string; project: string; number: number; author: 'program' | 'person'; model: string | null; created_at: string; text: string; marks: string; gaps: string; edited: Generated<string> };
  proposals: { id: string; project: string; section: string; proposal: string; created_at: string };
  findings: { version: string; position: number; finding: string; code: string; severity: string; json: string };
  dismissals: { project: string; finding: string; reason: string; by: string; created_at: string };
  abilities: { server: string; abilities: string };
  spent: { day: string; tokens: number };
  eval_runs: { id: string; head: string; state: 'running' | 'finished' | 'stopped'; started_at: string; ended_at: string | null };
  eval_results: { run: string; case: string; trial: number; result: string };
}
