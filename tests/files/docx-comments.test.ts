import { Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import fc, { times } from '../property.ts';
import { describe, expect, it } from 'vitest';
import { guardArchive } from '../../src/files/archive.ts';
import { commentDocx as commenting, type Comment } from '../../src/files/docx/comments.ts';
import { readDocx } from '../../src/files/docx/read.ts';
import { withParts } from '../../src/files/zip.ts';

const commentDocx = (...given: Parameters<typeof commenting>): Buffer => commenting(...given).bytes;
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
    expect(readDocx({ path: 'r.docx', bytes: commented })).toEqual(readDocx(file));
    const [before, after] = [partsOf(original), partsOf(commented)];
    const differing = [...after].filter(([name, content]) => before.get(name) !== content).map(([name]) => name).toSorted();
    expect(differing.filter((name) => !['[Content_Types].xml', 'word/_rels/document.xml.rels', 'word/comments.xml', 'word/document.xml'].includes(name))).toEqual([]);
    expect([...before.keys()].every((name) => after.has(name))).toBe(true);
  });

  it('keeps what others have said, and takes the place of its own earlier review', () => {
    const once = commentDocx(file, [comment('其他'), comment('36.40')], AT);
    const others = withParts(once, new Map([['word/comments.xml', Buffer.from(partsOf(once).get('word/comments.xml')?.replace('w:author="Gouji"', 'w:author="李审"') ?? '')]]));
    const twice = partsOf(commentDocx({ path: 'c.docx', bytes: others }, [comment('支出')], AT));
    expect(rangesOf(twice.get('word/document.xml') ?? '').toSorted()).toEqual(['其他', '支出']);
    expect(twice.get('word/document.xml')?.match(/<w:commentReference/g)).toHaveLength(2);
    expect([...(twice.get('word/comments.xml') ?? '').matchAll(/w:author="(.*?)"/g)].map(([, author]) => author)).toEqual(['李审', 'Gouji']);
  });

  it('stands at the exact words in a table too', () => expect(rangesOf(partsOf(commentDocx(file, [comment('12.50')], AT)).get('word/document.xml') ?? '')).toEqual(['12.50']));

  it('keeps the text whatever is commented, one over the other', () => {
    const span = fc.tuple(fc.nat(text.length - 2), fc.integer({ min: 1, max: 12 })).map(([start, length]): Comment => ({ start, end: Math.min(text.length, start + length), paragraphs: ['x'] }));
    fc.assert(fc.property(fc.array(span, { maxLength: 8 }), (comments) => {
      const commented = commentDocx(file, comments, AT);
      expect(readDocx({ path: 'c.docx', bytes: commented }).text).toBe(text);
      const document = partsOf(commented).get('word/document.xml') ?? '';
      expect(document.match(/<w:commentRangeStart/g)?.length ?? 0).toBe(document.match(/<w:commentReference/g)?.length ?? 0);
    }), { numRuns: times(60) });
  });

  it('puts other words in as a tracked change that a person accepts or rejects', () => {
    const change: Comment = { ...comment('支出691.38万元，比'), replace: '支出691.83万元，较' };
    const fixed = commentDocx(file, [change, comment('36.40')], AT);
    const read = readDocx({ path: 'r.docx', bytes: fixed });
    expect(read.text).toBe(text.replace('支出691.38万元，比', '支出691.83万元，较'));
    expect(read.changes).toBe(4);
    const document = partsOf(fixed).get('word/document.xml') ?? '';
    expect(document.match(/<w:delText[^>]*>[^<]*/g)?.map((one) => one.replace(/<.*>/, ''))).toEqual(['支出', '691.38万元', '，比']);
    expect(document).toMatch(/<w:ins [^>]*w:author="Gouji"/);
  });

  it('leaves words alone that reach over paragraphs, and the second of two changes that overlap', () => {
    const over: Comment = { start: text.indexOf('情况'), end: text.indexOf('全年') + 2, paragraphs: ['x'], replace: '无' };
    const [first, second]: Comment[] = [{ ...comment('691.38'), replace: '1' }, { ...comment('38万'), replace: '2' }];
    expect(readDocx({ path: 'r.docx', bytes: commentDocx(file, [over, first as Comment, second as Comment], AT) }).text).toBe(text.replace('38万', '2'));
  });

  it('changes exactly what it is told to, whatever that is', () => {
    const span = fc.tuple(fc.nat(text.length - 2), fc.integer({ min: 1, max: 12 }), fc.string({ maxLength: 4, unit: fc.constantFrom('甲', '1', '&', '<', '。') })).map(([start, length, replace]): Comment => ({ start, end: Math.min(text.length, start + length), paragraphs: ['x'], replace }));
    const parted = ['\t', '\n'];
    fc.assert(fc.property(span, span, (first, second) => {
      const read = readDocx({ path: 'r.docx', bytes: commentDocx(file, [first, second], AT) }).text;
      const ordered = [first, second].toSorted((a, b) => b.start - a.start || a.end - b.end);
      let [wanted, changed] = [text, Infinity];
      for (const { start, end, replace } of ordered) {
        if (end > changed || parted.some((mark) => text.slice(start, end).includes(mark))) continue;
        wanted = wanted.slice(0, start) + (replace ?? '') + wanted.slice(end);
        changed = start;
      }
      expect(read.replace(/ +/g, '')).toBe(wanted.replace(/ +/g, ''));
    }));
  });

  const NS = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  const withBody = (body: string, more: Readonly<Record<string, string>> = {}): Buffer => withParts(original, new Map([['word/document.xml', Buffer.from(`<w:document ${NS} xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><w:body>${body}</w:body></w:document>`)], ...Object.entries(more).map(([name, content]) => [name, Buffer.from(content)] as const)]));
  const said = (bytes: Buffer, words: string, replace?: string) => {
    const whole = readDocx({ path: 'r.docx', bytes }).text;
    return commenting({ path: 'r.docx', bytes }, [{ start: whole.indexOf(words), end: whole.indexOf(words) + words.length, paragraphs: ['说'], ...(replace === undefined ? {} : { replace }) }], AT);
  };
  const idsOf = (document: string, name: string): string[] => [...document.matchAll(new RegExp(`<w:${name} [^>]*w:id="(\\d+)"`, 'g'))].map(([, id = '']) => id);

  it('keeps what people have said in a part of another name, with numbers of its own', () => {
    const relations = partsOf(original).get('word/_rels/document.xml.rels')?.replace('</Relationships>', '<Relationship Id="rIdX" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="/word/comments7.xml"/></Relationships>') ?? '';
    const theirs = `<w:comments ${NS}><w:comment w:id="0" w:author="张三"><w:p><w:r><w:t>请核</w:t></w:r></w:p></w:comment></w:comments>`;
    const bytes = withBody('<w:p><w:commentRangeStart w:id="0"/><w:r><w:t>支出</w:t></w:r><w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r><w:r><w:t>691.38万元</w:t></w:r></w:p>', { 'word/_rels/document.xml.rels': relations, 'word/comments7.xml': theirs });
    const parts = partsOf(said(bytes, '691.38').bytes);
    expect(parts.get('word/comments7.xml')).toMatch(/张三[\s\S]*Gouji/);
    expect(parts.has('word/comments.xml')).toBe(partsOf(bytes).has('word/comments.xml'));
    expect(idsOf(parts.get('word/document.xml') ?? '', 'commentRangeStart')).toEqual(['0', '1']);
  });

  it('stands at the mark of a note, and leaves its words to a person', () => {
    const bytes = withBody('<w:p><w:r><w:t>收入合计</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:t>691.38万元。</w:t></w:r></w:p>', { 'word/footnotes.xml': `<w:footnotes ${NS}><w:footnote w:id="2"><w:p><w:r><w:t>另有事业收入19.20万元。</w:t></w:r></w:p></w:footnote></w:footnotes>` });
    const { bytes: commented, placed, unchanged } = said(bytes, '19.20', '18.20');
    expect([placed, unchanged.length]).toEqual([1, 1]);
    expect(partsOf(commented).get('word/document.xml')).toMatch(/<w:commentRangeStart[^>]*\/><w:r><w:footnoteReference/);
  });

  it('stands beside a formula, and changes a run that holds but what nobody sees', () => {
    const formula = said(withBody('<w:p><w:r><w:t>执行率为</w:t></w:r><m:oMath><m:r><m:t>95.2%</m:t></m:r></m:oMath><w:r><w:t>，完成。</w:t></w:r></w:p>'), '95.2%', '95.3%');
    expect([formula.placed, formula.unchanged.length]).toEqual([1, 1]);
    const broken = said(withBody('<w:p><w:r><w:lastRenderedPageBreak/><w:t>691.38</w:t></w:r></w:p>'), '691.38', '691.83');
    expect([broken.changed.length, readDocx({ path: 'r.docx', bytes: broken.bytes }).text]).toEqual([1, '691.83\n']);
  });

  it('numbers changes anew each time, keeps the comment that explains one, and those that somebody answered', () => {
    const once = said(original, '691.38', '691.83').bytes;
    const again = partsOf(said(once, '36.40', '36.45').bytes);
    const document = again.get('word/document.xml') ?? '';
    expect(new Set([...idsOf(document, 'ins'), ...idsOf(document, 'del')]).size).toBe(4);
    expect(again.get('word/comments.xml')?.match(/<w:comment /g)).toHaveLength(2);
    const answered = withParts(said(original, '691.38').bytes, new Map([
      ['word/comments.xml', Buffer.from(`<w:comments ${NS} xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"><w:comment w:id="0" w:author="Gouji"><w:p w14:paraId="00000001"/></w:comment></w:comments>`)],
      ['word/commentsExtended.xml', Buffer.from('<w15:commentsEx xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"><w15:commentEx w15:paraId="00000001"/><w15:commentEx w15:paraId="00000002" w15:paraIdParent="00000001"/></w15:commentsEx>')],
    ]));
    expect(partsOf(said(answered, '36.40').bytes).get('word/comments.xml')?.match(/<w:comment /g)).toHaveLength(2);
  });

  it('of a strict file is refused with what to do', () => {
    const strict = withParts(original, new Map([['word/document.xml', Buffer.from('<w:document xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"><w:body><w:p><w:r><w:t>支出</w:t></w:r></w:p></w:body></w:document>')]]));
    expect(() => said(strict, '支出')).toThrow(/docx-strict/);
  });

  it('writes nothing that XML cannot hold', () => {
    const { bytes } = commenting(file, [{ ...comment('支出'), paragraphs: ['a\uffff\u0001\ud842', '好'] }], AT);
    const written = partsOf(bytes).get('word/comments.xml') ?? '';
    for (const char of ['\uffff', '\u0001', '\ud842']) expect(written).not.toContain(char);
  });
});
