/** How a clause ends before a figure tells what the figure says. For the readers that go by nearness; the reader of claims has its words in `discourse.ts`. */

const UP = '高出|多出|增加|增长|上升|提高|增收|增支|超收|超支|增幅|上涨|扩大|增|多|升|高';
const DOWN = '减少|下降|降低|减收|减支|短收|短支|减低|下跌|缩小|减幅|降幅|节约|节省|减|少|降|低';
/** By how much: group 1 up, group 2 down. */
export const CHANGE = new RegExp(`(?<!最)(?:(${UP})|(${DOWN}))(?:了|率|额|支出|收入|幅度|约|近|超|为|达|到)*[（(]?$`);
/** To what. */
export const TO = /(?:增加|增长|上升|提高|扩大|减少|下降|降低|增|降|升)(?:到|至|为)(?:了|约)?$|(?:增加|增长|上升|提高|扩大|减少|下降|降低)到\d{4}年的?$/;
/** Of what a share. */
export const SHARE = /(?:占|比重|份额)[^，。；]{0,40}$/;
/** How far a plan was met. */
export const COMPLETION = /(?:完成|为|达到?|占)(?:了|全年|年度|本年|年初|调整后?|变动|财政|的)*(?:预算|计划|任务|目标)(?:数|额|安排)?的?[为达]?$|完成[^，。；]{0,12}(?:预算|计划|任务|目标)(?:数|额|安排)?的?$|(?:执行率|完成率|支出率|支付率|使用率|到位率|进度)[为达是约]*$/;
/** From what, or beside what. */
export const BASE = /(?:上年|去年|上一年|上年同期|由|从)(?!结转|结余)[^，。；增减升降转余]{0,12}$|(?:比|较(?![多少大高好快低为])|对比)[^，。；增减升降]{0,14}$|与(?:上年|去年|\d{4}年|同期|预算)[^，。；增减升降]{0,12}$/;
/** What opens parts, and what opens a list. */
export const PARTS = /其中/;
export const LIST = /分别为|分别是|包括|分为|具体为|具体情况|情况如下|分项情况|如下：/;
/** For each head. */
export const AVERAGE = /(?:人均|车均|平均|户均|每人|每车|单价)[^，。；]{0,12}$|(?<![、和及])各$/;
/** Behind a figure that is moved from. */
export const TURNS_TO = /^(?:增加|减少|增长|下降|少|多|增至|增加到|降至|减少到)/;
