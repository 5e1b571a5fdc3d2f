// Reads a Word file of about a hundred pages, as Gouji writes it, and the PDF that LibreOffice makes of it where that is at hand.
//   node scripts/run.mjs bench/documents.ts
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readReport } from '../src/account/read.ts';
import { readDocx } from '../src/files/docx/read.ts';
import { writeDocx } from '../src/files/docx/write.ts';
import { loadPack } from '../src/files/packs.ts';
import { readPdf } from '../src/files/pdf/read.ts';
import { officialBlocks } from '../src/text/official.ts';

const at = (path: string): string => fileURLToPath(new URL(`../data/${path}`, import.meta.url));
const ROUNDS = 13;

function timed<T>(name: string, work: () => T): T {
  const from = performance.now();
  const made = work();
  console.log(`${name.padEnd(36)} ${(performance.now() - from).toFixed(0)} ms`);
  return made;
}

const text = readFileSync(at('examples/defective/report.md'), 'utf8').repeat(ROUNDS);
const bytes = await writeDocx(officialBlocks(text, readReport(text, loadPack(at('packs'), 'zhengti-guangdong')).sections));
console.log(`${text.length} characters, ${bytes.length} bytes`);
timed('docx, the first in a process', () => readDocx({ path: 'r.docx', bytes }));
timed('docx, again', () => readDocx({ path: 'r.docx', bytes }));

const folder = mkdtempSync(join(tmpdir(), 'gouji-bench-'));
try {
  writeFileSync(join(folder, 'r.docx'), bytes);
  execFileSync('soffice', [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', 'pdf', '--outdir', folder, join(folder, 'r.docx')], { timeout: 120_000, stdio: 'ignore' });
} catch {
  console.log('no LibreOffice: no PDF');
}
if (existsSync(join(folder, 'r.pdf'))) {
  const pdf = readFileSync(join(folder, 'r.pdf'));
  console.log(`${(pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/g) ?? []).length} pages, ${pdf.length} bytes`);
  timed('pdf, with its process', () => readPdf({ path: 'r.pdf', bytes: pdf }));
}
rmSync(folder, { recursive: true });
