import { describe, expect, it } from 'vitest';
import { pdf } from './pdfs.ts';
import { textOfPages, type Page, type Piece } from '../../src/files/pdf/lines.ts';
import { readPdf } from '../../src/files/pdf/read.ts';

const piece = (text: string, x: number, y: number, size = 16): Piece => ({ text, x, y, width: size * [...text].length, size });
const page = (...pieces: Piece[]): Page => ({ width: 595, height: 842, pieces });
/** A line of 28 characters from the left edge on. */
const FULL = '一二三四五六七八九十甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未';

describe('the text of pages', () => {
  it('joins lines that reach the right edge, over a page too, and begins anew where a line is indented or ends short', () => {
    const pages = [
      page(piece('报告标题', 240, 740, 22), piece(FULL.slice(2), 112, 700), piece(FULL, 80, 671), piece('完。', 80, 642), piece(FULL.slice(2), 112, 613)),
      page(piece('另一页上接着写的话。', 80, 720), piece('一、基本情况', 112, 691), piece('（一）职能', 112, 662)),
    ];
    expect(textOfPages(pages).split('\n')).toEqual(['报告标题', `${FULL.slice(2)}${FULL}完。`, `${FULL.slice(2)}另一页上接着写的话。`, '一、基本情况', '（一）职能', '']);
  });

  it('leaves headers, footers and page numbers out', () => {
    const pages = [1, 2, 3].map((n) => page(piece('某县某局绩效自评报告', 200, 800, 10), piece(`正文第${n}段。`, 112, 700), piece(`— ${n} —`, 300, 60, 14)));
    expect(textOfPages(pages)).toBe('正文第1段。\n正文第2段。\n正文第3段。\n');
  });

  it('parts the cells of a table by tabs', () => expect(textOfPages([page(piece('项目', 80, 700), piece('决算数', 250, 700), piece('上年', 400, 700), piece('支出', 80, 680), piece('691.38', 250, 680, 12), piece('654.97', 400, 680, 12))])).toBe('项目\t决算数\t上年\n支出\t691.38\t654.97\n'));
  it('takes pieces of one line in their order, whatever order they come in', () => expect(textOfPages([page(piece('万元', 176, 700), piece('支出', 80, 700), piece('691.38', 112, 700.4, 10.6))])).toBe('支出691.38万元\n'));
});

describe('a PDF', () => {
  it('is read by its text layer', () => expect(readPdf({ path: 'a.pdf', bytes: pdf('BT /F1 16 Tf 80 700 Td (Expenditure 691.38) Tj ET') }).text).toBe('Expenditure 691.38\n'));
  it('without text is named as a scan', () => expect(() => readPdf({ path: 'a.pdf', bytes: pdf('0 0 100 100 re f') })).toThrow(/file-scan/));
  it.each([['nothing', Buffer.alloc(0)], ['another format', Buffer.from('PK\u0003\u0004')], ['a broken one', Buffer.from('%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj')]])('of %s is refused', (_, bytes) => expect(() => readPdf({ path: 'a.pdf', bytes })).toThrow(/file-format|file-scan/));
});
