import { Worker } from 'node:worker_threads';
import { GoujiError } from '../core/error.ts';
import { guardArchive } from './archive.ts';
import type { SourceFile } from './bytes.ts';
import { WORKBOOK, type Workbook, type WorkbookFormat } from './workbook.ts';

/** How long a workbook may take, and how much memory: a small file can hold a huge one. */
const DEADLINE = 20_000;
const MEMORY_MB = 512;

/** The sheets of a workbook. Archives are guarded first; the library then runs in a worker that can be stopped. */
export async function readWorkbook(file: SourceFile, format: WorkbookFormat): Promise<Workbook & { readonly far: number }> {
  let far = 0;
  if (format !== 'xls') guardArchive(file.path, file.bytes, format, (name, content) => { far += isFar(name, content) ? 1 : 0; });
  else if (file.bytes[0] !== 0xd0 || file.bytes[1] !== 0xcf) throw new GoujiError('file-format', { file: file.path, expected: format });
  const answer = await parsedApart(file, format);
  // A Word file that was renamed unpacks well and has no sheets.
  if ('workbook' in answer && answer.workbook.grids.length === 0) throw new GoujiError('file-format', { file: file.path, expected: format });
  if ('workbook' in answer) return { ...answer.workbook, far };
  throw answer.problem instanceof GoujiError ? answer.problem : new GoujiError('file-format', { file: file.path, expected: format }, answer.problem);
}

/** How far a sheet says that it reaches, near its beginning: `<dimension ref="A1:XFD2000"/>`. */
const DIMENSION = /<dimension ref="[A-Z]+\d+:([A-Z]+)\d+"/;

function isFar(name: string, content: Buffer): boolean {
  const letters = /worksheets\/[^/]+\.xml$/.test(name) ? DIMENSION.exec(content.toString('latin1', 0, 2000))?.[1] : undefined;
  return letters !== undefined && [...letters].reduce((sum, char) => sum * 26 + char.charCodeAt(0) - 64, 0) > WORKBOOK.columns;
}

type Answer = { readonly workbook: Workbook } | { readonly problem: unknown };

function parsedApart(file: SourceFile, format: WorkbookFormat): Promise<Answer> {
  const worker = new Worker(new URL('./workbook-worker.ts', import.meta.url), {
    workerData: { file: file.path, bytes: file.bytes, format }, resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB }, stderr: true,
  });
  return new Promise<Answer>((resolve) => {
    const stop = (answer: Answer): void => {
      clearTimeout(timer);
      resolve(answer);
      void worker.terminate();
    };
    const heavy = (reason: string): Answer => ({ problem: new GoujiError('file-heavy', { file: file.path, reason }) });
    const timer = setTimeout(() => stop(heavy(`> ${DEADLINE / 1000} s`)), DEADLINE);
    worker.once('message', (answer: Answer) => stop(answer));
    worker.once('error', (cause: Error & { code?: string }) => stop(cause.code === 'ERR_WORKER_OUT_OF_MEMORY' ? heavy(`> ${MEMORY_MB} MB`) : { problem: cause }));
    worker.once('exit', () => stop({ problem: new Error('the parser ended without an answer') }));
  });
}
