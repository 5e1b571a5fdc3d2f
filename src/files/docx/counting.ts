/** Chinese numerals as documents count with them: 一 … 十 十一 … 二十 … 一百零一. */
function han(n: number, digits = '零一二三四五六七八九', units = ['', '十', '百', '千', '万'], short = true): string {
  if (n === 0) return digits.charAt(0);
  let [out, gap] = ['', false];
  const places = String(n).length;
  [...String(n)].forEach((digit, i) => {
    const place = places - 1 - i;
    if (digit === '0') gap = out !== '';
    else {
      out += (gap ? digits.charAt(0) : '') + digits.charAt(Number(digit)) + (units[place] ?? '');
      gap = false;
    }
  });
  return short && n >= 10 && n < 20 ? out.replace(/^./, '') : out;
}

const ROMAN: readonly (readonly [number, string])[] = [[1000, 'M'], [900, 'CM'], [500, 'D'], [400, 'CD'], [100, 'C'], [90, 'XC'], [50, 'L'], [40, 'XL'], [10, 'X'], [9, 'IX'], [5, 'V'], [4, 'IV'], [1, 'I']];

function roman(n: number): string {
  let [rest, out] = [n, ''];
  for (const [value, sign] of ROMAN) for (; rest >= value; rest -= value) out += sign;
  return out;
}

/** A … Z, AA, BB …, as word processors do it. */
const letters = (n: number, first: number): string => String.fromCharCode(first + ((n - 1) % 26)).repeat(Math.min(50, Math.ceil(n / 26)));

const cycled = (signs: string) => (n: number): string => signs.charAt((n - 1) % signs.length);
const circled = (n: number): string => (n <= 20 ? String.fromCharCode(0x245f + n) : n <= 35 ? String.fromCharCode(0x3251 + n - 21) : n <= 50 ? String.fromCharCode(0x32b1 + n - 36) : String(n));
const digitwise = (n: number): string => [...String(n)].map((digit) => '〇一二三四五六七八九'.charAt(Number(digit))).join('');
const legal = (n: number): string => han(n, '零壹贰叁肆伍陆柒捌玖', ['', '拾', '佰', '仟', '万'], false);

/** `w:numFmt` of ECMA-376, 17.18.59, as far as Chinese documents use it. */
const FORMATS: Readonly<Record<string, (n: number) => string>> = {
  decimal: String, decimalZero: (n) => String(n).padStart(2, '0'), decimalHalfWidth: String,
  decimalFullWidth: (n) => [...String(n)].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join(''),
  decimalEnclosedCircle: circled, decimalEnclosedCircleChinese: circled, decimalEnclosedParen: (n) => (n <= 20 ? String.fromCharCode(0x2473 + n) : `(${n})`), decimalEnclosedFullstop: (n) => (n <= 20 ? String.fromCharCode(0x2487 + n) : `${n}.`),
  chineseCounting: han, chineseCountingThousand: han, taiwaneseCounting: han, taiwaneseCountingThousand: han, japaneseCounting: han, koreanCounting: han,
  chineseLegalSimplified: legal, ideographLegalTraditional: legal, ideographDigital: digitwise, japaneseDigitalTenThousand: digitwise, taiwaneseDigital: digitwise,
  ideographTraditional: cycled('甲乙丙丁戊己庚辛壬癸'), ideographZodiac: cycled('子丑寅卯辰巳午未申酉戌亥'), ideographEnclosedCircle: (n) => (n <= 10 ? String.fromCharCode(0x327f + n) : String(n)),
  upperLetter: (n) => letters(n, 65), lowerLetter: (n) => letters(n, 97), upperRoman: roman, lowerRoman: (n) => roman(n).toLowerCase(), none: () => '', bullet: () => '',
};

/** A number as a list shows it; in digits where the format is not known. */
export const counted = (format: string, n: number): string => (n < 0 || n > 9999 ? String(n) : (FORMATS[format] ?? String)(n));
