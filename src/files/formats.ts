import { parseDecimal, plainText, shift, type Decimal } from '../core/decimal.ts';
import { EMPTY_CELL, type GridCell } from '../core/grid.ts';

/** Longer texts are cut here: nothing that long is a name or a number, and the reader only has to see that it is too long. */
const CUT = 240;

/** A text cell as a grid holds it. */
export const textCell = (text: string, indent = 0): GridCell => ({ ...EMPTY_CELL, text: text.length > CUT ? text.slice(0, CUT) : text, indent });

/**
 * A number as its format shows it, exact: 15 significant digits take the noise of binary fractions away; `0.00%` shows hundredths as per cent;
 * `0!.0,"万元"` shows yuan as 万元, so the number moves with its point and the unit is kept behind it. A format with conditions shows nobody knows what.
 */
export function numberCell(value: number, format: string, indent = 0): GridCell {
  const exact = exactly(value);
  const shown = shownAs(format);
  if (!exact || shown === null) return { text: String(value), numeric: true, indent, unknown: 'format' };
  return { text: plainText(shift(exact, shown.power)) + shown.suffix, numeric: true, indent, unknown: null };
}

function exactly(value: number): Decimal | undefined {
  const [mantissa = '', exponent = '0'] = (Number.isSafeInteger(value) ? `${value}e0` : value.toExponential(14)).split('e');
  const exact = parseDecimal(mantissa);
  return exact && shift(exact, Number(exponent));
}

/** By what power of ten a format moves the number, and the unit that it writes behind; null when that depends on the number. */
export function shownAs(format: string): { power: number; suffix: string } | null {
  if (format === '' || /^general$/i.test(format)) return { power: 0, suffix: '' };
  const [positive = ''] = format.split(';');
  if (/\[[<>=]/.test(format)) return null;
  const literal = positive.replace(/\[[^\]]*\]/g, '').replace(/_.|\*./g, '');
  const suffix = /(?:"([^"]*)"|\\([^\d\s])|([%‰]))\s*$/.exec(literal);
  const digits = literal.replace(/"[^"]*"/g, '');
  if (digits.includes('%')) return { power: 2, suffix: '%' };
  const commas = /,+(?=[^0#?,]*$)/.exec(digits.replace(/[!\\]./g, (escaped) => (escaped.charAt(1) === '.' ? '' : '')))?.[0].length ?? 0;
  const escapedPoint = /[!\\]\.([0#?]+)/.exec(digits)?.[1]?.length ?? 0;
  const unit = suffix?.[1]?.trim() ?? '';
  return { power: -3 * commas - escapedPoint, suffix: /^[\p{L}²³㎡]{1,5}$/u.test(unit) ? unit : '' };
}
