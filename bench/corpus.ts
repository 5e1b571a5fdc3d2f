// Adds reports to a corpus and asks it for each of some of them: time to add, bytes a posting, time of a query with spans.
//   node scripts/run.mjs bench/corpus.ts REPORTS.jsonl [how many to ask for]      lines {"id", "text"}
import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addReports, closestTo, openCorpus } from '../src/app/corpus.ts';
import { passagesAgainst, prepared } from '../src/copy/against.ts';
import type { Document } from '../src/copy/identical.ts';

const [path = '', asked = '200'] = process.argv.slice(2);
const documents = readFileSync(path, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line) as Document);
const database = join(tmpdir(), `gouji-bench-${process.pid}.db`);
const corpus = await openCorpus(database);
let from = performance.now();
await addReports(corpus, documents);
const status = await corpus.status();
console.log(`added ${status.reports} in ${((performance.now() - from) / 1000).toFixed(1)} s; ${status.postings} postings, ${(status.bytes / status.postings).toFixed(1)} bytes each`);
const times: number[] = [];
const every = Math.max(1, Math.floor(documents.length / Number(asked)));
for (let i = 0; i < documents.length; i += every) {
  const { id, text } = documents[i] as Document;
  from = performance.now();
  const others = await closestTo(corpus, text, id);
  passagesAgainst({ id: 'report', text }, others.map(prepared));
  times.push(performance.now() - from);
}
times.sort((a, b) => a - b);
console.log(`${times.length} queries with spans: p50 ${times[times.length >> 1]?.toFixed(0)} ms, p95 ${times[Math.floor(times.length * 0.95)]?.toFixed(0)} ms`);
await corpus.close();
for (const end of ['', '-wal', '-shm']) rmSync(database.replace(/\.db$/, '.corpus.db') + end, { force: true });
