import type { NewProposal, Proposal } from '../core/proposal.ts';
import type { Draft, Gap, Mark } from '../core/draft.ts';
import type { ModelMemory } from './model-memory.ts';
import type { Dismissal, Finding } from '../core/finding.ts';

/** Ids are opaque strings made by the store; times are ISO 8601 in UTC. Everything asked for by an unknown id is undefined or empty. */
export interface ProjectRecord {
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  readonly year: number;
  readonly pack: string;
  /** The folder that the project mirrors; null for one made on the page. */
  readonly folder: string | null;
  readonly updatedAt: string;
}

export type NewProject = Omit<ProjectRecord, 'id' | 'updatedAt'>;

export interface StoredFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

export interface SectionGap extends Gap {
  readonly section: string;
}

/** One state of a report's text. `marks` tell where references were rendered; a person's version has those that the edit left untouched. */
export interface VersionRecord {
  readonly id: string;
  readonly number: number;
  readonly author: 'program' | 'person';
  readonly model: string | null;
  readonly createdAt: string;
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly gaps: readonly SectionGap[];
  /** Sections of the outline that a person has written or changed; a draft leaves them alone. */
  readonly edited: readonly string[];
}

export type NewVersion = Pick<VersionRecord, 'author' | 'model' | 'text' | 'marks' | 'gaps' | 'edited'>;

export interface RunRecord {
  readonly id: string;
  readonly project: string;
  readonly model: string;
  readonly state: 'running' | 'finished' | 'stopped';
}

/** Where projects, drafts, versions, findings and dismissals are kept. Each call is one transaction. */
export interface ReportStore extends ModelMemory {
  projects(): Promise<ProjectRecord[]>;
  project(id: string): Promise<ProjectRecord | undefined>;
  projectOfFolder(folder: string): Promise<ProjectRecord | undefined>;
  /** With its first files, so that no project ever stands without its settings. */
  createProject(project: NewProject, files?: readonly StoredFile[]): Promise<ProjectRecord>;
  updateProject(id: string, change: Partial<Omit<NewProject, 'folder'>>): Promise<void>;

  files(project: string): Promise<StoredFile[]>;
  /** Makes the files of the project's folder what is given; files that were uploaded stay, unless the folder has one of the same path. */
  mirrorFiles(project: string, files: readonly StoredFile[]): Promise<void>;
  /** Adds uploaded files and replaces those of the same path. */
  putFiles(project: string, files: readonly StoredFile[]): Promise<void>;
  removeFile(project: string, path: string): Promise<void>;

  /** Two never draft one project at once: throws `run-active` where one is running whose holder is alive. What a dead one left open is closed. */
  startRun(project: string, model: string, holder: string, isAlive: (holder: string) => boolean): Promise<RunRecord>;
  endRun(run: string, state: 'finished' | 'stopped'): Promise<void>;
  /** The drafting that was started last, in whatever process. */
  lastRun(project: string): Promise<RunRecord | undefined>;
  /** Kept at once, section by section, so that an interrupted run loses nothing. */
  saveDraft(run: string, draft: Draft): Promise<void>;
  drafts(run: string): Promise<Draft[]>;

  /** What a model has answered to a question of a project, by all that it was asked with, so that nothing is paid for twice; undefined when it was never asked. */
  answer(project: string, key: string): Promise<string | undefined>;
  keepAnswer(project: string, key: string, answer: string): Promise<void>;

  addVersion(project: string, version: NewVersion): Promise<VersionRecord>;
  /** Newest first. */
  versions(project: string): Promise<VersionRecord[]>;
  latestVersion(project: string): Promise<VersionRecord | undefined>;

  /** One for each section: it takes the place of an older one. */
  propose(project: string, proposal: NewProposal): Promise<Proposal>;
  /** In the order in which they were made. */
  proposals(project: string): Promise<Proposal[]>;
  /** Accepted or rejected: it is gone. */
  settle(project: string, proposal: string): Promise<void>;

  /** Replaces what was found in that version before. */
  saveFindings(version: string, findings: readonly Finding[]): Promise<void>;
  findings(version: string): Promise<Finding[]>;

  dismiss(project: string, dismissal: Dismissal): Promise<void>;
  undismiss(project: string, finding: string): Promise<void>;
  dismissals(project: string): Promise<Dismissal[]>;

  close(): Promise<void>;
}
