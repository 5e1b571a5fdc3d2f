import { Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import { describe, expect, it } from 'vitest';
import { readReport } from '../../src/account/read.ts';
import { readApart } from '../../src/files/apart.ts';
import { commentDocx } from '../../src/files/docx/comments.ts';
import { readDocx } from '../../src/files/docx/read.ts';
import { writeDocx } from '../../src/files/docx/write.ts';
import type { Page } from '../../src/files/pdf/lines.ts';
import { readPdf } from '../../src/files/pdf/read.ts';
import { withParts } from '../../src/files/zip.ts';
import { officialBlocks } from '../../src/text/official.ts';
import { pack } from '../rules/tester.ts';
import { AS_TEXT, converted, office } from './office.ts';

const NS = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const BASE = await Packer.toBuffer(new Document({ numbering: { config: [{ reference: 'a', levels: [{ level: 0, text: '%1.' }] }] }, sections: [{ children: [new Paragraph({ text: 'x', numbering: { reference: 'a', level: 0 } })] }] }));

interface Level {
  readonly format: string;
  readonly text: string;
  readonly more?: string;
}

const level = ({ format, text, more = '' }: Level, i: number): string => `<w:lvl w:ilvl="${i}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const numbered = (list: number, at: number, words: string): string => `<w:p><w:pPr><w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list}"/></w:numPr></w:pPr><w:r><w:t>${words}</w:t></w:r></w:p>`;
const styled = (style: string, words: string): string => `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr><w:r><w:t>${words}</w:t></w:r></w:p>`;
const xml = (words: string): Buffer => Buffer.from(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${words}`);

/** A document with a numbering, and styles if any, of its own. */
const made = (levels: readonly Level[], body: string, lists = '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>', styles?: string): Uint8Array => withParts(BASE, new Map([
  ['word/numbering.xml', xml(`<w:numbering ${NS}><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>${levels.map(level).join('')}</w:abstractNum>${lists}</w:numbering>`)],
  ['word/document.xml', xml(`<w:document ${NS}><w:body>${body}<w:sectPr/></w:body></w:document>`)],
  ...(styles === undefined ? [] : [['word/styles.xml', xml(`<w:styles ${NS}><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>${styles}</w:styles>`)] as const]),
]));

const OFFICIAL: readonly Level[] = [{ format: 'chineseCounting', text: '%1、' }, { format: 'chineseCounting', text: '（%2）' }, { format: 'decimal', text: '%3.' }, { format: 'decimalEnclosedCircle', text: '%4' }];
const outline = [[0, '甲'], [1, '乙'], [2, '丙'], [2, '丁'], [3, '戊'], [1, '己'], [2, '庚'], [0, '辛'], [1, '壬'], [3, '癸']] as const;
const many = (n: number, at = 0): string => Array.from({ length: n }, (_, i) => numbered(1, at, `第${i}条`)).join('');
const walk = (list = 1): string => outline.map(([at, words]) => numbered(list, at, words)).join('');
const HEADINGS = [1, 2].map((n) => `<w:style w:type="paragraph" w:styleId="H${n}"><w:name w:val="heading ${n}"/><w:basedOn w:val="Normal"/><w:pPr><w:numPr>${n === 1 ? '' : `<w:ilvl w:val="${n - 1}"/>`}<w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="${n - 1}"/></w:pPr></w:style>`).join('');

const FORMS: Readonly<Record<string, Uint8Array>> = {
  official: made(OFFICIAL, walk()),
  long: made(OFFICIAL, many(112)),
  thousand: made([{ format: 'chineseCountingThousand', text: '第%1条 ' }], many(111)),
  circles: made([{ format: 'decimalEnclosedCircle', text: '%1' }], many(20)),
  letters: made([{ format: 'upperLetter', text: '%1.' }, { format: 'lowerLetter', text: '(%2)' }], many(30) + many(28, 1)),
  romans: made([{ format: 'upperRoman', text: '%1.' }, { format: 'lowerRoman', text: '(%2)' }], many(19) + many(9, 1)),
  stems: made([{ format: 'ideographTraditional', text: '%1、' }, { format: 'ideographZodiac', text: '%2、' }], many(10) + many(12, 1)),
  legal: made([{ format: 'chineseCounting', text: '%1、' }, { format: 'decimal', text: '%1.%2', more: '<w:isLgl/>' }], [[0, '甲'], [1, '乙'], [0, '丙'], [1, '丁'], [1, '戊']].map(([at, words]) => numbered(1, Number(at), String(words))).join('')),
  chained: made([{ format: 'decimal', text: '%1' }, { format: 'decimal', text: '%1.%2' }, { format: 'decimal', text: '%1.%2.%3' }], [0, 1, 2, 2, 1, 2, 0, 1, 2].map((at, i) => numbered(1, at, `条${i}`)).join('')),
  overridden: made(OFFICIAL, numbered(1, 0, '甲') + numbered(1, 0, '乙') + numbered(2, 0, '丙') + numbered(2, 0, '丁'), '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>'),
  headings: made([{ format: 'chineseCounting', text: '%1、', more: '<w:pStyle w:val="H1"/>' }, { format: 'chineseCounting', text: '（%2）', more: '<w:pStyle w:val="H2"/>' }], ['H1', 'H2', 'H2', 'H1', 'H2'].map((style, i) => styled(style, `题${i}`)).join(''), undefined, HEADINGS),
  gone: made(OFFICIAL, `${numbered(1, 0, '甲')}${numbered(0, 0, '没有号')}${numbered(1, 0, '乙')}`),
};

/** Where LibreOffice 7 prints something else than Word: it does not know `isLgl`, by which all counters of a level are in digits (ECMA-376, 17.9.4). */
const OTHERWISE: Readonly<Record<string, readonly string[]>> = { legal: ['一、甲', '1.1乙', '二、丙', '2.1丁', '2.2戊'] };

/** A list as LibreOffice itself writes it. */
const FLAT = Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:automatic-styles><text:list-style style:name="L1">
<text:list-level-style-number text:level="1" style:num-suffix="、" style:num-format="一, 二, 三, ..."/><text:list-level-style-number text:level="2" style:num-prefix="（" style:num-suffix="）" style:num-format="一, 二, 三, ..."/><text:list-level-style-number text:level="3" style:num-suffix="." style:num-format="1"/>
</text:list-style></office:automatic-styles><office:body><office:text>
<text:list text:style-name="L1"><text:list-item><text:p>基本情况</text:p><text:list><text:list-item><text:p>职能</text:p></text:list-item><text:list-item><text:p>预算</text:p><text:list><text:list-item><text:p>收入</text:p></text:list-item><text:list-item><text:p>支出</text:p></text:list-item></text:list></text:list-item></text:list></text:list-item><text:list-item><text:p>绩效情况</text:p><text:list><text:list-item><text:p>目标</text:p></text:list-item></text:list></text:list-item></text:list>
</office:text></office:body></office:document>`);

const lines = (text: string): string[] => text.replace(/^\uFEFF/, '').split(/\r?\n/).map((line) => line.replace(/\s/g, '')).filter(Boolean);

/** The lines of each page of a PDF by their height, page numbers left out. */
function linesOfPages(pdf: Uint8Array): string[][] {
  const { pages } = readApart<{ pages: Page[] }>({ path: 'r.pdf', bytes: pdf }, new URL('../../src/files/pdf/worker.ts', import.meta.url), 'pdf');
  return pages.map(({ pieces }) => {
    const rows = Map.groupBy(pieces, ({ y }) => Math.round(y));
    return [...rows.values()].map((row) => row.map(({ text }) => text).join('').replace(/\s/g, '')).filter((line) => line !== '' && !/^—\d+—$/.test(line));
  });
}

describe.skipIf(!office)('beside LibreOffice', () => {
  it('numbers are what it prints, in every form', () => {
    const shown = converted(Object.fromEntries(Object.entries(FORMS).map(([name, bytes]) => [`${name}.docx`, bytes])), AS_TEXT);
    for (const [name, bytes] of Object.entries(FORMS)) {
      expect(lines(readDocx({ path: `${name}.docx`, bytes }).text), name).toEqual(OTHERWISE[name] ?? lines(shown.get(name)?.toString('utf8') ?? ''));
    }
  }, 150_000);

  it('a list that it wrote itself is read as it prints it', () => {
    const bytes = converted({ 'own.fodt': FLAT }, 'docx').get('own') ?? Buffer.alloc(0);
    expect(lines(readDocx({ path: 'own.docx', bytes }).text)).toEqual(['一、基本情况', '（一）职能', '（二）预算', '1.收入', '2.支出', '二、绩效情况', '（一）目标']);
    expect(lines(converted({ 'own.docx': bytes }, AS_TEXT).get('own')?.toString('utf8') ?? '')).toEqual(lines(readDocx({ path: 'own.docx', bytes }).text));
  }, 150_000);

  it('comments stand at their words, and changes can be accepted', async () => {
    const bytes = await Packer.toBuffer(new Document({ sections: [{ children: [
      new Paragraph({ children: [new TextRun('全年支出'), new TextRun({ text: '691.38万元', bold: true }), new TextRun('，比上年增加36.40万元。')] }),
      new Table({ rows: [new TableRow({ children: [new TableCell({ children: [new Paragraph('公用经费')] }), new TableCell({ children: [new Paragraph('12.50')] })] })] }),
      new Paragraph('其他没有。'),
    ] }] }));
    const { text } = readDocx({ path: 'r.docx', bytes });
    const at = (words: string, replace?: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length, paragraphs: [`说${words}`], ...(replace === undefined ? {} : { replace }) });
    const commented = commentDocx({ path: 'r.docx', bytes }, [at('691.38万元', '691.83万元'), at('36.40'), at('12.50')], '2026-01-01T00:00:00Z').bytes;
    const flat = converted({ 'r.docx': commented }, 'fodt').get('r')?.toString('utf8') ?? '';
    const notes = [...flat.matchAll(/<office:annotation [^>]*office:name="([^"]+)"[^>]*>([\s\S]*?)<\/office:annotation>([\s\S]*?)<office:annotation-end office:name="\1"\/>/g)].map(([, , inside = '', over = '']) => [/<dc:creator>(.*?)</.exec(inside)?.[1], inside.replace(/<dc:.*?<\/dc:\w+>|<meta:.*?<\/meta:[\w-]+>/g, '').replace(/<[^>]+>|\s/g, ''), over.replace(/<[^>]+>/g, '')]);
    expect(notes).toEqual([['Gouji', '说691.38万元', '691.38万元691.83万元'], ['Gouji', '说36.40', '36.40'], ['Gouji', '说12.50', '12.50']]);
    expect([flat.match(/<text:deletion>/g)?.length, flat.match(/<text:insertion>/g)?.length]).toEqual([1, 1]);
  }, 150_000);

  it('an exported report has 22 lines a page and 28 characters a line, and says the same', async () => {
    const paragraph = '负责全县公共图书馆服务网络建设和文献资源采集整理开展阅读推广'.repeat(12);
    const text = `2025年度部门整体支出绩效自评报告\n\n一、基本情况\n（一）机构职能\n${`${paragraph}\n`.repeat(6)}`;
    const bytes = await writeDocx(officialBlocks(text, readReport(text, pack).sections));
    expect(lines(converted({ 'r.docx': bytes }, AS_TEXT).get('r')?.toString('utf8') ?? '')).toEqual(lines(text));
    const pdf = converted({ 'r.docx': bytes }, 'pdf').get('r') ?? Buffer.alloc(0);
    expect(readPdf({ path: 'r.pdf', bytes: pdf }).text.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
    const pages = linesOfPages(pdf);
    // A full page in the middle: all its lines are of the text, the page number aside.
    expect(pages[1]?.length).toBe(22);
    expect(Math.max(...(pages[1] ?? []).map((line) => line.length))).toBe(28);
  }, 150_000);
});
