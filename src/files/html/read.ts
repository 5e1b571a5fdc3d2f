import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import type { Block, Document } from '../../core/document.ts';
import { GoujiError } from '../../core/error.ts';
import type { Grid } from '../../core/grid.ts';
import { decodeText, refuseLarge, type SourceFile } from '../bytes.ts';
import { captionOf } from '../captions.ts';
import { gridOf, type CellWords } from '../document-grid.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

/** Elements whose words nobody sees. */
const DROPPED = new Set(['script', 'style', 'head', 'template', 'noscript', 'svg', 'iframe', 'object', 'select', 'button', 'title']);
/** Elements that begin a line of their own. */
const LINES = new Set(['address', 'article', 'aside', 'blockquote', 'body', 'dd', 'div', 'dl', 'dt', 'fieldset', 'figcaption', 'figure', 'footer', 'form', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header', 'hr', 'html', 'li', 'main', 'nav', 'ol', 'p', 'pre', 'section', 'ul']);
/** Elements in one another, and elements in all; more are no page that a person wrote. */
const DEEPEST = 200;
const MOST = 100_000;
/** What the page itself says of its encoding, near its beginning. */
const CHARSET = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i;

/** A saved or pasted page: its lines with the levels of headings, tables row by row. Nothing that it refers to is fetched. */
export function readHtml(file: SourceFile): Document {
  refuseLarge(file.path, file.bytes);
  const source = decoded(file);
  if (source.split('<').length > MOST) throw new GoujiError('file-heavy', { file: file.path, reason: `> ${MOST} elements` });
  const page = new Page(file.path);
  for (const node of parse(source).childNodes) page.read(node, 0);
  return page.document();
}

function decoded(file: SourceFile): string {
  const named = CHARSET.exec(Buffer.from(file.bytes.subarray(0, 2048)).toString('latin1'))?.[1]?.toLowerCase();
  return named !== undefined && ['gbk', 'gb2312', 'gb18030'].includes(named) ? new TextDecoder('gb18030').decode(file.bytes) : decodeText(file.path, file.bytes);
}

class Page {
  readonly #file: string;
  readonly #blocks: Block[] = [];
  readonly #grids: Grid[] = [];
  #text = '';
  #line = '';
  #level: number | null = null;

  constructor(file: string) {
    this.#file = file;
  }

  document(): Document {
    this.#end();
    return { text: this.#text, blocks: this.#blocks, tables: this.#grids, changes: 0 };
  }

  read(node: Node, depth: number): void {
    if (depth > DEEPEST) return;
    if (node.nodeName === '#text') this.#line += (node as DefaultTreeAdapterTypes.TextNode).value;
    if (!('tagName' in node) || DROPPED.has(node.tagName) || isHidden(node)) return;
    if (node.tagName === 'br') this.#end();
    else if (node.tagName === 'table' && !isLayout(node)) this.#table(node, depth);
    else if (LINES.has(node.tagName) || node.tagName === 'tr') this.#paragraph(node, depth);
    else for (const inner of node.childNodes) this.read(inner, depth + 1);
  }

  #paragraph(element: Element, depth: number): void {
    this.#end();
    this.#level = /^h[1-6]$/.test(element.tagName) ? Number(element.tagName.charAt(1)) : null;
    for (const inner of element.childNodes) this.read(inner, depth + 1);
    this.#end();
  }

  #end(): void {
    const words = plain(this.#line);
    if (words !== '') this.#add('paragraph', words, this.#level);
    this.#line = '';
    this.#level = null;
  }

  #table(table: Element, depth: number): void {
    this.#end();
    const rows = elementsIn(table, 'tr', depth).map((row) => cellsIn(row, depth));
    if (rows.every((row) => row.every(({ text }) => text === ''))) return;
    const since = this.#blocks.findLastIndex(({ kind }) => kind === 'table') + 1;
    const above = this.#blocks.slice(Math.max(since, this.#blocks.length - 8)).map(({ start, end }) => this.#text.slice(start, end));
    const grid = gridOf(this.#file, this.#grids.length + 1, captionOf(above), spread(rows));
    this.#grids.push(grid);
    this.#add('table', rows.map((row) => row.map(({ text, across }) => text + '\t'.repeat(across - 1)).join('\t')).join('\n'), null);
  }

  #add(kind: Block['kind'], words: string, level: number | null): void {
    const start = this.#text.length;
    this.#text += `${words}\n`;
    this.#blocks.push({ kind, start, end: start + words.length, level, number: '' });
  }
}

interface Cell extends CellWords {
  /** Rows that it spans. */
  readonly down: number;
}

const plain = (words: string): string => words.replace(/[\s\u00a0]+/g, ' ').trim();

/** A table that holds another one only places things on the page. */
const isLayout = (table: Element): boolean => elementsIn(table, 'table', 0).length > 0;

const attributeOf = (element: Element, name: string): string => element.attrs.find((attribute) => attribute.name === name)?.value ?? '';

const isHidden = (element: Element): boolean => element.attrs.some(({ name }) => name === 'hidden') || /display\s*:\s*none/i.test(attributeOf(element, 'style'));

const spanOf = (element: Element, name: string): number => Math.min(64, Math.max(1, Number.parseInt(attributeOf(element, name), 10) || 1));

function elementsIn(element: Element, name: string, depth: number): Element[] {
  if (depth > DEEPEST) return [];
  return element.childNodes.flatMap((node) => (!('tagName' in node) ? [] : node.tagName === name ? [node] : elementsIn(node, name, depth + 1)));
}

const cellsIn = (row: Element, depth: number): Cell[] => row.childNodes.flatMap((node) => ('tagName' in node && (node.tagName === 'td' || node.tagName === 'th')
  ? [{ text: plain(wordsOf(node, depth)), across: spanOf(node, 'colspan'), down: spanOf(node, 'rowspan'), isBelow: false }] : []));

const wordsOf = (node: Node, depth: number): string => {
  if (depth > DEEPEST || ('tagName' in node && (DROPPED.has(node.tagName) || isHidden(node)))) return '';
  if (node.nodeName === '#text') return (node as DefaultTreeAdapterTypes.TextNode).value;
  return 'childNodes' in node ? `${node.childNodes.map((inner) => wordsOf(inner, depth + 1)).join('')}${'tagName' in node && (LINES.has(node.tagName) || node.tagName === 'br') ? ' ' : ''}` : '';
};

/** Cells that span rows stand in each of them, as those below say in a Word file. */
function spread(rows: readonly (readonly Cell[])[]): CellWords[][] {
  let open: { column: number; across: number; left: number }[] = [];
  return rows.map((row) => {
    const out: CellWords[] = [];
    let column = 0;
    const put = (cell: CellWords): void => {
      out.push(cell);
      column += cell.across;
    };
    const below = (): void => {
      for (let over = open.find((one) => one.column === column); over; over = open.find((one) => one.column === column)) put({ text: '', across: over.across, isBelow: true });
    };
    const begun: typeof open = [];
    for (const cell of row) {
      below();
      if (cell.down > 1) begun.push({ column, across: cell.across, left: cell.down });
      put(cell);
    }
    below();
    open = [...open, ...begun].flatMap((one) => (one.left > 1 ? [{ ...one, left: one.left - 1 }] : []));
    return out;
  });
}
