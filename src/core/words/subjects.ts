/** Words that say when, how or whether, not what: they are no part of what a figure is about. */
export const FILLERS = /其中|加上|以及|分别|全年|本年度?|当年|年度|累计|共计|合计|总计|总额|实际|决算数?|预算数?|支出数|拨入|安排|完成|实现|达到?|共|为|是|约|的|了|（[^（）]*）|[（）：:、；，。\s"“”‘’—-]/g;
/** Times of a year. */
export const TIMES = /\d{4}年(?:度|末|初|底)?|\d{1,2}月(?:份|底|末)?|\d{1,2}日|截至|上半年|前三季度|[一二三四]季度/g;
/** Where the words turn from what is counted to how it compares. */
export const TURN = /同口径|同比|环比|比上年|较上年|比去年|较去年|与上年|与去年|相比|比\d{4}|较\d{4}|与\d{4}|比预算|较预算|比年初|较年初|对比|增加|增长|增收|增支|增幅|减少|减收|减支|减幅|下降|降低|降幅|上升|提高|短收|超收|节约|[占比较]/;
