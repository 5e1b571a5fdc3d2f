/** Words by which the lines of a table inside a text say what they are, and prose that it speaks of other things than the table. */

/** A line of a table that sums up others, by its name. */
export const TOTAL = /合计|总计|小计|总额|共计/;

/** One that is the difference of two others. */
export const DIFFERENCE = /增减|对比|差额|增加额|减少额|结余|余额/;

/** One that is a growth. */
export const CHANGE = /增减.*[%％率]|比.*[%％]|增幅|降幅|增长率|变动率|同比/;

/** One that is a share of a whole, and no growth. */
export const SHARE = /占|比重|份额/;

/** One in per cent. */
export const RATE = /[%％]|率|占比|比例|进度/;

/** One of which there is so much for each: no line of such is a sum. */
export const PER_EACH = /均|单价|每|造价|价格|标准/;

/** One that is by how much or by what part another has changed. */
export const CHANGE_OR_GROWTH = /增减|增长/;

/** Words that make the same fact another number. */
export const SCOPED = /同口径|本级|下属|目标|计划|结转/;

/** Speaks of a budget. */
export const BUDGETED = /预算/;

/** Compares two years. */
export const COMPARES = /增减|增幅|增长|降幅|下降|比上年|同比|变动/;

/** A part of something. */
export const PROPORTION = /[%％率]|占比|比重|进度/;

/** No amount of this year. */
export const NO_LEVEL = /上年|去年|分值|得分|序号/;

/** A line of an assessment that sums up others. */
export const SCORE_TOTAL = /合计|总计|小计|总分|总得分|综合得分|评价得分/;
