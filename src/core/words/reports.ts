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

/** What is told to whoever fills a form in, in brackets: （请各单位如实填写）, （简要说明本单位职能）. */
export const TOLD_TO_FILL = /[（(](?:(?:请(?![示参见假款求])|此处|如有)[^（）()。\n]{0,30}(?:填写|填报|填列|填入|说明|描述|介绍|阐述|列出|写明|补充)|简述|简要(?:说明|描述|介绍|阐述|概述|列出|写明))[^（）()。\n]{0,30}[）)]|^(?:填写|填报|填表)说明[：:][^\n]*/gm;

/** Left open for a name or a number: ××局, XX单位, ××××年, 共__人. */
export const LEFT_OPEN = /(?:[×✕xX]{2,}|[＿_]{2,})(?:项目|个|名|人|元|万元|次|项|%|年|月|日|局|厅|委|办|馆|校|县|市|区|镇|单位|部门|学校|医院|街道)|(?<=[\p{Script=Han}：:])[＿_]{3,}/gu;

/** Where a line is signed by hand, a blank is meant to stay. */
export const SIGNED = /签字|签名|签章|盖章|公章|日期|负责人|审核人|填表人|经办人/;

/** What begins, and what ends, right behind a date; and what may stand between the two. */
export const BEGUN = /^(?:正式|全面|顺利)?(?:开工|动工|启动|开始|开标|进场)(?:建设|实施|施工)?/;
export const ENDED = /^(?:全面|全部|顺利|正式)?(?:竣工|完工|完成|结束|验收|交付|建成|竣工验收)/;
export const THEN = /^[，、；,;\s]*(?:至|到|并于|并在|于|已于|预计)?$/;
