/** Numbers that name none of their digits: no reader of figures takes them for one, yet they tell an amount. */
export const VAGUE_NUMBERS: readonly string[] = (
  '翻番 翻一番 翻两番 翻三番 翻了番 翻了一番 翻了两番 翻了三番 翻几番 半数 过半 近半 大半 小半 一半 对半 多半 近百 近千 近万 近亿 上百 上千 上万 上亿 成百 成千 成千上万 成倍 加倍 双倍 数倍 几倍 倍增 仨 俩 廿 卅 百余 千余 万余 百把 千把 万把 百来 千来 好几百 好几千 好几万 几十 几百 几千 几万 十几 十来 数十 数百 数千 数万 若干'
).split(' ').toSorted((a, b) => b.length - a.length);

/** Small numbers before what they count, where no reader takes them for a figure: 两期, 四道, 三回. A pattern. */
export const COUNTED = '(?<![第一二三四五六七八九十百千万])[两二三四五六七八九十]{1,3}(?=[期道回轮趟遍层类步届拨班镇乡街县市区岗户口])';

/** Numerals written one by one, with a point or blanks between them: 六九一·二四, 壹 佰. */
export const NUMERAL = '零〇一二三四五六七八九十百千万亿两壹贰叁肆伍陆柒捌玖拾佰仟萬億';
export const NUMERAL_JOINT = '·•・.．点 　';
