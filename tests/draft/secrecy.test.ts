import { describe, expect, it } from 'vitest';
import { secretMarking } from '../../src/draft/secrecy.ts';
import type { Note } from '../../src/core/note.ts';

const note = (text: string, heading: string | null = null): Note => ({ id: 'N001', file: 'notes/a.md', line: 3, heading, speaker: null, aside: false, text });
const sources = { title: '2025年度绩效自评报告', notes: [] as Note[], tables: [], unread: [], previous: [] };

describe('markings of secrecy', () => {
  it.each<[string, string | null]>([
    ['机密★3年', '机密★'], ['全年到馆读者明显增加。秘密★', '秘密★'], ['密级：秘密', '密级：秘密'], ['密 级: 内部', '密 级: 内部'], ['  绝密  ', '绝密'],
    ['保守国家秘密，开展保密教育两次。', null], ['侵犯商业秘密案件办结3起。', null], ['机密文件管理制度修订完成。', null], ['秘密', '秘密'],
  ])('%s → %s', (text, marking) => {
    expect(secretMarking({ ...sources, notes: [note(text)] })?.marking ?? null).toBe(marking);
  });

  it('is told with its place, wherever it stands', () => {
    expect(secretMarking({ ...sources, notes: [note('一切如常。', '机密★')] })?.file).toBe('notes/a.md:3');
    expect(secretMarking({ ...sources, tables: [{ file: 'data/b.csv', title: '秘密★ 收支表' }] })?.file).toBe('data/b.csv');
    expect(secretMarking({ ...sources, previous: [{ file: 'previous/2024.txt', text: '一、情况\n机密\n内容' }] })?.file).toBe('previous/2024.txt');
    expect(secretMarking({ ...sources, title: '绝密★报告' })?.file).toBe('gouji.json');
    expect(secretMarking(sources)).toBeNull();
  });
});
