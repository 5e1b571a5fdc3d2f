import { decimal } from '../core/decimal.ts';
import { skipBlanks } from './chars.ts';
import { glyphAt } from './glyphs.ts';
import { readNumeral } from './numerals.ts';
import { numeralIn, type Quantity } from './quantities.ts';

/** What 百分之, 千分之 and 万分之 divide a per cent by, as powers of ten. */
const PARTS: Readonly<Record<string, number>> = { 百: 0, 千: 1, 万: 2 };

/** 百分之五 at a 百, 千 or 万 that no number precedes; in per cent. */
export function percentAt(text: string, at: number): Quantity | undefined {
  const power = PARTS[String.fromCharCode(glyphAt(text, at))];
  if (power === undefined) return undefined;
  const part = skipBlanks(text, at + 1);
  if (text.charAt(part) !== '分') return undefined;
  const of = skipBlanks(text, part + 1);
  if (text.charAt(of) !== '之') return undefined;
  const from = skipBlanks(text, of + 1);
  const reading = readNumeral(text, from);
  if (!reading || reading.ratio) return undefined;
  const value = power === 0 ? reading.value : decimal(reading.value.units, reading.value.scale + power);
  return { core: { start: at, end: reading.end }, numeral: numeralIn(reading), reading, kind: 'percent', unit: '%', value, ulp: reading.ulp - power };
}
