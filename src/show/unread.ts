import type { Locale } from '../core/locale.ts';
import type { UnreadReason } from '../core/table.ts';

type Catalogue = Readonly<Record<Locale, Readonly<Record<UnreadReason, string>>>>;

/** Why a cell of a table was not used. */
export const UNREAD: Catalogue = {
  'zh-CN': {
    formula: '公式没有存结果', error: '公式出错', format: '数字格式带条件，看不出显示的是什么', text: '是文字，不是数', 'too-long': '文字太长',
    'head-unknown': '列名看不懂', 'head-missing': '这一列没有列名', 'head-contradiction': '列名里有两种口径', 'basis-unknown': '看不出是预算还是决算', 'name-missing': '这一行没有名称',
    twice: '同一名称、同一口径出现两次', 'unit-unclear': '单位不明', 'unit-conflict': '列和行写的单位不一样', 'rate-unit': '是比率，却没有写 %', 'percent-money': '金额列里出现百分数', 'score-range': '分值或得分不在 0—100 之间', 'no-table': '不在任何表里',
  },
  en: {
    formula: 'a formula without a stored result', error: 'an error value', format: 'a number format with conditions', text: 'text, not a number', 'too-long': 'too long a text',
    'head-unknown': 'the head of the column is not understood', 'head-missing': 'the column has no head', 'head-contradiction': 'the head names two bases', 'basis-unknown': 'nobody says whether it is budget or outturn', 'name-missing': 'the row has no name',
    twice: 'the same name on the same basis twice', 'unit-unclear': 'the unit is unclear', 'unit-conflict': 'column and row state different units', 'rate-unit': 'a rate without %', 'percent-money': 'a percentage in a column of money', 'score-range': 'a score outside 0–100', 'no-table': 'part of no table',
  },
};

/** What to do about it. */
export const REMEDIES: Catalogue = {
  'zh-CN': {
    formula: '用 Excel 或 WPS 打开，重新计算后保存', error: '改正公式后保存', format: '把数字格式改成“常规”或“数值”后保存', text: '要用就改成数字', 'too-long': '把名称缩短',
    'head-unknown': '改成“年初预算数”“全年预算数”“决算数”等通行的列名，或在页面上指明这一列是什么', 'head-missing': '补上列名', 'head-contradiction': '改成一种口径', 'basis-unknown': '在表题或列名里写明“预算”或“决算”', 'name-missing': '补上行名',
    twice: '改成不同的名称，或用“其中”“小计”写清隶属', 'unit-unclear': '写明“单位：万元”等', 'unit-conflict': '统一单位', 'rate-unit': '在列名里写“（%）”，或把单元格设为百分比', 'percent-money': '核对是否错了列', 'score-range': '核对是否错了列', 'no-table': '要用就加上表头',
  },
  en: {
    formula: 'Open, recalculate and save the file', error: 'Correct the formula', format: 'Use a plain number format', text: 'Make it a number if it is meant', 'too-long': 'Shorten the name',
    'head-unknown': 'Use a usual head such as 年初预算数, 全年预算数 or 决算数, or name the column on the page', 'head-missing': 'Give the column a head', 'head-contradiction': 'Leave one basis', 'basis-unknown': 'Say 预算 or 决算 in the title or head', 'name-missing': 'Name the row',
    twice: 'Use different names, or show what belongs to what', 'unit-unclear': 'Write 单位：万元 or the like', 'unit-conflict': 'Use one unit', 'rate-unit': 'Write （%） into the head, or format the cells as per cent', 'percent-money': 'Check whether columns are shifted', 'score-range': 'Check whether columns are shifted', 'no-table': 'Give it a head if it is meant',
  },
};
