/** Classes of UTF-16 units, looked up in one table so that scanning costs one read a character. */
export const OTHER = 0;
export const ARABIC = 1;
export const HAN = 2;
/** Words that may open a figure without being a numeral: 第, 数, 几, 上, and the brackets of a document number. */
export const OPENER = 3;

const classes = new Uint8Array(65536);
const digits = new Int8Array(65536).fill(-1);
const powers = new Int8Array(65536);

const mark = (table: Uint8Array | Int8Array, chars: string, value: (i: number) => number): void => {
  for (let i = 0; i < chars.length; i++) table[chars.charCodeAt(i)] = value(i);
};

mark(classes, '0123456789０１２３４５６７８９', () => ARABIC);
mark(digits, '0123456789', (i) => i);
mark(digits, '０１２３４５６７８９', (i) => i);
for (const row of ['〇一二三四五六七八九', '零壹贰叁肆伍陆柒捌玖', '零壹貳叁肆伍陸柒捌玖']) {
  mark(classes, row, () => HAN);
  mark(digits, row, (i) => i);
}
mark(classes, '两兩○', () => HAN);
mark(digits, '两兩', () => 2);
mark(digits, '○', () => 0);
mark(classes, '十百千万亿拾佰仟萬億', () => HAN);
mark(powers, '十百千', (i) => i + 1);
mark(powers, '拾佰仟', (i) => i + 1);
mark(powers, '万亿', (i) => 4 * (i + 1));
mark(powers, '萬億', (i) => 4 * (i + 1));
mark(classes, '第数數几幾上〔[［【', () => OPENER);

export const classAt = (text: string, i: number): number => classes[text.charCodeAt(i)] ?? OTHER;

/** 0–9 for an Arabic (any width) or Chinese digit, else −1. NaN indexes (past the end) give −1. */
export const digitAt = (text: string, i: number): number => digits[text.charCodeAt(i)] ?? -1;

/** 1–3 for 十百千, 4 for 万, 8 for 亿, else 0. */
export const powerAt = (text: string, i: number): number => powers[text.charCodeAt(i)] ?? 0;

export const isArabic = (text: string, i: number): boolean => classes[text.charCodeAt(i)] === ARABIC;

/** A space that may stand between a number and its unit; never a line end. */
export function isBlank(text: string, i: number): boolean {
  const code = text.charCodeAt(i);
  return code === 0x20 || code === 0xa0 || code === 0x3000 || code === 0x09;
}

export function skipBlanks(text: string, i: number): number {
  while (isBlank(text, i)) i++;
  return i;
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
