#!/usr/bin/env node
// Repeated passages found by Gouji, jscpd and Dolos in the same reports, in one run, by the same scorer (jscpd's program is that for Linux on x64).
//   npm ci --prefix bench/repeats && node scripts/run.mjs bench/repeats/bench.mjs [CORPUS]
// CORPUS holds docs.jsonl {id, text}, truth.jsonl {docA, startA, endA, docB, startB, endB} and regions.jsonl {doc, start, end}; without it a small one of its own is made.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { madeUp } from './corpus.mjs';
import { score } from './score.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const MINUTES = 10;
const lines = (file) => readFileSync(file, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line));
const corpus = process.argv[2] ? given(process.argv[2]) : madeUp();
const folder = mkdtempSync(join(tmpdir(), 'gouji-bench-'));
const docs = join(folder, 'docs.jsonl');
writeFileSync(docs, corpus.documents.map(({ id, text }) => `${JSON.stringify({ id, text })}\n`).join(''));

function given(path) {
  const legitimate = Map.groupBy(lines(join(path, 'regions.jsonl')), ({ doc }) => doc);
  return { documents: lines(join(path, 'docs.jsonl')), truth: lines(join(path, 'truth.jsonl')), legitimate: new Map([...legitimate].map(([doc, spans]) => [doc, spans.map(({ start, end }) => [start, end])])) };
}

/** Seconds, and the most memory where the system's `time` can tell. */
function measured(command, args) {
  const timed = existsSync('/usr/bin/time');
  const from = performance.now();
  const { stderr, status, signal } = spawnSync(timed ? '/usr/bin/time' : command, timed ? ['-f', '%M KB', command, ...args] : args, { encoding: 'utf8', cwd: here, maxBuffer: 1 << 26, timeout: MINUTES * 60_000 });
  if (signal !== null || (status !== 0 && status !== 1)) throw new Error(`${command} ${args.join(' ')}: ${signal ?? status} ${stderr}`);
  return { seconds: (performance.now() - from) / 1000, megabytes: Math.round(Number(/(\d+) KB\s*$/.exec(stderr)?.[1] ?? Number.NaN) / 1024) };
}

function own(tool, ...settings) {
  const out = join(folder, `${tool}.jsonl`);
  return { ...measured(process.execPath, ['--max-old-space-size=4096', 'tools.mjs', tool, docs, out, ...settings]), found: lines(out) };
}

/** jscpd compares lines: every character is one, and a blank an underscore. */
function jscpd(least) {
  const files = join(folder, 'files');
  mkdirSync(files, { recursive: true });
  for (const { id, text } of corpus.documents) writeFileSync(join(files, `${id}.txt`), `${Array.from({ length: text.length }, (_, i) => (/\s/.test(text[i]) ? '_' : text[i])).join('\n')}\n`);
  const out = join(folder, 'jscpd');
  const time = measured(join(here, 'node_modules/jscpd-linux-x64-gnu/bin/jscpd'), [files, '--min-lines', least, '--min-tokens', least, '--format', 'txt', '--max-size', '50mb', '--max-lines', '10000000', '-r', 'json', '-o', out, '--no-colors']);
  const { duplicates } = JSON.parse(readFileSync(join(out, 'jscpd-report.json'), 'utf8'));
  const name = (file) => file.name.replace(/^.*\//, '').replace(/\.txt$/, '');
  return { ...time, found: duplicates.map(({ firstFile: a, secondFile: b }) => ({ docA: name(a), startA: a.start - 1, endA: a.end, docB: name(b), startB: b.start - 1, endB: b.end })) };
}

const RUNS = [
  ['Gouji', () => own('gouji')],
  ['jscpd 5.3.3, a character a line, 40', () => jscpd('40')],
  // A fingerprint that more than ten reports have is left out: without that the forms drown all else.
  ['Dolos 1.2.1, k 16, w 5, ≥ 4 fingerprints', () => own('dolos', '16', '5', '4', '10')],
  ['Dolos 1.2.1, k 23, w 17, ≥ 2 fingerprints', () => own('dolos', '23', '17', '2', '10')],
];

console.log(`${corpus.documents.length} reports, ${corpus.documents.reduce((sum, { text }) => sum + text.length, 0)} characters, ${corpus.truth.length} copies\n`);
console.log('| tool | plagdet | strict | recall | case precision | found | seconds | MB |\n|---|---|---|---|---|---|---|---|');
try {
  for (const [name, run] of RUNS) {
    const { found, seconds, megabytes } = run();
    const { plagdet, strict, recall, casePrecision } = score(corpus.truth, found, corpus.legitimate);
    console.log(`| ${[name, plagdet.toFixed(3), strict.toFixed(3), recall.toFixed(3), casePrecision.toFixed(3), found.length, seconds.toFixed(1), megabytes].join(' | ')} |`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
