import type { Basis } from '../datum.ts';

/** 口径 that titles of official tables name, longest first. */
export const SCOPES = ['一般公共预算财政拨款', '政府性基金预算财政拨款', '国有资本经营预算财政拨款', '一般公共预算', '政府性基金预算', '国有资本经营预算', '财政拨款'] as const;

/** What a title says of all figures of a table whose heads say nothing; the first that fits. */
export const TITLE_BASES: readonly (readonly [RegExp, Basis])[] = [
  [/决算|预算执行|执行情况|实际|收支情况|支出情况|收入情况|使用情况|完成情况|actual|outturn|execution/i, 'actual'],
  [/(?<!一般公共|政府性基金|国有资本经营)预算(?!单位|部门|绩效|管理)|budget/i, 'adjusted'],
];

/** A title that names a budget (一般公共预算支出表) without saying whether planned or spent. */
export const BUDGET_NAMED = /(?:一般公共|政府性基金|国有资本经营)预算/;

/** In the name of a file: it is of one body or of several together, and not of whatever else is given. */
export const OF_BODY = /本级|机关|汇总|合并|合计|下属|所属|二级|[局委办厅院校馆站所队处]\.|中心\./;

/** In the title of a table: it tells what came of a budget, so that its 预算数 is the one that stood at the end. */
export const EXECUTED = /决算|执行|完成|支付|支出进度|自评|绩效|对比|比较/;
