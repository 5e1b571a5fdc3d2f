import type { Block, Document } from '../../core/document.ts';
import { GoujiError } from '../../core/error.ts';
import type { Grid } from '../../core/grid.ts';
import { guardArchive } from '../archive.ts';
import { refuseLarge, type SourceFile } from '../bytes.ts';
import { captionOf } from '../../table/captions.ts';
import { gridOf } from '../document-grid.ts';
import { Numbering } from './numbering.ts';
import { stylesOf, type Style } from './styles.ts';
import { cellsOf, rowsOf } from './tables.ts';
import { attribute, child, children, isOn, numberOf, parseXml, type Element } from './xml.ts';

const PARTS = ['word/document.xml', 'word/styles.xml', 'word/numbering.xml', 'word/footnotes.xml', 'word/endnotes.xml'];
/** Elements in one another; deeper ones are no document that a person wrote. */
const DEEPEST = 200;
/** What the text leaves out: deletions, the source of moves, field codes, deleted text, drawings' fallbacks. */
const DROPPED = new Set(['del', 'moveFrom', 'instrText', 'delText', 'Fallback', 'rPr', 'pPr', 'sectPr', 'tblPr', 'tblGrid', 'trPr', 'tcPr', 'rt']);

/** A Word document: its paragraphs with their computed numbers, tables row by row, notes at the end. Headers are left out, tracked changes are read as accepted. */
export const readDocx = (file: SourceFile): Document => openDocx(file).document;

/** Where a piece of the text stands in the file: an element `w:t` and the offset at which it begins. */
export interface Spot {
  element: Element;
  at: number;
  length: number;
}

export interface OpenDocx {
  readonly document: Document;
  /** The root of word/document.xml. */
  readonly root: Element;
  /** Of the body, in order. */
  readonly spots: Spot[];
  readonly notes: readonly NotePlace[];
}

/** A foot- or endnote as a stretch of the text, with the mark in the body that leads to it. */
export interface NotePlace {
  readonly start: number;
  readonly end: number;
  readonly reference: Element | undefined;
}

/** A document with the way back from its text into the file. */
export function openDocx(file: SourceFile): OpenDocx {
  refuseLarge(file.path, file.bytes);
  if (file.bytes[0] !== 0x50 || file.bytes[1] !== 0x4b) throw new GoujiError('file-format', { file: file.path, expected: 'docx' });
  const parts = new Map<string, Buffer>();
  guardArchive(file.path, file.bytes, 'docx', (name, content) => { if (PARTS.includes(name)) parts.set(name, content); });
  const root = (name: string): Element | undefined => {
    const bytes = parts.get(name);
    return bytes && parseXml(file.path, bytes);
  };
  const main = root('word/document.xml');
  const body = child(main, 'body');
  if (!main || !body) throw new GoujiError('file-format', { file: file.path, expected: 'docx' });
  const writer = new Writer(file.path, stylesOf(root('word/styles.xml')), new Numbering(root('word/numbering.xml')));
  writer.blocks(body, 0);
  const spots = [...writer.spots];
  const notes: NotePlace[] = [];
  for (const [name, reference] of [['word/footnotes.xml', 'footnoteReference'], ['word/endnotes.xml', 'endnoteReference']] as const) {
    const part = root(name);
    for (const note of part ? children(part) : []) {
      if (['separator', 'continuationSeparator'].includes(attribute(note, 'type') ?? '')) continue;
      const start = writer.length;
      writer.blocks(note, 0);
      notes.push({ start, end: writer.length, reference: [...main.getElementsByTagNameNS(main.namespaceURI ?? '', reference)].find((one) => attribute(one, 'id') === attribute(note, 'id')) });
    }
  }
  return { document: writer.document(), root: main, spots, notes };
}

interface Words {
  text: string;
  readonly spots: Spot[];
}

const NO_WORDS: Words = { text: '', spots: [] };

/** What stands for elements without words. */
const MARKS: Readonly<Record<string, string>> = { tab: '\t', ptab: '\t', br: ' ', cr: ' ', noBreakHyphen: '-' };

type Styles = ReturnType<typeof stylesOf>;

/** Goes through the blocks of a document and writes what a reader sees. */
class Writer {
  readonly #styles: Styles;
  readonly #numbering: Numbering;
  readonly #file: string;
  readonly #out: Block[] = [];
  readonly #grids: Grid[] = [];
  #text = '';
  #changes = 0;
  readonly spots: Spot[] = [];

  constructor(file: string, styles: Styles, numbering: Numbering) {
    this.#file = file;
    this.#styles = styles;
    this.#numbering = numbering;
  }

  get length(): number {
    return this.#text.length;
  }

  document(): Document {
    return { text: this.#text, blocks: this.#out, tables: this.#grids, changes: this.#changes };
  }

  blocks(parent: Element, depth: number): void {
    if (depth > DEEPEST) return;
    for (const element of children(parent)) {
      if (element.localName === 'p') this.#paragraph(element, depth);
      else if (element.localName === 'tbl') this.#table(element, depth);
      else if (!DROPPED.has(element.localName ?? '')) this.blocks(element, depth + 1);
      else if (element.localName === 'del') this.#changes++;
    }
  }

  #paragraph(element: Element, depth: number): void {
    const boxes: Element[] = [];
    const into = { text: '', spots: [] as Spot[] };
    this.#words(element, depth, boxes, into);
    const words = into.text;
    const properties = child(element, 'pPr');
    const id = attribute(child(properties, 'pStyle'), 'val') ?? this.#styles.usual;
    const style = this.#styles.style(id);
    const outline = numberOf(child(properties, 'outlineLvl')) ?? style.outline;
    // A paragraph without words has a number too where it is one of a list, but nobody sees it.
    const number = words.trim() === '' ? '' : this.#numberOf(properties, style);
    for (const spot of into.spots) this.spots.push({ ...spot, at: this.#text.length + number.length + spot.at });
    this.#add('paragraph', number + words, outline === undefined || outline > 8 ? null : outline + 1, number);
    for (const box of boxes) this.blocks(box, depth + 1);
  }

  #numberOf(properties: Element | undefined, style: Style): string {
    const own = child(properties, 'numPr');
    const list = attribute(child(own, 'numId'), 'val') ?? style.list;
    if (list === undefined || list === '0') return '';
    const tied = style.listStyle === undefined ? undefined : this.#numbering.levelOfStyle(list, style.listStyle);
    return this.#numbering.next({ list, level: numberOf(child(own, 'ilvl')) ?? tied ?? style.level ?? 0 });
  }

  /** What is read of a paragraph or run is put behind what was; text boxes in it are put aside. */
  #words(element: Element, depth: number, boxes: Element[], into: Words): void {
    if (depth > DEEPEST) return;
    for (const one of children(element)) {
      const name = one.localName ?? '';
      if (name === 'del' || name === 'ins' || name === 'moveFrom' || name === 'moveTo') this.#changes++;
      if (DROPPED.has(name)) continue;
      if (name === 't') {
        const text = one.textContent ?? '';
        // Words of a formula (m:t) are read, but nothing can be put around them.
        if (one.namespaceURI === element.ownerDocument?.documentElement?.namespaceURI) into.spots.push({ element: one, at: into.text.length, length: text.length });
        into.text += text;
      } else if (name === 'txbxContent') boxes.push(one);
      else if (MARKS[name] !== undefined) into.text += attribute(one, 'type') === 'page' ? '' : MARKS[name];
      else if (!(name === 'r' && this.#isHidden(one))) this.#words(one, depth + 1, boxes, into);
    }
  }

  #isHidden(run: Element): boolean {
    const properties = child(run, 'rPr');
    const own = child(properties, 'vanish');
    return own ? isOn(own) : this.#styles.style(attribute(child(properties, 'rStyle'), 'val')).hidden;
  }

  /** A row a line, its cells parted by tabs; a cell that spans columns stands in the first of them. */
  #table(element: Element, depth: number): void {
    const boxes: Element[] = [];
    const rows = rowsOf(element).map((row) => cellsOf(row).map((cell) => ({ ...cell, ...(cell.isBelow || cell.element === null ? NO_WORDS : this.#cell(cell.element, depth + 1, boxes)) })));
    if (rows.every((row) => row.every(({ text }) => text === ''))) return;
    this.#grids.push(gridOf(this.#file, this.#grids.length + 1, captionOf(this.#above()), rows));
    let lines = '';
    rows.forEach((row, r) => {
      if (r > 0) lines += '\n';
      row.forEach(({ text, spots, across }, c) => {
        if (c > 0) lines += '\t';
        for (const spot of spots) this.spots.push({ ...spot, at: this.#text.length + lines.length + spot.at });
        lines += text + '\t'.repeat(across - 1);
      });
    });
    this.#add('table', lines, null, '');
  }

  /** The lines since the last table. */
  #above(): string[] {
    const since = this.#out.findLastIndex(({ kind }) => kind === 'table') + 1;
    return this.#out.slice(Math.max(since, this.#out.length - 8)).map(({ start, end }) => this.#text.slice(start, end));
  }

  /** The paragraphs of a cell in one line; tables in it too. Words have their places where no blanks were taken out. */
  #cell(cell: Element, depth: number, boxes: Element[]): Words {
    const all: Words = { text: '', spots: [] };
    const put = ({ text, spots }: Words): void => {
      const shown = text.replace(/\s+/g, ' ').trim();
      if (shown === '') return;
      if (all.text !== '') all.text += ' ';
      if (shown === text) all.spots.push(...spots.map((spot) => ({ ...spot, at: all.text.length + spot.at })));
      all.text += shown;
    };
    for (const one of depth > DEEPEST ? [] : children(cell)) {
      if (one.localName === 'p') put(this.#numbered(one, depth, boxes));
      if (one.localName === 'tbl') for (const row of rowsOf(one)) for (const { element } of cellsOf(row)) put(element ? this.#cell(element, depth + 1, boxes) : NO_WORDS);
      if (one.localName === 'sdt') put(this.#cell(child(one, 'sdtContent') ?? one, depth + 1, boxes));
    }
    return all;
  }

  /** A paragraph's words behind its number. */
  #numbered(paragraph: Element, depth: number, boxes: Element[]): Words {
    const into: Words = { text: '', spots: [] };
    this.#words(paragraph, depth + 1, boxes, into);
    if (into.text.trim() === '') return into;
    const properties = child(paragraph, 'pPr');
    const number = this.#numberOf(properties, this.#styles.style(attribute(child(properties, 'pStyle'), 'val') ?? this.#styles.usual));
    return { text: number + into.text, spots: into.spots.map((spot) => ({ ...spot, at: number.length + spot.at })) };
  }

  #add(kind: Block['kind'], words: string, level: number | null, number: string): void {
    const start = this.#text.length;
    this.#text += `${words}\n`;
    this.#out.push({ kind, start, end: start + words.length, level, number });
  }
}
