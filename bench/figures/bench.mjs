#!/usr/bin/env node
// The figure reader beside Microsoft Recognizers-Text on the same texts, in one run.
//   npm ci --prefix bench/figures && node scripts/run.mjs bench/figures/bench.mjs [--chars 2000] [--own]
// Speed and growth are measured on prefixes of one text; the peer runs the models that together read what Gouji reads.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import recognizers from '@microsoft/recognizers-text-suite';
import { figureJson } from '../../src/show/figures.ts';
import { readFigures } from '../../src/text/figures.ts';
import { MARKED } from './marked.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const data = join(here, '../../../shared/data');
const option = process.argv.indexOf('--chars');
const base = option < 0 ? 2000 : Number(process.argv[option + 1]);
const { Culture, recognizeNumber, recognizeCurrency, recognizeDimension, recognizeDateTime } = recognizers;
const MODELS = { number: recognizeNumber, currency: recognizeCurrency, dimension: recognizeDimension, date: recognizeDateTime };

/** The seed report and its 58 figures when it is at hand, else the text of this folder. */
function marked() {
  const seed = join(data, 'seed-report.txt');
  if (existsSync(seed) && !process.argv.includes('--own')) return { name: 'seed report', text: readFileSync(seed, 'utf8'), gold: JSON.parse(readFileSync(join(data, 'seed-figures.json'), 'utf8')) };
  const text = readFileSync(join(here, 'marked.txt'), 'utf8');
  let at = 0;
  const gold = MARKED.map(([written, value]) => {
    const start = text.indexOf(written, at);
    if (start < 0) throw new Error(`not in marked.txt: ${written}`);
    at = start + written.length;
    return { start, end: at, value };
  });
  return { name: 'marked.txt', text, gold };
}

/** Peer results as {start, end, value}; dates by their first value, currencies and dimensions by their number. */
function peer(text, models = Object.keys(MODELS)) {
  return models.flatMap((model) => MODELS[model](text, Culture.Chinese).map((found) => {
    const resolution = found.resolution ?? {};
    const first = resolution.values?.[0];
    return { start: found.start, end: found.end + 1, values: [resolution.value, first?.value, first?.timex].filter((value) => value !== undefined && value !== null).map(String) };
  }));
}

const gouji = (text) => readFigures(text).map(figureJson).map(({ start, end, value }) => ({ start, end, values: [String(value)] }));

const plain = (value) => (value.includes('.') && /^-?[\d.]+$/.test(value) ? value.replace(/\.?0+$/, '') : value).replace(/[%年]$/, '');
const same = (got, want) => got.some((value) => plain(value) === plain(String(want)));
const meets = (a, b) => a.start < b.end && b.start < a.end;

/** Marked figures whose value some overlapping result has (and whose very span), and results that touch none of them. */
function judged(found, gold) {
  const valued = (figure) => found.filter((result) => meets(result, figure) && same(result.values, figure.value));
  const right = gold.filter((figure) => valued(figure).length > 0).length;
  const whole = gold.filter((figure) => valued(figure).some((result) => result.start === figure.start && result.end === figure.end)).length;
  return { right, whole, spurious: found.filter((result) => !gold.some((figure) => meets(result, figure))).length };
}

function seconds(read, text) {
  const start = performance.now();
  read(text);
  return (performance.now() - start) / 1000;
}

/** The best of several runs, so that one warm-up or pause does not count. */
const best = (read, text, runs) => Math.min(...Array.from({ length: runs }, () => seconds(read, text)));

const { name, text, gold } = marked();
const sized = (factor) => text.repeat(Math.ceil((base * factor) / text.length)).slice(0, base * factor);
const long = text.repeat(Math.ceil(500_000 / text.length));
const rows = [['Gouji readFigures', gouji, readFigures, 20], ['Recognizers-Text, all four', peer, peer, 1], ...Object.keys(MODELS).map((model) => [`— ${model} model`, (t) => peer(t, [model]), (t) => peer(t, [model]), 1])];

console.log(`Text: ${name}, ${text.length} characters, ${gold.length} marked figures. Growth: seconds on ×1 ×2 ×4 ×8 of ${base} characters. Node ${process.version}.\n`);
console.log(`| reader | values right | span and value right | other results | characters/s | ×1 | ×2 | ×4 | ×8 | growth ×8 : ×1 |\n|---|---|---|---|---|---|---|---|---|---|`);
for (const [title, judge, read, runs] of rows) {
  const { right, whole, spurious } = judged(judge(text), gold);
  read(sized(1));
  const times = [1, 2, 4, 8].map((factor) => best(read, sized(factor), runs));
  const rate = runs > 1 ? long.length / best(read, long, runs) : sized(8).length / times[3];
  const shown = times.map((time) => (time < 0.01 ? time.toFixed(5) : time.toFixed(2)));
  console.log(`| ${title} | ${right}/${gold.length} | ${whole}/${gold.length} | ${spurious} | ${Math.round(rate).toLocaleString('en-US')} | ${shown.join(' | ')} | ${(times[3] / times[0]).toFixed(1)} |`);
}
