/** Traditional characters of numbers, units and hedges, each before its simplified form. */
const PAIRS =
  '萬万億亿兩两貳贰參叁陸陆點点個个項项條条輛辆臺台戶户處处場场間间冊册種种類类張张塊块則则頁页級级組组隊队團团負负數数幾几餘余來来約约將将過过於于滿满達达' +
  '圓圆歐欧鎊镑韓韩盧卢幣币銖铢爾尔亞亚紐纽蘭兰聖圣羅罗蘇苏納纳錢钱歲岁週周鐘钟時时畝亩噸吨釐厘頓顿筆笔單单層层雙双對对顆颗盞盏頂顶捲卷節节輪轮門门課课學学鎮镇縣县鄉乡標标號号從从' +
  '為为與与華华攝摄溫温長长頭头隻只樓楼棟栋櫃柜線线員员葉叶檯台帳帐賬账貫贯擔担劑剂紙纸餐餐發发環环擊击獎奖屆届倆俩內内後后計计銀银專专戰战萊莱倫伦薩萨別别馬马維维緬缅贊赞聯联國国' +
  '碼码開开閣阁臘腊無无論论謂谓讓让見见視视終终絕绝繼继續续樣样氣气義义農农黨党進进統统這这邊边說说話话會会實实際际現现經经濟济應应該该當当對对於于關关東东藝艺術术齊齐體体眾众';

/** Characters that two widths or spellings share: full-width forms, the several minus signs, the ideographic zero. */
const SAME: readonly (readonly [string, string])[] = [['−', '-'], ['﹣', '-'], ['㎏', '㎏'], ['￥', '¥'], ['Ｏ', '〇'], ['○', '〇'], ['％', '%'], ['﹪', '%'], ['°', '°'], ['º', '°']];

const simple = Uint16Array.from({ length: 65536 }, (_, code) => (code >= 0xff01 && code <= 0xff5e ? code - 0xfee0 : code === 0x3000 || code === 0xa0 ? 32 : code));
for (let i = 0; i + 1 < PAIRS.length; i += 2) simple[PAIRS.charCodeAt(i)] = PAIRS.charCodeAt(i + 1);
for (const [from, to] of SAME) simple[from.charCodeAt(0)] = to.charCodeAt(0);

const lower = Uint16Array.from(simple, (code) => (code >= 65 && code <= 90 ? code + 32 : code));

/** A UTF-16 unit as word tables have it: simplified, half width, lower case; −1 past the end. */
export const glyphAt = (text: string, i: number): number => lower[text.charCodeAt(i)] ?? -1;

/** The same for a code, so that tables and texts meet. */
export const glyphOf = (code: number): number => lower[code] ?? -1;

/** A short piece of text, simplified and in half width; its case stays (MW and mW differ). */
export function simplified(text: string): string {
  let out = '';
  for (let i = 0; i < text.length; i++) out += String.fromCharCode(simple[text.charCodeAt(i)] ?? 0);
  return out;
}
