import { describe, expect, it } from 'vitest';
import { ground } from '../../src/account/ground.ts';
import { read } from '../../src/account/read.ts';
import { PACKS } from '../../src/app/paths.ts';
import { EMPTY_DATASET, type Basis, type Dataset } from '../../src/core/datum.ts';
import { plainText } from '../../src/core/decimal.ts';
import { readCsvText } from '../../src/files/dataset.ts';
import { splitNotes } from '../../src/files/notes.ts';
import { loadPack } from '../../src/files/packs.ts';
import { readProjectFolder } from '../../src/files/project.ts';
const EXAMPLES = ['county-library', 'water-bureau', 'defective'];

const pack = loadPack(PACKS, 'zhengti-guangdong');

/** `figure status answer` of every figure but years. */
function accounts(text: string, { data = '', notes = '' }: { data?: string; notes?: string }): string[] {
  const dataset = data === '' ? EMPTY_DATASET : readCsvText('d.csv', data, pack).dataset;
  const listed = splitNotes(notes).map((note, i) => ({ id: `N${i + 1}`, file: 'n.txt', ...note }));
  const { ledger } = read(ground({ pack, dataset, notes: listed }), text);
  return ledger.filter(({ figure }) => figure.kind !== 'year').map(({ figure, status, by, against }) => [figure.text, status, by && 'id' in by ? by.id : (by?.kind ?? ''), against === null ? '' : `not ${against}`].filter(Boolean).join(' '));
}

const data = '项目,单位,2024年决算数,2024年年初预算数\n项目支出,万元,523.40,500.00\n智慧水务平台项目支出,万元,86.20,90.00\n公用经费,万元,112.30,120.00\n讲座,场,12,\n培训,场,15,\n残疾人两项补贴,万元,31.25,\n';

describe('tracing by meaning', () => {
  it.each<[string, string, { data?: string; notes?: string }, string[]]>([
    ['the name of another project ends in a label', '河道清淤项目支出31.00万元。', { data }, ['31.00万元 untraced']],
    ['a project of its own is not the total', '智慧水务平台项目支出86.20万元。', { data }, ['86.20万元 traced 智慧水务平台项目支出']],
    ['neutral words leave a label the same thing', '我局全年完成项目支出523.41万元。', { data }, ['523.41万元 mismatched expense.project']],
    ['per head is another thing', '人均公用经费2.30万元。', { data }, ['2.30万元 untraced']],
    ['exchanged counts', '举办讲座15场、培训12场。', { data }, ['15场 mismatched 讲座', '12场 mismatched 培训']],
    ['exchanged counts of notes', '举办讲座15场、组织培训12场。', { notes: '- 讲座12场\n- 培训15场' }, ['15场 likely N2 not N1', '12场 likely N1 not N2']],
    ['an equal number of something near', '举办讲座15场。', { notes: '- 讲座和培训加起来，一年到头15场' }, ['15场 likely N1']],
    ['a name that holds a figure', '残疾人两项补贴31.25万元。', { data }, ['两项 traced 残疾人两项补贴', '31.25万元 traced 残疾人两项补贴']],
    ['people are counted by several words', '培训骨干86名，吸纳志愿者5人。', { notes: '- 骨干培训86个\n- 志愿者来了5个人' }, ['86名 traced N1', '5人 traced N2']],
    ['a unit may be left out', '接种疫苗11.26万剂次，满意度93.6分。', { notes: '- 疫苗打了11.26万\n- 满意度分数93.6' }, ['11.26万剂次 traced N1', '93.6分 traced N2']],
    ['a day of the month', '2024年3月6日启动。', { notes: '- 3月6号启动的' }, ['2024年3月6日 traced N1']],
    ['a target is answered for by who set it, not by what was done', '年度目标为举办活动不少于120场，活动参与不少于1.6万人次。', { data: '指标,数值,单位\n活动参与,18350,人次\n活动场次,126,场\n', notes: '- 目标：举办活动不少于120场，活动参与不少于1.6万人次' }, ['不少于120场 traced N1', '不少于1.6万人次 traced N1']],
    ['a number of record that nothing names', '另有5234000元。', { data }, ['5234000元 likely expense.project']],
  ])('%s', (_, text, sources, expected) => expect(accounts(text, sources)).toEqual(expected));
});

describe('what the program itself wrote', () => {
  const text = '支出进度慢，办结98%，另有5234000元和86.20万元。';
  const marks = [{ start: 8, end: 11, key: 'n.N7.q2' }, { start: 14, end: 22, key: 'expense.project' }, { start: 23, end: 30, key: 'expense.project' }].map((mark) => ({ ...mark }));
  const { dataset } = readCsvText('d.csv', data, pack);
  const note = (id: string, words: string) => ({ id, file: 'n.txt', line: 1, heading: null, speaker: null, aside: false, text: words });
  const told = (with_: typeof marks, words = '目标98%'): string[] => read(ground({ pack, dataset, notes: [note('N1', '满意度98%'), note('N7', words)] }), text, with_).ledger.map(({ figure, status, by }) => `${figure.text} ${status} ${by && 'id' in by ? by.id : ''}`);

  it('comes from where it was taken, as long as it still says so', () => {
    expect(told(marks)).toEqual(['98% traced N7', '5234000元 traced expense.project', '86.20万元 untraced ']);
  });

  it('comes from nowhere once the note says something else', () => {
    expect(told(marks, '目标89%')[0]).toBe('98% untraced ');
  });

  it('is traced like anybody’s without marks, or where they lie elsewhere', () => {
    expect(told([])).toEqual(['98% untraced ', '5234000元 likely expense.project', '86.20万元 untraced ']);
    expect(told(marks.map((mark) => ({ ...mark, start: mark.start + 100, end: mark.end + 100 })))).toEqual(told([]));
  });
});

const WORD: Readonly<Record<Basis, string>> = { actual: '决算数', initial: '年初预算数', adjusted: '全年预算数', prior: '', quota: '核定编制', target: '目标值' };

/** Each datum as a sentence. */
const said = ({ data: all }: Dataset): string => all.map(({ label, basis, period, quantity }) => `${period?.year ? `${period.year}年，` : ''}${basis === 'prior' && !period?.year ? '上年' : ''}${label}${WORD[basis]}${plainText(quantity.value)}${quantity.unit ?? ''}。`).join('\n');

describe('the data of every example, said in sentences', () => {
  it.each(EXAMPLES)('%s: nothing is contradicted or without a source', async (name) => {
    const { dataset } = await readProjectFolder(`data/examples/${name}`, () => pack);
    const { ledger } = read(ground({ pack, dataset, notes: [] }), said(dataset));
    expect(ledger.filter(({ status }) => status === 'mismatched' || status === 'untraced').map(({ figure, status }) => `${figure.text} ${status}`)).toEqual([]);
    expect(ledger.length).toBeGreaterThan(dataset.data.length);
  });
});
