/** Words by which a report says what it is on, and what does not belong into one. */

/** The year reported on, as covers name it; group 1. */
export const YEAR_REPORTED = /评价年度[：:]\s*(\d{4})年/;

/** What a cover names the day of. */
export const FILLED_IN = /填报日期[：:]\s*$/;

/** 决算 and 绩效自评 state what stands at the end of their own year; a 预算 rightly states the end of the year before. */
export const CLOSING = /决算|绩效自评/;

/** Before the day up to which something is counted. */
export const UP_TO = /[截止]至?$/;

/** 审核…是否… asks nobody anything: a verb of examining before 是否 makes it a clause of its own. */
export const EXAMINING = /(?:审核|审查|检查|核查|核对|核实|查看|查验|判断|了解|明确|评估|评价|分析|说明|确认|考核|论证|研究|监测|关注|讨论|询问|征求|决定|看|查|问|论|管)[^，。；]{0,30}$/;

/** With 是否 a statement: whether or not. */
export const WHETHER_OR_NOT = /无论|不论|不管/;
