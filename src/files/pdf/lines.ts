/** A piece of text on a page; places in points from the lower left. */
export interface Piece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
}

export interface Page {
  readonly width: number;
  readonly height: number;
  readonly pieces: readonly Piece[];
}

interface Line {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
}

/** How far two pieces of one line may differ in height, and how wide a gap between cells of a table is, in sizes of the type. */
const LEVEL = 0.5;
const GAP = 1.8;
/** A line that ends so far from the right edge, in sizes of the type, is the last of its paragraph. */
const SHORT = 2.5;
/** Parts of a page, at its top and bottom, in which headers and page numbers stand. */
const EDGE = 0.13;
const PAGE_NUMBER = /^[-—–―\s]*(?:第\s*)?\d{1,4}(?:\s*页)?(?:\s*[/／共]\s*\d{1,4}\s*页?)?[-—–―\s]*$/;
/** A heading or the beginning of a paragraph. */
const BEGINS = /^(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）|\(?[一二三四五六七八九十]{1,3}\)|\d{1,2}[.．、](?!\d)|（\d{1,2}）)/;

/** The text of a document with a text layer: soft line breaks joined, headers, footers and page numbers left out, cells of tables parted by tabs. */
export function textOfPages(pages: readonly Page[]): string {
  const lines = pages.map(linesOf);
  const edges = repeatedEdges(pages, lines);
  return paragraphsOf(pages.map((page, i) => ({ width: page.width, lines: (lines[i] ?? []).filter((line) => !isEdge(page, line, edges)) }))).map((line) => `${line}\n`).join('');
}

/** Pieces of one height from left to right. */
function linesOf({ pieces }: Page): Line[] {
  const rows: Piece[][] = [];
  for (const piece of pieces.filter(({ text }) => text.trim() !== '').toSorted((a, b) => b.y - a.y || a.x - b.x)) {
    const row = rows.at(-1);
    if (row && Math.abs((row[0]?.y ?? 0) - piece.y) <= LEVEL * Math.max(piece.size, row[0]?.size ?? 0)) row.push(piece);
    else rows.push([piece]);
  }
  return rows.map((row) => {
    const sorted = row.toSorted((a, b) => a.x - b.x);
    const size = Math.max(...sorted.map((piece) => piece.size));
    let [text, end] = ['', sorted[0]?.x ?? 0];
    for (const piece of sorted) {
      text += (text !== '' && piece.x - end > GAP * size ? '\t' : '') + piece.text;
      end = piece.x + piece.width;
    }
    return { text: text.replace(/ +/g, ' ').trim(), left: sorted[0]?.x ?? 0, right: end, y: sorted[0]?.y ?? 0, size };
  });
}

const atEdge = ({ height }: Page, { y }: Line): boolean => y > height * (1 - EDGE) || y < height * EDGE;

/** Words that stand at the edge of half the pages or more. */
function repeatedEdges(pages: readonly Page[], lines: readonly (readonly Line[])[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  pages.forEach((page, i) => { for (const text of new Set((lines[i] ?? []).filter((line) => atEdge(page, line)).map((line) => line.text.replace(/\d+/g, '#')))) counts.set(text, (counts.get(text) ?? 0) + 1); });
  return new Set([...counts].filter(([, count]) => count > 1 && count * 2 >= pages.length).map(([text]) => text));
}

const isEdge = (page: Page, line: Line, edges: ReadonlySet<string>): boolean => atEdge(page, line) && (PAGE_NUMBER.test(line.text) || edges.has(line.text.replace(/\d+/g, '#')));

/** A line that reaches the right edge goes on in the next, over a page too; rows of tables stand alone, and so does what begins like a heading or is set in another size. */
function paragraphsOf(pages: readonly { readonly width: number; readonly lines: readonly Line[] }[]): string[] {
  const out: string[] = [];
  let before: { readonly size: number } | null = null;
  for (const { width, lines } of pages) {
    const edge = Math.max(width * FULL, ...lines.map(({ right }) => right));
    const left = Math.min(Infinity, ...lines.map((line) => line.left));
    for (const line of lines) {
      const isRow = line.text.includes('\t');
      const isFresh = isRow || line.left - left > line.size || BEGINS.test(line.text);
      if (before && !isFresh && Math.abs(before.size - line.size) < line.size * ALIKE) out[out.length - 1] += line.text;
      else out.push(line.text);
      before = !isRow && edge - line.right < SHORT * line.size ? line : null;
    }
  }
  return out;
}

/** The part of a page that a full line reaches at least. */
const FULL = 0.6;

/** How much larger or smaller the type of one paragraph may be from line to line. */
const ALIKE = 0.15;
