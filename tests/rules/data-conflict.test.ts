import { describe, expect, it } from 'vitest';
import { RULES } from '../../src/rules/index.ts';
import { ruleOf, run, stateOf } from './tester.ts';

const rule = ruleOf('data-conflict', RULES);
const data = '某馆2025年度决算表,\n单位：万元,\n项目,决算数\n基本支出,100.25\n项目支出,200.5\n';
const saidOf = (notes: string, table = data): string[] => run(rule, { text: '', notes, data: table }).findings.map(({ args }) => rule.say.en(args).what);

describe('data-conflict', () => {
  it.each([
    ['a note beside the data', '基本支出102.25万元。', ['notes/a.txt:1 says 102.25万元, data.csv!B4 says 基本支出 1002500元: which is right?']],
    ['the second of two notes', '借书证办了不少\n项目支出210万元', ['notes/a.txt:2 says 210万元, data.csv!B5 says 项目支出 2005000元: which is right?']],
    ['a note that rounds', '基本支出100.3万元，项目支出200万元多', []],
    ['a note of another year', '2023年基本支出88万元', []],
    ['去年 as who says 前年 means it', '去年基本支出100.25万元，前年98万元', []],
    ['and a wrong number of it', '去年基本支出102.25万元，前年98万元', ['notes/a.txt:1 says 102.25万元, data.csv!B4 says 基本支出 1002500元: which is right?']],
    ['去年 alone, which may be the year before', '去年基本支出102.25万元', []],
    ['two notes', '全馆举办读者活动共计126场\n年底统计，全馆举办读者活动共计162场', ['notes/a.txt:2 says 162场, notes/a.txt:1 says 126场: which is right?']],
    ['two notes that agree', '全馆举办读者活动共计126场\n年底统计，全馆举办读者活动共计126场', []],
  ])('%s', (_, notes, said) => expect(saidOf(notes)).toEqual(said));

  it('stands at the line of the note and shows both sources', () => {
    const [finding] = run(rule, { text: '', notes: '基本支出102.25万元', data }).findings;
    expect(finding?.at).toEqual({ file: 'notes/a.txt', sheet: null, ref: '1' });
    expect(finding?.evidence.map(({ kind }) => kind)).toEqual(['note', 'datum']);
    expect(rule.say['zh-CN'](finding?.args ?? {}).what).toBe('notes/a.txt:1 写的是102.25万元，data.csv!B4 是基本支出 1002500元，以哪个为准？');
  });

  it('asks about two cells that state one thing differently, notes or none', () => {
    const { findings } = run(rule, { text: '', data: '项目,单位,2024年决算数\n基本支出,万元,100\n项目支出,万元,7\n\n项目,单位,2024年决算数\n基本支出,万元,120\n经营支出,万元,1\n' });
    expect(findings.map(({ at, args }) => [at, rule.say.en(args).what])).toEqual([[{ file: 'data.csv', sheet: null, ref: 'C6' }, 'data.csv!C6 says 1200000元, data.csv!C2 says 基本支出 1000000元: which is right?']]);
  });

  it('says when there are no notes', () => expect(stateOf(rule, { text: '', data })).toBe('insufficient-data'));
});
