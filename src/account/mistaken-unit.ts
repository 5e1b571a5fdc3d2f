import type { Datum } from '../core/datum.ts';
import { compare, shift } from '../core/decimal.ts';
import type { Figure } from '../core/figure.ts';

const SCALES = ['', '万', '亿'] as const;
const STEP = 4;

/** The figure with the scale word that makes it agree with the datum; null when no other scale word does, or it is not money. */
export function mistakenUnit(text: string, figure: Figure, datum: Datum): string | null {
  const { interval, numeral, core } = figure;
  // 320.00 in a table in 万元: its scale stands over the table.
  if (figure.kind !== 'money' || figure.unitFrom || !interval?.low || !interval.high) return null;
  const written = text.slice(numeral.start, numeral.end);
  const scale = /[万萬]$/.test(written) ? 1 : /[亿億]$/.test(written) ? 2 : /\d$/.test(written) ? 0 : -1;
  if (scale < 0) return null;
  for (const [other, word] of SCALES.entries()) {
    const power = (other - scale) * STEP;
    if (power === 0 || compare(shift(interval.low, power), datum.quantity.value) > 0 || compare(shift(interval.high, power), datum.quantity.value) < 0) continue;
    return text.slice(core.start, numeral.start) + (scale === 0 ? written : written.slice(0, -1)).trimEnd() + word + text.slice(numeral.end, core.end);
  }
  return null;
}
