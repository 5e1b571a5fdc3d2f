import { parse } from 'parse5';
import type { DefaultTreeAdapterTypes } from 'parse5';
import type { Block, Document } from '../../core/document.ts';
import { GoujiError } from '../../core/error.ts';
import type { Grid } from '../../core/grid.ts';
import { captionOf as shortLines } from '../../table/captions.ts';
import { decodeText, refuseLarge, type SourceFile } from '../bytes.ts';
import { gridOf } from '../document-grid.ts';
import { DEEPEST, isElement, isHidden, isLine, plain, wordsOf, type Element, type Node } from './nodes.ts';
import { captionOf, isLayout, rowsOf } from './tables.ts';

/** Elements in all, and elements of form (<b>, <font>) that stand open at once: parsers repeat these in every paragraph. More are no page that a person wrote. */
const MOST = 100_000;
const MOST_OPEN = 64;
/** What the page itself says of its encoding, near its beginning. */
const CHARSET = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i;

/** A saved or pasted page: its lines with the levels of headings, tables row by row. Menus and what is hidden are left out. Nothing that it refers to is fetched. */
export function readHtml(file: SourceFile): Document {
  refuseLarge(file.path, file.bytes);
  const source = decoded(file);
  refuseHeavy(file.path, source);
  const page = new Page(file.path);
  for (const node of parse(source).childNodes) page.read(node, 0);
  return page.document();
}

/** Strict UTF-8 before what the page says of itself: saved pages keep the name of the encoding that they had. */
function decoded({ path, bytes }: SourceFile): string {
  const named = CHARSET.exec(Buffer.from(bytes.subarray(0, 2048)).toString('latin1'))?.[1]?.toLowerCase() ?? '';
  try {
    return decodeText(path, bytes);
  } catch (cause) {
    if (!['gbk', 'gb2312', 'gb18030', 'big5'].includes(named)) throw cause;
    return new TextDecoder(named === 'big5' ? 'big5' : 'gb18030').decode(bytes);
  }
}

/** Tags of form, opening or closing. */
const FORM = /<(\/?)(?:a|b|big|code|em|font|i|nobr|s|small|strike|strong|tt|u)(?=[\s>/])/gi;

function refuseHeavy(file: string, source: string): void {
  let count = 0;
  for (let at = source.indexOf('<'); at >= 0; at = source.indexOf('<', at + 1)) count++;
  let [open, most] = [0, 0];
  for (const [, closes] of source.matchAll(FORM)) {
    open = Math.max(0, open + (closes === '/' ? -1 : 1));
    most = Math.max(most, open);
  }
  if (count > MOST || most > MOST_OPEN) throw new GoujiError('file-heavy', { file, reason: count > MOST ? `> ${MOST} elements` : `> ${MOST_OPEN} open elements` });
}

class Page {
  readonly #file: string;
  readonly #blocks: Block[] = [];
  readonly #grids: Grid[] = [];
  #text = '';
  #line = '';
  #level: number | null = null;
  #isPre = false;

  constructor(file: string) {
    this.#file = file;
  }

  document(): Document {
    this.#end();
    return { text: this.#text, blocks: this.#blocks, tables: this.#grids, changes: 0 };
  }

  read(node: Node, depth: number): void {
    if (depth > DEEPEST) throw new GoujiError('file-heavy', { file: this.#file, reason: `> ${DEEPEST} elements in one another` });
    if (node.nodeName === '#text') this.#words((node as DefaultTreeAdapterTypes.TextNode).value);
    if (!isElement(node) || isHidden(node) || (node.tagName === 'sup' && wordsOf(node) === '')) return;
    if (node.tagName === 'br') this.#end();
    else if (node.tagName === 'table' && !isLayout(node)) this.#table(node);
    else if (isLine(node)) this.#paragraph(node, depth);
    else for (const inner of node.childNodes) this.read(inner, depth + 1);
  }

  #words(words: string): void {
    if (!this.#isPre) this.#line += words;
    else words.split('\n').forEach((line, i) => { if (i > 0) this.#end(); this.#line += line; });
  }

  #paragraph(element: Element, depth: number): void {
    this.#end();
    const outer = { level: this.#level, isPre: this.#isPre };
    if (/^h[1-6]$/.test(element.tagName)) this.#level = Number(element.tagName.charAt(1));
    if (element.tagName === 'pre') this.#isPre = true;
    for (const inner of element.childNodes) this.read(inner, depth + 1);
    this.#end();
    ({ level: this.#level, isPre: this.#isPre } = outer);
  }

  #end(): void {
    const words = plain(this.#line);
    if (words !== '') this.#add('paragraph', words, this.#level);
    this.#line = '';
  }

  #table(table: Element): void {
    this.#end();
    const caption = captionOf(table);
    if (caption !== '') this.#add('paragraph', caption, null);
    const rows = rowsOf(table);
    if (rows.every((row) => row.every(({ text }) => text === ''))) return;
    const since = this.#blocks.findLastIndex(({ kind }) => kind === 'table') + 1;
    const above = this.#blocks.slice(Math.max(since, this.#blocks.length - 8)).map(({ start, end }) => this.#text.slice(start, end));
    this.#grids.push(gridOf(this.#file, this.#grids.length + 1, shortLines(above), rows));
    this.#add('table', rows.map((row) => row.map(({ text, across }) => text + '\t'.repeat(across - 1)).join('\t')).join('\n'), null);
  }

  #add(kind: Block['kind'], words: string, level: number | null): void {
    const start = this.#text.length;
    this.#text += `${words}\n`;
    this.#blocks.push({ kind, start, end: start + words.length, level, number: '' });
  }
}
