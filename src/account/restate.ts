import { decimal, divide, equals, round, shift, decimalText, type Decimal } from '../core/decimal.ts';
import type { Figure } from '../core/figure.ts';

/** The power of ten that the written scale word stands for. */
const SCALES: Readonly<Record<string, number>> = { '': 0, 万: 4, 萬: 4, 百万: 6, 千万: 7, 亿: 8, 億: 8 };

/** Units whose figures are read in per cent: their digits are not the value's. */
const IN_PERCENT = /^[‰成折]$/;

/** The figure's own writing with another value: same scale word, decimals and unit. Null where the value can't be written so. */
export function restate(text: string, figure: Figure, value: Decimal): string | null {
  if (figure.unit !== null && IN_PERCENT.test(figure.unit)) return null;
  const numeral = text.slice(figure.numeral.start, figure.numeral.end);
  const digits = /^[\d０-９.．,，]+/.exec(numeral)?.[0];
  if (!digits) return null;
  const scale = numeral.slice(digits.length);
  const power = figure.unitFrom && scale === '' ? powerOver(figure) : SCALES[scale.trim()];
  if (power === undefined) return null;
  const places = /[.．]/.test(digits) ? digits.length - digits.search(/[.．]/) - 1 : 0;
  const scaled = power === 0 ? value : divide(value, shift(decimal(1), power), value.scale + power);
  const written = decimalText(round(scaled, places));
  const grouped = /[,，]/.test(digits) ? withSeparators(written) : written;
  return text.slice(figure.core.start, figure.numeral.start) + grouped + scale + text.slice(figure.numeral.end, figure.core.end);
}

/** By what power of ten the unit that stands elsewhere (单位：万元) multiplies the written number. */
export function powerOver({ value, numeral }: Figure): number | undefined {
  const written = numeral.value;
  return value && written ? POWERS.find((power) => equals(shift(written, power), value)) : undefined;
}

const POWERS = [0, 4, 8, 2, 6, 7] as const;

const withSeparators = (number: string): string => number.replace(/^\d+/, (whole) => whole.replace(/\B(?=(\d{3})+$)/g, ','));
