import type { Datum } from '../core/datum.ts';
import { plainText, shift } from '../core/decimal.ts';
import type { Figure } from '../core/figure.ts';
import { powerOver } from './restate.ts';

/** Powers of ten of the scale words that amounts are written with. */
const SCALES: readonly (readonly [RegExp, string, number])[] = [[/[亿億]$/, '亿', 8], [/[万萬]$/, '万', 4]];

/** A datum's value as somebody compares it with a figure: in the scale that the figure is written in (512.35 and 万元 beside 515.32万元), exact. */
export function inScaleOf(text: string, figure: Figure, { quantity: { value, unit } }: Datum): { readonly value: string; readonly unit: string } {
  const written = text.slice(figure.numeral.start, figure.numeral.end).trim();
  const power = figure.unitFrom ? (powerOver(figure) ?? 0) : (SCALES.find(([word]) => word.test(written))?.[2] ?? 0);
  const scale = SCALES.find(([, , own]) => own === power)?.[1];
  return unit === '元' && scale !== undefined ? { value: plainText(shift(value, -power)), unit: `${scale}${unit}` } : { value: plainText(value), unit: unit ?? '' };
}
