import { AlignmentType, BorderStyle, Document, Footer, LineRuleType, Packer, PageNumber, Paragraph, Table, TableCell, TableLayoutType, TableRow, TextRun, WidthType, type IRunOptions } from 'docx';
import type { OfficialBlock } from '../../core/official.ts';

/** Measures of GB/T 9704-2012 in twentieths of a point: A4 with margins of 37, 35, 28 and 26 mm, 22 lines of 28.95 points, 28 characters of 16 points. */
const PAGE = { size: { width: 11906, height: 16838 }, margin: { top: 2098, bottom: 1984, left: 1588, right: 1474, footer: 1417 } };
const LINE = { line: 579, lineRule: LineRuleType.EXACT };
const BODY = 32;
/** Two characters at the beginning of a paragraph. */
const INDENT = 640;
/** In twentieths of a point, so that 28 characters of 16 points stand in a line of 442.2 points (156 mm); at −4 they are 0.2 points too wide. */
const NARROWER = -5;

/** A face for Latin and for Chinese. Where it is missing a word processor takes the nearest it has. */
const face = (eastAsia: string, ascii = 'Times New Roman'): NonNullable<IRunOptions['font']> => ({ ascii, hAnsi: ascii, eastAsia, hint: 'eastAsia' });
const SONG = face('仿宋_GB2312');
const HEADINGS = [face('黑体'), face('楷体_GB2312'), SONG, SONG] as const;

/** A report in the official layout. Numbers of headings stand as text, so that they are the same wherever it is opened. */
export function writeDocx(blocks: readonly OfficialBlock[]): Promise<Buffer> {
  const footer = (alignment: (typeof AlignmentType)['LEFT' | 'RIGHT']): Footer => new Footer({
    children: [new Paragraph({ alignment, indent: alignment === AlignmentType.LEFT ? { left: 280 } : { right: 280 }, children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], font: face('宋体', '宋体'), size: 28 })] })],
  });
  return Packer.toBuffer(new Document({
    creator: 'Gouji', evenAndOddHeaderAndFooters: true,
    styles: {
      default: { document: { run: { font: SONG, size: BODY, characterSpacing: NARROWER }, paragraph: { spacing: { ...LINE, before: 0, after: 0 } } } },
      paragraphStyles: HEADINGS.map((font, i) => ({ id: `Heading${i + 1}`, name: `heading ${i + 1}`, basedOn: 'Normal', next: 'Normal', quickFormat: true, run: { font, size: BODY, bold: false, color: '000000' }, paragraph: { outlineLevel: i, indent: { firstLine: INDENT }, spacing: { ...LINE, before: 0, after: 0 }, keepNext: true } })),
    },
    sections: [{ properties: { page: PAGE }, footers: { default: footer(AlignmentType.RIGHT), even: footer(AlignmentType.LEFT) }, children: blocks.flatMap(shown) }],
  }));
}

function shown(block: OfficialBlock): (Paragraph | Table)[] {
  if (block.kind === 'table') return [tableOf(block.rows)];
  const { text } = block;
  if (block.kind === 'title') return [new Paragraph({ alignment: AlignmentType.CENTER, spacing: { line: 700, lineRule: LineRuleType.EXACT, after: 579 }, children: [new TextRun({ text, font: face('方正小标宋简体'), size: 44 })] })];
  if (block.kind === 'heading') return [new Paragraph({ style: `Heading${block.level}`, children: [new TextRun({ text })] })];
  return [new Paragraph({ indent: { firstLine: block.kind === 'field' ? 0 : INDENT }, alignment: block.kind === 'field' ? AlignmentType.LEFT : AlignmentType.BOTH, children: [new TextRun({ text })] })];
}

/** Amounts to the right, names to the left; the first row is the head. */
const AMOUNT = /^[-−]?[\d,，.]+[%％]?$/;

/** Characters that a column gets room for at least and at most, and the width of the page's text, in twentieths of a point. */
const NARROWEST = 6;
const WIDEST = 26;
const WIDTH = PAGE.size.width - PAGE.margin.left - PAGE.margin.right;

/** Widths by what stands in the columns, together the width of the text. */
function widthsOf(rows: readonly (readonly string[])[], columns: number): number[] {
  const room = Array.from({ length: columns }, (_, k) => Math.min(WIDEST, Math.max(NARROWEST, ...rows.map((row) => (row[k] ?? '').length + 1))));
  const all = room.reduce((sum, one) => sum + one, 0);
  return room.map((one) => Math.floor((WIDTH * one) / all));
}

function tableOf(rows: readonly (readonly string[])[]): Table {
  const columns = Math.max(...rows.map((row) => row.length));
  const columnWidths = widthsOf(rows, columns);
  const border = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
  return new Table({
    width: { size: WIDTH, type: WidthType.DXA }, columnWidths, layout: TableLayoutType.FIXED,
    borders: { top: border, bottom: border, left: border, right: border, insideHorizontal: border, insideVertical: border },
    rows: rows.map((row, i) => new TableRow({
      tableHeader: i === 0, cantSplit: true,
      children: Array.from({ length: columns }, (_, k) => {
        const text = row[k] ?? '';
        const alignment = i === 0 ? AlignmentType.CENTER : AMOUNT.test(text) ? AlignmentType.RIGHT : AlignmentType.LEFT;
        return new TableCell({ width: { size: columnWidths[k] ?? 0, type: WidthType.DXA }, children: [new Paragraph({ alignment, spacing: { line: 400, lineRule: LineRuleType.EXACT }, children: [new TextRun({ text, size: 24 })] })] });
      }),
    })),
  });
}
