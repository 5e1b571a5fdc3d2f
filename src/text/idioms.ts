import { isHan, isHanNumeral, powerAt } from './chars.ts';
import { COUNTED } from './counters.ts';
import { glyphAt } from './glyphs.ts';
import { backward, lexicon, wordAt, wordBefore } from './lexicon.ts';
import type { Reading } from './reading.ts';

const words = (text: string) => text.split(' ').map((word) => [word, true] as const);

/** Words that begin with the characters of a number and state none: 统一 is caught before, 一致 here. */
export const IDIOMS = lexicon(words(
  '一致 一体 一批 一定 一般 一直 一切 一些 一起 一同 一律 一线 一流 一贯 一时 一旦 一系列 一站式 一把手 一支 一种 一名 一样 一向 一再 一度 一经 一并 一概 一一 一下 一身 一手 一心 一生 一共 一看 一听 一方面 一边 一面 一来 一则 一带 一路 一番 一味 一齐 一举 一道 一侧 一端 一半 一点 一会 一对一 一事一议 一户一 一人一 一村一 一企一 一校一 一品 ' +
  '一是 二是 三是 四是 五是 六是 七是 八是 九是 十是 一张网 一张图 一网 一件事 一件件 一次性 一个个 一步 一票否决 一级 二级 三级 四级 五级 一岗双责 一心一意 一类 二类 三类 一卡通 一本账 一盘棋 一刀切 一条龙 一揽子 一窗 一门式 一村 一镇 一县 一乡 ' +
  '两会 两岸 两手 两学一做 两新 两个维护 两个确立 两个大局 两个一百年 两不愁 两癌 两难 两级 两侧 两者 两边 两端 二维码 二次 二手 二孩 二期 二氧化 二等 二线 二十四节气 二十大 二十届 二〇 ' +
  '三公 三农 三重一大 三个代表 三个务必 三会一课 三定 三严三实 三亚 三峡 三明 三门峡 三支一扶 三保 三甲 三大攻坚战 三旧 三资 三废 三维 三者 三方 三伏 三产 三令五申 三线 三角 三去一降 三位一体 三步走 三基 三江 三通一平 ' +
  '四川 四平 四个意识 四个自信 四个全面 四大班子 四风 四季 四处 四周 四套班子 四通八达 四面 四肢 四好 四议两公开 五位一体 五个一 五指山 五险一金 五常 五金 五保 五年规划 五谷 五官 五星 五四 五一 六稳 六保 六安 六盘水 六合 六大 六一 ' +
  '七一 七夕 七台河 七彩 八一 八达岭 八方 八项规定 八卦 九江 九州 九三 九寨 九龙 九华 十足 十分 十堰 十一届 十四五 十三五 十五五 十二五 十一五 十九届 十八届 十九大 十八大 十七大 十字 十全 十里 十佳 千方百计 千万别 千古 千秋 千家万户 千百 百花齐放 百姓 百货 百度 百般 百科 百强 百家 百年大计 千禧 千年 万无一失 万一 万众 万物 万能 万家 ' +
  '陆续 陆地 陆军 陆路 陆上 陆域 伍仁 肆无 肆意 拾起 拾遗 零售 零距离 零星 零食 零件 零部件 零碎 零散 零容忍 零增长 零基础 零工 零投诉 零差错 零时 零钱 零点 零下 亿万 兆头'));

/** Characters before a lone numeral that make a word with it: 统一, 唯一, 大陆, 队伍. */
const BEFORE = backward(words('进 统 唯 万 专 之 逐 单 同 划 归 惟 不 其 合 初 任 某 每 大 登 着 收 星期 礼拜 周 老 小 第 放 队 入 管 着 单 均 择 非 无 独 又 再 张 李 王 赵 老 九江 星'));

/** A lone Chinese numeral that is part of a word, or (一, 十 and the like) has nothing to count. */
export function isIdiom(text: string, reading: Reading): boolean {
  const { start, end } = reading;
  // 一是, 二是 number the points of a text.
  if (end - start === 1 && text.charAt(end) === '是') return false;
  if (wordAt(IDIOMS, text, start) && end - start < 3 && (isCapital(text, start) || !isCounted(text, end))) return true;
  if (end - start > 1 || reading.ratio) return false;
  if (isCapital(text, start)) return isHan(text, start - 1) && !isHanNumeral(text, start - 1) || isHan(text, end) && !isCounted(text, end);
  if (powerAt(text, start) > 1) return true;
  if (wordBefore(BEFORE, text, start)) return true;
  return text.charAt(start) === '一' && isHan(text, end) && !isCounted(text, end);
}

export const isCapital = (text: string, at: number): boolean => '壹贰貳叁參肆伍陆陸柒捌玖拾佰仟'.includes(text.charAt(at));

/** A measure word or a unit behind the numeral proves it, unless the numeral and it are an idiom themselves. */
const isCounted = (text: string, end: number): boolean => glyphAt(text, end) > 0 && wordAt(COUNTED, text, end) !== undefined;
