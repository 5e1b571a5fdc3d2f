import { describe, expect, it } from 'vitest';
import { recognise } from '../../src/account/recognise.ts';
import { openLibrary } from '../../src/app/library.ts';

const library = openLibrary();
const packs = library.packs().map(library.pack);
const outline = library.pack('zhengti-guangdong').outline.filter(({ mark }) => mark === 2).slice(0, 4).map(({ title }, i) => `（${'一二三四'.charAt(i)}）${title}\n内容。`);

describe('the kind of report that a text is', () => {
  it.each<[string, string, string | null]>([
    ['by its title', '云川县文化馆\n2025年度部门整体支出绩效自评报告\n正文。', 'zhengti-guangdong'],
    ['a title broken over two lines is read line by line', '2025年度部门整体支出\n绩效自评报告', null],
    ['by headings of its outline', `一、单位基本情况\n${outline.join('\n')}`, 'zhengti-guangdong'],
    ['two headings are not enough', outline.slice(0, 2).join('\n'), null],
    ['another kind', '云川县文化馆2024年度部门决算公开\n一、收入支出决算总体情况说明\n2024年度收入总计12.30万元。', null],
    ['the words deep in the text are no title', `${'第一段。\n'.repeat(9)}我们开展了整体支出绩效自评。`, null],
  ])('%s', (_, text, pack) => expect(recognise(text, packs)?.id ?? null).toBe(pack));
});
