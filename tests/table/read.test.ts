import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/core/decimal.ts';
import { textGrid, type Merge } from '../../src/core/grid.ts';
import { printedBasis } from '../../src/show/data.ts';
import { readGrid } from '../../src/table/read.ts';

/** A table as lines of cells between bars; merges as `B3:C3`. */
const grid = (text: string, merges = '') => ({ ...textGrid('t.csv', text.split('\n').map((line) => line.split('|'))), merges: merges.split(' ').filter(Boolean).map(mergeOf) });

function mergeOf(range: string): Merge {
  const [a = '', b = ''] = range.split(':');
  const at = (ref: string) => ({ column: ref.charCodeAt(0) - 65, row: Number(ref.slice(1)) - 1 });
  return { top: at(a).row, left: at(a).column, bottom: at(b).row, right: at(b).column };
}

/** Each datum as `C5 收入/财政拨款收入 12000元 actual 2024`. */
const read = (text: string, merges = '') => {
  const { data, unread, tables } = readGrid(grid(text, merges), null);
  return {
    data: data.map((datum) => `${datum.cell.ref} ${[...datum.path, datum.label].join('/')} ${plainText(datum.quantity.value)}${datum.quantity.unit ?? ''} ${printedBasis({ ...datum, id: '', fact: null, aliases: [] })} ${datum.period?.year ?? '-'}`),
    unread: unread.map(({ cell, why }) => `${cell.ref} ${why}`),
    problems: tables.flatMap(({ problems }) => problems.map(({ code }) => code)),
  };
};

describe('what an official table says', () => {
  it.each<{ name: string; text: string; merges?: string; data: string[] }>([
    {
      name: 'budgets under one merged head are told apart, and the reporting body is no unit',
      text: '云川县水务局2024年度收支表|||\n编制单位：云川县疾病预防控制中心|||单位：万元\n项目|预算数||决算数\n|年初预算|全年预算|\n本年支出合计|2500|2770.38|2651.2', merges: 'A3:A4 B3:C3 D3:D4',
      data: ['B5 本年支出合计 25000000元 initial 2024', 'C5 本年支出合计 27703800元 adjusted 2024', 'D5 本年支出合计 26512000元 actual 2024'],
    },
    {
      name: 'two sides, each with its own names and line numbers',
      text: '收入支出决算总表|||||\n部门：云川县水务局||2024年度|||金额单位：万元\n收入|||支出||\n项目|行次|金额|项目|行次|金额\n栏次||1|栏次||2\n一、财政拨款收入|1|3.5|一、教育支出|8|2\n总计|7|3.5|总计|14|3.5', merges: 'A3:C3 D3:F3',
      data: ['C6 收入/财政拨款收入 35000元 actual 2024', 'C7 收入/总计 35000元 actual 2024', 'F6 支出/教育支出 20000元 actual 2024', 'F7 支出/总计 35000元 actual 2024'],
    },
    {
      name: '其中, numbering and blanks make a tree; totals have no parts',
      text: '2024年收支\n单位：元\n项目|决算数|上年决算数\n一、财政拨款收入|10|9\n    其中：甲基金|4|4\n          乙基金|6|5\n二、其他收入|1|1\n收入合计|11|10',
      data: ['B4 财政拨款收入 10元 actual 2024', 'B5 财政拨款收入/甲基金 4元 actual 2024', 'B6 财政拨款收入/乙基金 6元 actual 2024', 'B7 其他收入 1元 actual 2024', 'B8 收入合计 11元 actual 2024',
        'C4 财政拨款收入 9元 prior 2023', 'C5 财政拨款收入/甲基金 4元 prior 2023', 'C6 财政拨款收入/乙基金 5元 prior 2023', 'C7 其他收入 1元 prior 2023', 'C8 收入合计 10元 prior 2023'],
    },
    {
      name: 'codes make a tree; 行次, codes and serials are no data',
      text: '2024年度支出决算表||\n单位：元||\n科目编码|科目名称|决算数\n205|教育支出|30\n20502|普通教育|20\n2050201|学前教育|20',
      data: ['C4 教育支出 30元 actual 2024', 'C5 教育支出/普通教育 20元 actual 2024', 'C6 教育支出/普通教育/学前教育 20元 actual 2024'],
    },
    {
      name: 'a row counts 数量 in its own unit, and 金额 in the unit of the table',
      text: '2024年资产表|||\n单位：万元|||\n资产名称|计量单位|数量|账面原值\n房屋|平方米|800|120.5\n车辆|辆|3|41',
      data: ['C4 房屋 800平方米 actual 2024', 'C5 车辆 3辆 actual 2024', 'D4 账面原值/房屋 1205000元 actual 2024', 'D5 账面原值/车辆 410000元 actual 2024'],
    },
    {
      name: 'tables side by side have titles and units of their own',
      text: '表一 2024年经费（元）||||表二 2024年三公经费（万元）|\n项目|决算数|||项目|决算数\n甲费|300|||公务接待费|2.8\n乙费|200|||会议费|1.2',
      data: ['B3 甲费 300元 actual 2024', 'B4 乙费 200元 actual 2024', 'F3 公务接待费 28000元 actual 2024', 'F4 会议费 12000元 actual 2024'],
    },
    {
      name: 'items in columns, bases in rows', text: '某局收支|||\n单位：万元\n口径|人员经费|公用经费\n2024年全年预算|90|10\n2024年决算|88|9\n执行率|97.8%|90%',
      data: ['B4 人员经费 900000元 adjusted 2024', 'B5 人员经费 880000元 actual 2024', 'B6 人员经费 97.8% rate 2024', 'C4 公用经费 100000元 adjusted 2024', 'C5 公用经费 90000元 actual 2024', 'C6 公用经费 90% rate 2024'],
    },
    {
      name: 'indicators with targets in any unit', text: '2024年度自评表|||||\n一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分\n产出指标|数量指标|办班|≥60场|66场|10|10\n||新增藏书|≥1.2万册|1.25万册|10|9.5',
      data: ['D3 产出指标/数量指标/办班 60场 target 2024', 'D4 产出指标/数量指标/新增藏书 12000册 target 2024', 'E3 产出指标/数量指标/办班 66场 actual 2024', 'E4 产出指标/数量指标/新增藏书 12500册 actual 2024',
        'F3 产出指标/数量指标/办班 10分 weight 2024', 'F4 产出指标/数量指标/新增藏书 10分 weight 2024', 'G3 产出指标/数量指标/办班 10分 score 2024', 'G4 产出指标/数量指标/新增藏书 9.5分 score 2024'],
    },
    {
      name: 'English heads', text: 'Budget execution, FY2024||\nPrepared by: Finance||Unit: RMB 10,000\nItem|Revised Budget|Actual\nPersonnel|10|9.5',
      data: ['B4 Personnel 100000元 adjusted 2024', 'C4 Personnel 95000元 actual 2024'],
    },
    { name: 'English units in heads, and letters that only name columns', text: '2024年|||\n项目|面积（m2）|决算数（A）（元）|执行率（B/A）\n甲|5|6|95%', data: ['B3 面积/甲 5平方米 actual 2024', 'C3 甲 6元 actual 2024', 'D3 甲 95% rate 2024'] },
    { name: 'a unit half-way ends the table', text: '2024年\n项目|金额（元）\n甲费|5\n单位：人|\n在职|7', data: ['B3 甲费 5元 actual 2024'] },
    { name: 'the note below states the unit', text: '2024年收支表|\n项目|决算数\n甲费|5\n注：本表以“万元”为金额单位。', data: ['B3 甲费 50000元 actual 2024'] },
  ])('$name', ({ text, merges, data }) => {
    expect(read(text, merges).data.toSorted()).toEqual(data.toSorted());
  });

  it.each<{ name: string; text: string; data: string[] }>([
    { name: 'with a unit in it', text: '社区|户数|人数|补贴标准（元/人·月）|街道垫付（元）\n甲社区|41|44|110|4840', data: ['B2 甲社区 41户 actual -', 'C2 甲社区 44人 actual -', 'D2 补贴标准/甲社区 110元/人·月 actual -', 'E2 街道垫付/甲社区 4840元 other -'] },
    { name: 'that speaks of money in a table of money', text: '单位：万元\n县区|资金安排||\n|合计|提前下达|本次下达\n甲县|120|80|40', data: ['B4 资金安排/甲县 1200000元 other -', 'C4 资金安排/提前下达/甲县 800000元 other -', 'D4 资金安排/本次下达/甲县 400000元 other -'] },
    { name: 'none of which but the first is known', text: '培训清单|||||\n序号|培训班名称|举办时间|期数|天数/期|学员合格率\n1|甲班|4月16日|1|3|96.5%', data: ['D3 期数/甲班 1期 other -', 'E3 天数/甲班 3天/期 actual -', 'F3 学员合格率/甲班 96.5% rate -'] },
    { name: 'that come to the same', text: '单位：元\n项目|已付|未付|执行率（%）|支付率（%）\n甲费|2|3|40|30', data: ['B3 已付/甲费 2元 other -', 'C3 未付/甲费 3元 other -', 'D3 执行率/甲费 40% rate -', 'E3 支付率/甲费 30% rate -'] },
    { name: 'of items over rows of bases', text: '（单位：元）||\n项目|土建装修|厨房设备\n预算安排|9|5\n实际支出|8|4', data: ['B3 土建装修 9元 adjusted -', 'B4 土建装修 8元 actual -', 'C3 厨房设备 5元 adjusted -', 'C4 厨房设备 4元 actual -'] },
    { name: 'under groups in words of their own', text: '单位：万元|||||\n县（市、区）|资金分配|||资金落实|\n|中央|省级|小计|已支出|剩余\n甲县|5|2|7|6|1', data: ['B4 资金分配/中央/甲县 50000元 other -', 'C4 资金分配/省级/甲县 20000元 other -', 'D4 资金分配/甲县 70000元 other -', 'E4 资金落实/甲县 60000元 other -', 'F4 资金落实/剩余/甲县 10000元 other -'] },
    { name: 'with a rate that the table itself bears out', text: '项目|预算安排（万元）|实际支出（元）|支付进度\n甲|186.5|1790400|0.96\n乙|142|1278000|0.9\n丙|57.25|412200|0.72\n丁|30|96300|0.321', data: ['B2 甲 1865000元 adjusted -', 'B3 乙 1420000元 adjusted -', 'B4 丙 572500元 adjusted -', 'B5 丁 300000元 adjusted -', 'C2 甲 1790400元 actual -', 'C3 乙 1278000元 actual -', 'C4 丙 412200元 actual -', 'C5 丁 96300元 actual -', 'D2 甲 96% rate -', 'D3 乙 90% rate -', 'D4 丙 72% rate -', 'D5 丁 32.1% rate -'] },
    { name: 'by codes in columns of their own', text: '一般公共预算支出表||||\n单位：元||||\n类|款|项|科目名称|2025年预算数\n213|||农林水支出|9\n213|02||林业和草原|9\n213|02|01|行政运行|9', data: ['E4 农林水支出 9元 initial 2025', 'E5 农林水支出/林业和草原 9元 initial 2025', 'E6 农林水支出/林业和草原/行政运行 9元 initial 2025'] },
    { name: 'in a form whose unit stands over an empty column', text: '2024年度|||||\n项目资金（万元）||资金来源|年初预算数|全年预算数|分值\n||年度资金总额|8.6|8.1|10\n||其中：财政拨款|6|5.5|—', data: ['D3 年度资金总额 86000元 initial 2024', 'D4 年度资金总额/财政拨款 60000元 initial 2024', 'E3 年度资金总额 81000元 adjusted 2024', 'E4 年度资金总额/财政拨款 55000元 adjusted 2024', 'F3 年度资金总额 10分 weight 2024'] },
    { name: 'in a year in Chinese numerals, the unit last in the bracket of the title', text: '二〇二四年“三公”经费登记表（街道办，元）||\n项目|年初预算|决算数\n公务接待费|200|180', data: ['B3 公务接待费 200元 initial 2024', 'C3 公务接待费 180元 actual 2024'] },
  ])('calls what a column holds by its own words: $name', ({ text, data }) => {
    const got = read(text);
    expect(got.data.toSorted()).toEqual(data.toSorted());
    expect(got.unread).toEqual([]);
  });

  it.each<{ name: string; text: string; data: string[]; unread: string[] }>([
    { name: 'a head that no lexicon holds', text: '单位：元\n项目|二上数|决算数\n甲费|1|2', data: ['C3 甲费 2元 actual -'], unread: ['B3 head-unknown'] },
    { name: 'a group head that no lexicon holds', text: '单位：元\n项目|测算口径||决算数\n|年初|全年|\n甲费|1|2|3', data: ['D4 甲费 3元 actual -'], unread: ['B4 head-unknown', 'C4 head-unknown'] },
    { name: 'a rate without %', text: '单位：元\n项目|决算数|执行率\n甲费|2|0.95', data: ['B3 甲费 2元 actual -'], unread: ['C3 rate-unit'] },
    { name: 'per cent among money', text: '项目|决算数（元）\n甲费|2\n乙费|95%', data: ['B2 甲费 2元 actual -'], unread: ['B3 percent-money'] },
    { name: 'points beyond a hundred', text: '三级指标|分值|得分\n甲|10|2413.06\n乙|10|9', data: ['B2 甲 10分 weight -', 'B3 乙 10分 weight -', 'C3 乙 9分 score -'], unread: ['C2 score-range'] },
    { name: 'budget or outturn, nobody says', text: '2024年一般公共预算支出表|\n单位：元|\n科目名称|基本支出\n甲费|3', data: [], unread: ['B4 basis-unknown'] },
    { name: 'words about a unit that is none', text: '金额单位：贯|\n项目|决算数\n甲费|3', data: [], unread: ['B3 unit-unclear'] },
    { name: 'two names alike with different numbers', text: '单位：元\n项目|决算数\n其他|3\n其他|4\n甲费|5', data: ['B5 甲费 5元 actual -'], unread: ['B3 twice', 'B4 twice'] },
    { name: 'what is counted, in a table of money', text: '单位：万元\n项目|决算数|窗口收件\n甲费|2|120', data: ['B3 甲费 20000元 actual -'], unread: ['C3 head-unknown'] },
    { name: 'words of its own in a table of money that do not speak of money', text: '单位：万元\n项目|决算数|批次代号|天数\n甲费|2|11|3', data: ['B3 甲费 20000元 actual -', 'D3 天数/甲费 3天 other -'], unread: ['C3 head-unknown'] },
  ])('refuses $name', ({ text, data, unread }) => {
    const got = read(text);
    expect(got.data.toSorted()).toEqual(data.toSorted());
    expect(got.unread.toSorted()).toEqual(unread.toSorted());
  });

  it('says that nobody states a unit, and gives none', () => {
    expect(read('2024年\n项目|决算数\n甲费|3')).toEqual({ data: ['B3 甲费 3 actual 2024'], unread: [], problems: ['unit-unknown'] });
  });

  it.each(['单位：万元', '单位:万元', '金额单位：万元', '计量单位：人民币万元', '（单位：万元）', '2024年度 单位：万元', '（万元）', 'Unit: RMB 10,000', '填报单位：云川县水务局　　金额单位：万元', '（除另行注明外，计量单位均为万元）'])('knows the unit in “%s”', (words) => {
    expect(read(`收支决算表|\n${words}|\n项目|决算数\n甲费|3`).data[0]).toMatch(/ 30000元 /);
  });
});
