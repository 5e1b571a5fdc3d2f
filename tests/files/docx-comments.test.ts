import { Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guardArchive } from '../../src/files/archive.ts';
import { commentDocx, type Comment } from '../../src/files/docx/comments.ts';
import { readDocx } from '../../src/files/docx/read.ts';

const AT = '2026-01-01T00:00:00Z';
const original = await Packer.toBuffer(new Document({ sections: [{ children: [
  new Paragraph('一、基本情况'),
  new Paragraph({ children: [new TextRun('全年支出'), new TextRun({ text: '691.38万元', bold: true }), new TextRun('，比上年增加36.40万元。')] }),
  new Table({ rows: [new TableRow({ children: [new TableCell({ children: [new Paragraph('项目')] }), new TableCell({ children: [new Paragraph('12.50')] })] })] }),
  new Paragraph('其他没有。'),
] }] }));
const file = { path: 'r.docx', bytes: original };
const { text } = readDocx(file);

const partsOf = (bytes: Uint8Array): Map<string, string> => {
  const parts = new Map<string, string>();
  guardArchive('r.docx', bytes, 'docx', (name, content) => { parts.set(name, content.toString('utf8')); });
  return parts;
};
/** The words between the marks of each comment, by its number. */
const rangesOf = (document: string): string[] => [...document.matchAll(/<w:commentRangeStart[^>]*w:id="(\d+)"[^>]*\/>/g)].map(({ 1: id = '', index }) => {
  const end = document.search(new RegExp(`<w:commentRangeEnd[^>]*w:id="${id}"`));
  return document.slice(index, end).replace(/<[^>]+>/g, '');
});
const comment = (words: string): Comment => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length, paragraphs: ['【错误】不对', '建议：改'] });

describe('a review in the author’s own file', () => {
  it('stands at the exact words, within a run and across runs', () => {
    const parts = partsOf(commentDocx(file, ['1.38万', '支出691.38万元，比', '其他没有'].map(comment), AT));
    expect(rangesOf(parts.get('word/document.xml') ?? '').toSorted()).toEqual(['1.38万', '其他没有', '支出691.38万元，比'].toSorted());
    expect(parts.get('word/comments.xml')).toMatch(/w:author="Gouji"[\s\S]*【错误】不对/);
  });

  it('leaves the text and every other part as they were', () => {
    const commented = commentDocx(file, [comment('36.40万元')], AT);
    expect(readDocx({ path: 'c.docx', bytes: commented })).toEqual(readDocx(file));
    const [before, after] = [partsOf(original), partsOf(commented)];
    const differing = [...after].filter(([name, content]) => before.get(name) !== content).map(([name]) => name).toSorted();
    expect(differing.filter((name) => !['[Content_Types].xml', 'word/_rels/document.xml.rels', 'word/comments.xml', 'word/document.xml'].includes(name))).toEqual([]);
    expect([...before.keys()].every((name) => after.has(name))).toBe(true);
  });

  it('adds to comments that were there', () => {
    const twice = commentDocx({ path: 'c.docx', bytes: commentDocx(file, [comment('其他')], AT) }, [comment('支出')], AT);
    expect(rangesOf(partsOf(twice).get('word/document.xml') ?? '')).toHaveLength(2);
    expect(partsOf(twice).get('word/comments.xml')?.match(/<w:comment /g)).toHaveLength(2);
  });

  it('comments what stands in a table at the words before it', () => expect(rangesOf(partsOf(commentDocx(file, [comment('12.50')], AT)).get('word/document.xml') ?? '')[0]).not.toBe(''));

  it('keeps the text whatever is commented, one over the other', () => {
    const span = fc.tuple(fc.nat(text.length - 2), fc.integer({ min: 1, max: 12 })).map(([start, length]): Comment => ({ start, end: Math.min(text.length, start + length), paragraphs: ['x'] }));
    fc.assert(fc.property(fc.array(span, { maxLength: 8 }), (comments) => {
      const commented = commentDocx(file, comments, AT);
      expect(readDocx({ path: 'c.docx', bytes: commented }).text).toBe(text);
      const document = partsOf(commented).get('word/document.xml') ?? '';
      expect(document.match(/<w:commentRangeStart/g)?.length ?? 0).toBe(document.match(/<w:commentReference/g)?.length ?? 0);
    }), { numRuns: 60 });
  });
});
