// Each tool in a process of its own: reads documents as JSON lines, writes the pairs that it finds.   node tools.mjs gouji|dolos DOCS OUT [settings]
import { readFileSync, writeFileSync } from 'node:fs';

const [tool, docs, out, ...settings] = process.argv.slice(2);
const documents = readFileSync(docs, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line));
const found = await { gouji, dolos }[tool]();
writeFileSync(out, found.map((pair) => `${JSON.stringify(pair)}\n`).join(''));

async function gouji() {
  const { repeatsAmong } = await import('../../src/app/repeats.ts');
  return repeatsAmong(documents.map(({ id, text }) => ({ id, text })), 24).map(({ a, b }) => ({ docA: a.document, startA: a.start, endA: a.end, docB: b.document, startB: b.start, endB: b.end }));
}

/** Every character that is no blank is a token, in a row of its own. */
async function dolos() {
  const { File, FingerprintIndex, Region, TokenizedFile } = await import('@dodona/dolos-core');
  const [k, w, fewest, most] = settings.map(Number);
  const files = documents.map(({ id, text }) => {
    const places = [...text].length === text.length ? [...text.matchAll(/\S/g)].map(({ index }) => index) : [...text.matchAll(/\S/gu)].map(({ index }) => index);
    return new TokenizedFile(new File(id, text), places.map((at) => text[at]), places.map((at) => new Region(0, at, 0, at + 1)));
  });
  const index = new FingerprintIndex(k, w, false, most);
  index.addFiles(files);
  return index.allPairs().flatMap((pair) => pair.buildFragments(fewest).map(({ leftSelection, rightSelection }) => ({
    docA: pair.leftFile.path, startA: leftSelection.startCol, endA: leftSelection.endCol, docB: pair.rightFile.path, startB: rightSelection.startCol, endB: rightSelection.endCol,
  })));
}
