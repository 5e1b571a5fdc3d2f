import { readMark } from './sections.ts';

/** Traditional characters of budget and performance reports, each before its simplified form. */
const PAIRS =
  '萬万億亿兩两個个歲岁長长國国財财務务預预決决經经費费開开購购運运護护維维輛辆車车輪轮較较減减漲涨幣币總总額额統统計计設设區区縣县鎮镇鄉乡員员單单門门與与為为從从並并來来時时間间實实際际項项標标準准績绩評评價价執执進进達达產产業业級级結结餘余' +
  '轉转稅税補补償偿債债貸贷調调還还動动節节約约儉俭嚴严規规範范強强壓压縮缩監监檢检審审陸陆場场館馆團团組组參参辦办會会議议題题問问書书報报導导據据應应對对學学習习養养險险積积極极術术農农網网絡络線线綫线類类環环綠绿資资質质種种衛卫醫医療疗難难' +
  '權权責责貫贯徹彻佔占華华風风樣样擴扩張张專专輸输轄辖歷历滿满劃划繳缴繼继續续聯联職职聲声處处盡尽濟济異异當当發发確确禮礼給给絕绝絲丝興兴舉举舊旧藝艺蘇苏該该詳详認认說说請请論论識识讀读變变讓让負负貢贡買买賣卖賓宾贈赠贊赞趨趋躍跃載载遠远適适' +
  '選选遺遗郵邮釋释鋪铺錄录錢钱鐵铁鑒鉴閉闭閱阅闊阔隊队階阶隨随離离電电靜静響响頂顶順顺頒颁頻频顯显顧顾飛飞驗验體体鬆松鮮鲜麗丽點点黨党齊齐龍龙僅仅傳传優优兒儿內内冊册剛刚創创劑剂勞劳勢势匯汇協协卻却厲厉叢丛嗎吗嘗尝圍围圖图圓圆堅坚壞坏奪夺獎奖' +
  '婦妇娛娱孫孙寧宁寫写寬宽將将尋寻層层屆届屬属島岛幫帮幹干庫库廠厂廢废廣广彈弹歸归徑径恆恒惡恶態态慣惯慶庆憑凭懷怀戰战戶户捨舍掛挂採采換换揮挥損损後后徵征於于搶抢撥拨擇择擔担擬拟擊击攜携攝摄敗败敵敌數数斷断暫暂';

const folds = foldTable();

function foldTable(): Uint16Array {
  const table = Uint16Array.from({ length: 65536 }, (_, code) => code);
  for (let i = 0; i + 1 < PAIRS.length; i += 2) table[PAIRS.charCodeAt(i)] = PAIRS.charCodeAt(i + 1);
  for (const [half, full] of [[',', '，'], [';', '；'], [':', '：'], ['(', '（'], [')', '）'], ['!', '！'], ['?', '？'], ['％', '%']] as const) table[half.charCodeAt(0)] = full.charCodeAt(0);
  for (let code = 0xff10; code <= 0xff19; code++) table[code] = code - 0xff10 + 0x30;
  return table;
}

/** Ends of lines behind which a sentence does not go on. */
const ENDS = '。；：！？|';

/**
 * The text as rules read its words: simplified characters, one width of punctuation, and a space for a line break in the middle
 * of a sentence, as text copied from a page has it. The same length, so that every offset stays.
 */
export function fold(text: string): string {
  const codes = new Uint16Array(text.length);
  for (let i = 0; i < text.length; i++) codes[i] = folds[text.charCodeAt(i)] ?? 0;
  for (let i = 0; i < codes.length; i++) if (codes[i] === 10 && isSoft(text, codes, i)) codes[i] = 32;
  let out = '';
  for (let i = 0; i < codes.length; i += 8192) out += String.fromCharCode(...codes.subarray(i, i + 8192));
  return out;
}

/** A line that ends for want of room is at least this long; one with a mark that is shorter than the other bound is a heading. */
const FULL = 12;
const LONGEST_HEADING = 40;

/** A break between two Chinese characters or digits, with no end of a sentence before and no list mark behind it. */
function isSoft(text: string, codes: Uint16Array, at: number): boolean {
  let before = at - 1;
  while (codes[before] === 13 || codes[before] === 32) before--;
  let after = at + 1;
  while (codes[after] === 13 || codes[after] === 32) after++;
  if (before < 0 || after >= codes.length || codes[after] === 10 || codes[before] === 10) return false;
  if (ENDS.includes(String.fromCharCode(codes[before] ?? 0)) || String.fromCharCode(codes[after] ?? 0) === '|') return false;
  const start = text.lastIndexOf('\n', at - 1) + 1;
  if (at - start < FULL || (readMark(text, start) && at - start < LONGEST_HEADING)) return false;
  return !readMark(text, after) && !/^[（(]?[一二三四五六七八九十]+[、）)]/.test(text.slice(after, after + 5));
}
