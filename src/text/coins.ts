import { decimal, type Decimal } from '../core/decimal.ts';
import { isHanDigit, digitAt, isLatin, powerAt, skipBlanks } from './chars.ts';
import { lexicon, wordAt } from './lexicon.ts';
import { readNumeral } from './numerals.ts';
import { plus, type Reading } from './reading.ts';
import type { UnitFound } from './units.ts';

/** Money whose parts stand in smaller units behind it: 50元6角三分, 三块零四, "15 dollars and 15". */
export interface Coins {
  readonly end: number;
  readonly value: Decimal;
  /** Decimals that the parts add. */
  readonly places: number;
}

const tenths = ['角', '毛', '毫', '毫子', '毛钱', '角钱'].map((word) => [word, 1] as const);
const hundredths = ['分', '仙', '分钱', '美分', '欧分', 'cents', 'cent', 'pence', 'penny'].map((word) => [word, 2] as const);
const PARTS = lexicon<number>([...tenths, ...hundredths]);
/** 毛 and 毫 are money by themselves; 角, 分 and 毫 without a 元 are many other things. */
const ALONE = lexicon<number>([['毛', 1], ['毛钱', 1], ['角钱', 1], ['分钱', 2], ['毫', 1], ['仙', 2]]);
const WHOLE = new Set(['元', '美元', '欧元', '英镑', '港元', '澳元', '加元', '新台币']);

/** What the parts behind a sum of whole money add; undefined when none stand there. */
export function coinsAt(text: string, whole: Reading, unit: UnitFound): Coins | undefined {
  if (/^(?:us )?(?:dollars?|euros?|pounds)$/i.test(unit.unit)) return englishCents(text, whole, unit);
  if (!WHOLE.has(unit.unit) || whole.more || whole.scaled && whole.value.scale > 0) return undefined;
  const from = text.charAt(unit.end) === '又' ? unit.end + 1 : unit.end;
  return partsFrom(text, from, whole.value, 0) ?? elided(text, unit.end, whole.value, 1, text.slice(unit.start, unit.end));
}

function partsFrom(text: string, at: number, value: Decimal, above: number): Coins | undefined {
  const number = readNumeral(text, at);
  if (!number || number.ratio || number.more || number.value.scale > 0 || Number(number.value.units) > 99) return undefined;
  const part = wordAt(PARTS, text, number.end);
  if (!part || part.meaning <= above) return undefined;
  const sum = plus(value, decimal(number.value.units, part.meaning));
  return partsFrom(text, part.end, sum, part.meaning) ?? elided(text, part.end, sum, part.meaning + 1, '块') ?? { end: part.end, value: sum, places: part.meaning };
}

/** 块二 is 1.2 with 块 before it, 零四 four hundredths; only in the spoken units, where no other word can follow. */
function elided(text: string, at: number, value: Decimal, place: number, unit: string): Coins | undefined {
  if (!/^[块塊蚊毛]/.test(unit) || place > 2 || !isHanDigit(text, at)) return undefined;
  const zero = digitAt(text, at) === 0 && place === 1;
  const digit = digitAt(text, zero ? at + 1 : at);
  const end = zero ? at + 2 : at + 1;
  if (digit < 1 || powerAt(text, end) > 0 || isHanDigit(text, end) || (zero && !isHanDigit(text, at + 1))) return undefined;
  const places = zero ? 2 : place;
  return { end, value: plus(value, decimal(digit, places)), places };
}

/** "thirteen dollars and forty-five cents", "15 dollars 50": up to ninety-nine, and nothing counted behind it. */
function englishCents(text: string, whole: Reading, unit: UnitFound): Coins | undefined {
  let at = skipBlanks(text, unit.end);
  const and = /^and\s/i.test(text.slice(at, at + 4));
  if (and) at = skipBlanks(text, at + 3);
  const number = at > unit.end ? readNumeral(text, at) : undefined;
  if (!number || number.ratio || number.value.scale > 0 || number.scaled || whole.scaled || Number(number.value.units) > 99 || Number(number.value.units) < 0) return undefined;
  const cents = wordAt(PARTS, text, skipBlanks(text, number.end));
  const bare = !isLatin(text, skipBlanks(text, number.end)) || (and && /^and\s/i.test(text.slice(skipBlanks(text, number.end), skipBlanks(text, number.end) + 4)));
  if (!cents && !bare) return undefined;
  return { end: cents?.end ?? number.end, value: plus(whole.value, decimal(number.value.units, 2)), places: 2 };
}

/** 两毛五, 五仙: small money by itself, in 元. */
export function smallMoney(text: string, number: Reading): Coins | undefined {
  const part = wordAt(ALONE, text, number.end);
  if (!part || number.value.scale > 0 || number.more || number.ratio) return undefined;
  const value = decimal(number.value.units, part.meaning);
  const rest = part.meaning === 1 ? elided(text, part.end, value, 2, '毛') ?? partsFrom(text, part.end, value, 1) : undefined;
  const after = text.charAt(rest?.end ?? part.end);
  return after === '米' || after === '升' || after === '克' ? undefined : rest ?? { end: part.end, value, places: part.meaning };
}
