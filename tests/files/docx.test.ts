import { AlignmentType, Document, FootnoteReferenceRun, HeadingLevel, InsertedTextRun, DeletedTextRun, LevelFormat, Packer, Paragraph, Table, TableCell, TableRow, TextRun, VerticalMergeType } from 'docx';
import { describe, expect, it } from 'vitest';
import { counted } from '../../src/files/docx/counting.ts';
import { readDocx } from '../../src/files/docx/read.ts';
import { readProse } from '../../src/files/prose.ts';

const LEVELS = [
  { level: 0, format: LevelFormat.CHINESE_COUNTING, text: '%1、', alignment: AlignmentType.LEFT },
  { level: 1, format: LevelFormat.CHINESE_COUNTING, text: '（%2）', alignment: AlignmentType.LEFT },
  { level: 2, format: LevelFormat.DECIMAL, text: '%3.', alignment: AlignmentType.LEFT },
  { level: 3, format: LevelFormat.DECIMAL_ENCLOSED_CIRCLE, text: '%4', alignment: AlignmentType.LEFT },
] as const;

type Options = ConstructorParameters<typeof Document>[0];
const read = async (children: Options['sections'][number]['children'], more: Partial<Options> = {}): Promise<ReturnType<typeof readDocx>> => {
  const document = new Document({ numbering: { config: [{ reference: 'official', levels: [...LEVELS] }] }, ...more, sections: [{ children }] });
  return readDocx({ path: 'r.docx', bytes: await Packer.toBuffer(document) });
};
const item = (text: string, level: number, instance = 0): Paragraph => new Paragraph({ text, numbering: { reference: 'official', level, instance } });
const lines = ({ text }: { text: string }): string[] => text.split('\n').filter((line) => line !== '');

describe('a Word document', () => {
  it('has the numbers that are shown, each level beginning anew below the next higher', async () => {
    const document = await read([item('基本情况', 0), item('机构职能', 1), item('预算', 1), item('收入', 2), item('支出', 2), item('说明', 3), item('绩效情况', 0), item('目标', 1), item('指标', 2)]);
    expect(lines(document)).toEqual(['一、基本情况', '（一）机构职能', '（二）预算', '1.收入', '2.支出', '①说明', '二、绩效情况', '（一）目标', '1.指标']);
    expect(document.blocks.map(({ number }) => number)).toEqual(['一、', '（一）', '（二）', '1.', '2.', '①', '二、', '（一）', '1.']);
  });

  it('begins a list anew in another instance of it', async () => expect(lines(await read([item('甲', 0, 1), item('乙', 0, 1), item('丙', 0, 2)]))).toEqual(['一、甲', '二、乙', '一、丙']));

  it('knows headings by their styles', async () => {
    const { blocks, text } = await read([new Paragraph({ text: '一、基本情况', heading: HeadingLevel.HEADING_1 }), new Paragraph({ text: '（一）职能', heading: HeadingLevel.HEADING_2 }), new Paragraph('正文。')]);
    expect(blocks.map(({ level, start, end }) => [level, text.slice(start, end)])).toEqual([[1, '一、基本情况'], [2, '（一）职能'], [null, '正文。']]);
  });

  it('is read with its changes accepted, and says how many there are; hidden text is left out', async () => {
    const change = { id: 1, author: '甲', date: '2026-01-01T00:00:00Z' };
    const { text, changes } = await read([new Paragraph({ children: [new TextRun('支出'), new DeletedTextRun({ text: '690', ...change }), new InsertedTextRun({ text: '691', ...change, id: 2 }), new TextRun('万元'), new TextRun({ text: '（内部）', vanish: true }), new TextRun('。')] })]);
    expect([text, changes]).toEqual(['支出691万元。\n', 2]);
  });

  it('has its tables row by row, with merged cells in their first place, and its notes at the end', async () => {
    const cell = (text: string, more = {}): TableCell => new TableCell({ children: [new Paragraph(text)], ...more });
    const table = new Table({ rows: [
      new TableRow({ children: [cell('项目', { verticalMerge: VerticalMergeType.RESTART }), cell('决算数', { columnSpan: 2 })] }),
      new TableRow({ children: [cell('', { verticalMerge: VerticalMergeType.CONTINUE }), cell('本年'), cell('上年')] }),
      new TableRow({ children: [cell('支出'), cell('691.38'), cell('654.97')] }),
    ] });
    const document = await read([new Paragraph({ children: [new TextRun('见表'), new FootnoteReferenceRun(1)] }), table, new Paragraph('完。')], { footnotes: { 1: { children: [new Paragraph('按决算口径。')] } } });
    expect(lines(document).map((line) => line.trim())).toEqual(['见表', '项目\t决算数', '本年\t上年', '支出\t691.38\t654.97', '完。', '按决算口径。']);
    expect(document.blocks.map(({ kind }) => kind)).toContain('table');
  });

  it.each<[string, number, string]>([
    ['chineseCounting', 10, '十'], ['chineseCounting', 11, '十一'], ['chineseCounting', 20, '二十'], ['chineseCounting', 105, '一百零五'], ['chineseCountingThousand', 110, '一百一十'], ['chineseLegalSimplified', 12, '壹拾贰'], ['ideographTraditional', 3, '丙'],
    ['decimalEnclosedCircle', 21, '㉑'], ['upperRoman', 14, 'XIV'], ['lowerLetter', 28, 'bb'], ['decimalZero', 7, '07'], ['ideographDigital', 20, '二〇'], ['whoknows', 4, '4'],
  ])('counts %s %i: %s', (format, n, shown) => expect(counted(format, n)).toBe(shown));

  it.each([
    ['nothing', Buffer.alloc(0)], ['text', Buffer.from('报告')], ['half a file', null], ['an encrypted file', Buffer.from([0xd0, 0xcf, 0x11, 0xe0])],
  ])('%s is refused with a word on it', async (_, bytes) => {
    const whole = await Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph('报告')] }] }));
    expect(() => readDocx({ path: 'x.docx', bytes: bytes ?? whole.subarray(0, whole.length >> 1) })).toThrow(/file-format/);
  });

  it('of 300 that were damaged each is read or refused, none crashes or hangs', async () => {
    const whole = await Packer.toBuffer(new Document({ numbering: { config: [{ reference: 'official', levels: [...LEVELS] }] }, sections: [{ children: Array.from({ length: 60 }, (_, i) => item(`第${i}项工作按期完成。`, i % 4)) }] }));
    let seed = 7;
    const chance = (n: number): number => { seed = (Math.imul(seed, 1103515245) + 12345) >>> 0; return (seed >>> 8) % n; };
    const outcomes = { read: 0, refused: 0 };
    for (let i = 0; i < 300; i++) {
      const bytes = Buffer.from(whole);
      for (let k = 0; k <= chance(8); k++) bytes[chance(bytes.length)] = chance(256);
      try {
        readDocx({ path: 'x.docx', bytes: i % 3 === 0 ? bytes.subarray(0, chance(bytes.length)) : bytes });
        outcomes.read++;
      } catch (error) {
        expect((error as { code?: string }).code).toMatch(/^(?:file-format|archive-unsafe|file-heavy)$/);
        outcomes.refused++;
      }
    }
    expect(outcomes.read + outcomes.refused).toBe(300);
    expect(outcomes.refused).toBeGreaterThan(50);
  });
});

it('prose of a format that is not read is refused by its extension', () => expect(() => readProse({ path: 'a.wps', bytes: Buffer.from('x') })).toThrow(/file-old/));
