import type { UnreadReason } from './table.ts';

/** Every way in which Gouji can fail, with what its words need. The words stand in `show/failures.ts`, in each language. */
export interface Failures {
  'file-missing': { file: string };
  'file-encoding': { file: string };
  'file-empty': { file: string };
  'file-format': { file: string; expected: string };
  'file-scan': { file: string };
  'file-old': { file: string; kind: 'doc' | 'wps' | 'et' | 'macro' };
  'file-plain': { file: string };
  'notes-tables': { file: string; count: string };
  'file-table': { file: string };
  'file-changes': { file: string; count: string };
  'target-format': { file: string; expected: string };
  'report-docx': { file: string };
  'docx-strict': { file: string };
  'file-size': { file: string; limit: string };
  'file-write': { file: string; reason: string };
  'file-full': { file: string };
  'archive-unsafe': { file: string; reason: string };
  'file-heavy': { file: string; reason: string };
  'csv-quote': { file: string; row: string };
  'table-none': { file: string; sheet: string };
  'table-unit': { file: string; sheet: string; range: string };
  'table-unclear': { file: string; sheet: string; words: string };
  'table-left': { file: string; sheet: string; cells: string; count: string; reason: UnreadReason; text: string };
  'table-hidden': { file: string; sheet: string; what: string };
  'table-beyond': { file: string; sheet: string; what: string };
  'table-plain': { file: string };
  'tables-none': { file: string };
  'cell-duplicate': { file: string; cell: string; label: string; first: string };
  'settings-invalid': { file: string; path: string; problem: string };
  'pack-missing': { pack: string; known: string };
  'pack-invalid': { file: string; path: string; problem: string };
  'prompt-invalid': { file: string; problem: string };
  'project-empty': { folder: string };
  'marked-secret': { file: string; marking: string };
  'section-missing': { section: string };
  'version-stale': { number: string };
  'proposal-stale': { section: string };
  'section-unknown': { section: string; known: string };
  'model-none': Record<string, never>;
  'model-unreachable': { url: string; reason: string };
  'model-refused': { url: string; status: string; reason: string };
  'model-denied': { url: string; reason: string };
  'interrupted': Record<string, never>;
  'project-missing': { folder: string };
  'command-unknown': { command: string };
  'corpus-known': { name: string };
  'corpus-unknown': { name: string };
  'corpus-several': { name: string; known: string };
  'store-busy': { file: string };
  'store-newer': { file: string };
  'store-damaged': { file: string; reason: string };
  'usage': { problem: string };
  'argument-missing': { name: string };
  'argument-extra': { argument: string };
  'option-missing': { option: string };
  'option-unknown': { option: string; known: string };
  'option-twice': { option: string };
  /** `takes`: what may stand there; '' where nothing may. */
  'option-value': { option: string; takes: string };
  'file-folder': { file: string; report: string };
  'report-none': { folder: string };
  'data-none': { folder: string };
  'sources-none': { file: string };
  'lang-unknown': { lang: string };
  'target-inside': { file: string; folder: string };
  'not-found': { what: string };
  'request-invalid': { path: string; problem: string };
  'model-missing': { model: string };
  'prompt-missing': { name: string; known: string };
  'run-missing': { run: string; known: string };
  'recording-stale': { case: string; trial: string };
  'recording-missing': { case: string; trial: string };
  'case-invalid': { file: string; path: string; problem: string };
  'reports-none': { folder: string };
  'cases-none': { folder: string };
  'outline-none': { pack: string };
  'eval-section-none': { file: string; known: string };
  'eval-occasion': { file: string; what: string };
  'eval-unfinished': { run: string };
  'eval-apart': { problem: string };
  'port-taken': { address: string };
  'run-active': { project: string };
  'token-needed': { host: string };
  'token-wrong': Record<string, never>;
  'origin-foreign': { origin: string };
}

export type FailureCode = keyof Failures;

/** Worth knowing, and nothing has to be done, or a finding asks for it: such a problem ends no command with an error. */
const NOTICES: ReadonlySet<FailureCode> = new Set<FailureCode>(['file-changes', 'file-plain', 'notes-tables', 'cell-duplicate', 'table-hidden', 'table-plain']);

export const isNotice = ({ code, args }: GoujiError): boolean => NOTICES.has(code) || (code === 'table-left' && (args as Failures['table-left']).reason === 'text');

/** A failure with its code and the arguments of its words. `cause` keeps what was caught. */
export class GoujiError<C extends FailureCode = FailureCode> extends Error {
  override readonly name = 'GoujiError';
  readonly code: C;
  readonly args: Failures[C];

  constructor(code: C, args: Failures[C], cause?: unknown) {
    super(`${code} ${JSON.stringify(args)}`, cause === undefined ? undefined : { cause });
    this.code = code;
    this.args = args;
  }
}
