/** Classes of UTF-16 units, looked up in one table so that scanning costs one read a character. */
export const OTHER = 0;
export const ARABIC = 1;
export const HAN = 2;
/** Words that may open a figure without being a numeral: 第, 数, 几, 上, signs, and the brackets of a document number. */
export const OPENER = 3;
/** A Latin letter; figures open only at the first of a word. */
export const LATIN = 4;
/** ½ and its kind. */
export const VULGAR = 5;

const classes = new Uint8Array(65536);
const digits = new Int8Array(65536).fill(-1);
const powers = new Int8Array(65536);

const mark = (table: Uint8Array | Int8Array, chars: string, value: (i: number) => number): void => {
  for (let i = 0; i < chars.length; i++) table[chars.charCodeAt(i)] = value(i);
};

mark(classes, '0123456789０１２３４５６７８９', () => ARABIC);
mark(digits, '0123456789', (i) => i);
mark(digits, '０１２３４５６７８９', (i) => i);
for (const row of ['〇一二三四五六七八九', '零壹贰叁肆伍陆柒捌玖', '零壹貳參肆伍陸柒捌玖']) {
  mark(classes, row, () => HAN);
  mark(digits, row, (i) => i);
}
mark(classes, '两兩俩倆○Ｏ廿卅', () => HAN);
mark(digits, '两兩俩倆廿', () => 2);
mark(digits, '卅', () => 3);
mark(digits, '○Ｏ', () => 0);
mark(classes, '十百千万亿拾佰仟萬億兆', () => HAN);
mark(powers, '十百千', (i) => i + 1);
mark(powers, '拾佰仟', (i) => i + 1);
mark(powers, '万亿兆', (i) => 4 * (i + 1));
mark(powers, '萬億', (i) => 4 * (i + 1));
mark(classes, '第数數几幾上好若半负負-－−﹣.．〔[［【（(', () => OPENER);
mark(classes, 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ', () => LATIN);
mark(classes, '½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞', () => VULGAR);

export const classAt = (text: string, i: number): number => classes[text.charCodeAt(i)] ?? OTHER;

/** 0–9 for an Arabic (any width) or Chinese digit, else −1. NaN indexes (past the end) give −1. */
export const digitAt = (text: string, i: number): number => digits[text.charCodeAt(i)] ?? -1;

/** 1–3 for 十百千, 4 for 万, 8 for 亿, 12 for 兆, else 0. */
export const powerAt = (text: string, i: number): number => powers[text.charCodeAt(i)] ?? 0;

export const isArabic = (text: string, i: number): boolean => classes[text.charCodeAt(i)] === ARABIC;

export const isHanNumeral = (text: string, i: number): boolean => classes[text.charCodeAt(i)] === HAN;

/** A Chinese digit, not an Arabic one; 〇 and 零 are digits too. */
export const isHanDigit = (text: string, i: number): boolean => classes[text.charCodeAt(i)] === HAN && digits[text.charCodeAt(i)] !== -1;

/** Any Han character of the basic planes; numerals are Han characters too. */
export function isHan(text: string, i: number): boolean {
  const code = text.charCodeAt(i);
  return (code >= 0x3400 && code <= 0x9fff) || code === 0x3007;
}

/** A space that may stand between a number and its unit; never a line end. */
export function isBlank(text: string, i: number): boolean {
  const code = text.charCodeAt(i);
  return code === 0x20 || code === 0xa0 || code === 0x3000;
}

export function skipBlanks(text: string, i: number): number {
  while (isBlank(text, i)) i++;
  return i;
}

/** Blanks, and the pinyin that converted pages leave between a numeral and its scale or unit: `35萬(wàn)元`. */
export function skipGap(text: string, i: number): number {
  const at = skipBlanks(text, i);
  const open = text.charCodeAt(at);
  if (open !== 0x28 && open !== 0xff08) return at;
  let end = at + 1;
  while (end - at < 9 && isPinyin(text.charCodeAt(end))) end++;
  const close = text.charCodeAt(end);
  return end > at + 1 && (close === 0x29 || close === 0xff09) && hasTone(text, at + 1, end) ? skipBlanks(text, end + 1) : at;
}

const isPinyin = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 0xe0 && code <= 0x1dc);

function hasTone(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (text.charCodeAt(i) >= 0xe0) return true;
  return false;
}

export function isLatin(text: string, i: number): boolean {
  const code = text.charCodeAt(i);
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}

export const isLineEnd = (text: string, i: number): boolean => {
  const code = text.charCodeAt(i);
  return code === 10 || code === 13;
};

/** Nothing but blanks between `i` and the start of its line. */
export function opensLine(text: string, i: number): boolean {
  let at = i - 1;
  while (isBlank(text, at)) at--;
  return at < 0 || isLineEnd(text, at);
}

/** Behind a web address at `at`, `at` itself when none begins there: its digits count nothing. */
export function skipAddress(text: string, at: number): number {
  if (!text.startsWith('http', at) && !text.startsWith('www.', at)) return at;
  let end = at;
  while (text.charCodeAt(end) > 0x20 && text.charCodeAt(end) < 0x7f) end++;
  return end;
}
