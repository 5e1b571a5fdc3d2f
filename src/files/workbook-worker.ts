import { parentPort, workerData } from 'node:worker_threads';
import { parseWorkbook, type WorkbookFormat } from './workbook.ts';

const { file, bytes, format } = workerData as { file: string; bytes: Uint8Array; format: WorkbookFormat };

try {
  parentPort?.postMessage({ workbook: await parseWorkbook(file, bytes, format) });
} catch (cause) {
  parentPort?.postMessage({ problem: cause instanceof Error ? cause.message : String(cause) });
}
