import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { RULES } from '../src/rules/index.ts';

const root = resolve(import.meta.dirname, '..');

/** Room → the rooms and packages that it may import; a room may always import itself. `node:` stands for Node's own modules. */
const TABLE: Readonly<Record<string, readonly string[]>> = {
  core: [],
  text: ['core', 'diff'],
  table: ['core', 'text'],
  copy: ['core'],
  account: ['core', 'text', 'table', 'copy'],
  rules: ['core', 'text', 'copy', 'account'],
  ports: ['core'],
  draft: ['core', 'text', 'ports', 'zod'],
  wire: ['core', 'zod'],
  flow: ['core', 'text', 'table', 'copy', 'account', 'rules', 'draft', 'ports'],
  files: ['core', 'table', 'draft', 'wire', 'ports', '@xmldom', 'parse5', 'word-extractor', 'docx', 'pdfjs-dist', 'hucre', 'papaparse', 'yaml', 'zod', 'node:'],
  model: ['core', 'draft', 'ports', 'openai', 'node:'],
  store: ['core', 'wire', 'ports', 'kysely', 'better-sqlite3', 'node:'],
  show: ['core', 'text', 'wire'],
  eval: ['core', 'text', 'account', 'copy', 'rules', 'draft', 'flow', 'ports', 'show'],
  app: ['core', 'text', 'table', 'copy', 'account', 'rules', 'ports', 'draft', 'wire', 'flow', 'files', 'model', 'store', 'show', 'eval', 'zod', 'vite', 'node:'],
  http: ['core', 'rules', 'flow', 'wire', 'show', 'app', 'hono', '@hono', 'zod', 'node:'],
  cli: ['core', 'rules', 'flow', 'wire', 'show', 'app', 'zod', 'node:', 'http'],
  web: ['core', 'text', 'table', 'copy', 'account', 'rules', 'wire', 'show', 'preact', '@codemirror', 'hono', 'vite', 'zod'],
};

/** Leave to import one thing where the table forbids the room, with the reason. */
const LEAVE: Readonly<Record<string, string>> = {
  'src/web/vite.config.ts → node:url': 'runs in Node, when the page is built',
};

interface Import {
  readonly from: string;
  readonly to: string;
  readonly room: string;
}

const IMPORT = /(?:^|\n)\s*(?:import|export)\s[^;'"]*?from\s*['"]([^'"]+)['"]|(?:^|\n)\s*import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/g;

function importsOf(file: string, source = readFileSync(file, 'utf8')): Import[] {
  return [...source.matchAll(IMPORT)].map((match) => {
    const to = match[1] ?? match[2] ?? match[3] ?? '';
    const path = to.startsWith('.') ? relative(root, resolve(dirname(file), to)) : to;
    return { from: relative(root, file), to: path, room: roomOf(path, to) };
  });
}

function roomOf(path: string, written: string): string {
  if (written.startsWith('node:')) return 'node:';
  if (written.startsWith('.')) return ownRoom(path);
  return written.startsWith('@') ? (written.split('/')[0] ?? '') : (written.split('/')[0] ?? '');
}

/** The room of a file: `src/<room>/…`, or `eval/…`. */
const ownRoom = (path: string): string => path.split('/')[path.startsWith('src/') ? 1 : 0] ?? '';

const filesIn = (...folders: string[]): string[] => folders
  .flatMap((folder) => readdirSync(join(root, folder), { recursive: true, withFileTypes: true }))
  .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.parentPath.includes('node_modules'))
  .map((entry) => join(entry.parentPath, entry.name));

const sources = filesIn('src', 'eval');
/** What stands beside the house and keeps its measure of files too. */
const beside = filesIn('tests', 'bench');

export function violations(imports: readonly Import[]): string[] {
  return imports.flatMap(({ from, to, room }) => {
    const own = ownRoom(from);
    const allowed = room === own || TABLE[own]?.includes(room) || LEAVE[`${from} → ${to}`] !== undefined;
    return allowed ? [] : [`${from} → ${to}`];
  });
}

/** Regular expressions with Chinese words in them, but for numerals, scales, dates and words that join: what they test belongs into `core/words`. */
function fieldWords(source: string): string[] {
  const code = source.replace(/\/\*[^]*?\*\/|^\s*\/\/.*$|\s\/\/ .*$/gm, '');
  const literals = code.match(/(?<=[=(,:[?&|!]\s*|return\s+|=>\s*)\/(?![/*\s])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+\/[dgimsuy]*/g) ?? [];
  return literals.filter((literal) => /\p{Script=Han}/u.test(literal.replace(/[一二三四五六七八九十百千万萬亿億成折第年月日号是和及与]/g, '')));
}

describe('the house', () => {
  const imports = sources.flatMap((file) => importsOf(file));

  it('knows every room', () => {
    expect([...new Set(sources.map((file) => ownRoom(relative(root, file))))].toSorted()).toEqual(Object.keys(TABLE).toSorted());
  });

  it('keeps the import table', () => {
    expect(violations(imports)).toEqual([]);
  });

  it('lets no rule import the store, nor an adapter another', () => {
    const forged = (from: string, source: string) => violations(importsOf(join(root, from), source));
    expect(forged('src/rules/x.ts', "import { openSqliteStore } from '../store/sqlite/store.ts';")).toHaveLength(1);
    expect(forged('src/rules/x.ts', "import type { ReportStore } from '../ports/store.ts';")).toHaveLength(1);
    expect(forged('src/files/x.ts', "const m = await import('../model/openai.ts');")).toHaveLength(1);
    expect(forged('src/core/x.ts', "import 'node:fs';")).toHaveLength(1);
    expect(forged('src/cli/x.ts', "import { listen } from '../http/serve.ts';")).toHaveLength(0);
  });

  it('has no import cycle', () => {
    const next = new Map<string, string[]>();
    for (const { from, to } of imports) if (/^(?:src|eval)\//.test(to)) next.set(from, [...(next.get(from) ?? []), to]);
    const state = new Map<string, 'open' | 'done'>();
    const cycles: string[] = [];
    const visit = (file: string, path: readonly string[]): void => {
      if (state.get(file) === 'done') return;
      if (state.get(file) === 'open') {
        cycles.push([...path.slice(path.indexOf(file)), file].join(' → '));
        return;
      }
      state.set(file, 'open');
      for (const other of next.get(file) ?? []) visit(other, [...path, file]);
      state.set(file, 'done');
    };
    for (const file of next.keys()) visit(file, []);
    expect(cycles).toEqual([]);
  });

  it('has small files and no rooms for leftovers', () => {
    const limit = (file: string): number => (/src\/account\//.test(file) ? 201 : 251);
    const long = [...sources, ...beside].filter((file) => readFileSync(file, 'utf8').split('\n').length > limit(file)).map((file) => relative(root, file));
    const vague = [...sources, ...beside].filter((file) => /(?:^|\/)(?:utils?|helpers?|common|types|manager)\.tsx?$/i.test(file)).map((file) => relative(root, file));
    expect([...long, ...vague]).toEqual([]);
  });

  it('tests words of the field in the lexicon alone', () => {
    const forged = "const TOTAL = /合计|总计/;\nconst YEAR = /(?:19|20)\\d{2}(?=年)/;\nif (/结转/.test(words)) return 3 / 4;";
    expect(fieldWords(forged)).toEqual(['/合计|总计/', '/结转/']);
    const elsewhere = sources.filter((file) => /src\/(?:account|rules)\//.test(file)).flatMap((file) => fieldWords(readFileSync(file, 'utf8')).map((found) => `${relative(root, file)}: ${found}`));
    expect(elsewhere).toEqual([]);
  });

  it('names every rule after its file, lists it once and tests it', () => {
    const files = readdirSync(join(root, 'src/rules')).filter((name) => name !== 'index.ts').map((name) => name.replace('.ts', ''));
    const tests = readdirSync(join(root, 'tests/rules')).map((name) => name.replace('.test.ts', ''));
    expect(RULES.map((rule) => rule.code)).toEqual(files.toSorted());
    for (const code of files) expect(tests).toContain(code);
  });
});
