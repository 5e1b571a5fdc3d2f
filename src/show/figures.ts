import { decimalText } from '../core/decimal.ts';
import type { Figure } from '../core/figure.ts';

/** A figure as the public contract has it: numbers as decimal strings. */
export function figureJson(figure: Figure) {
  const { start, end, text, core, numeral, kind, unit, hedge, interval } = figure;
  return {
    start, end, text, core,
    numeral: { start: numeral.start, end: numeral.end, value: numeral.value ? decimalText(numeral.value) : null },
    kind, value: figure.iso ?? (figure.value ? decimalText(figure.value) : null), unit, hedge,
    low: interval?.low ? decimalText(interval.low) : null,
    high: interval?.high ? decimalText(interval.high) : null,
    bounds: interval?.bounds ?? '[]',
  };
}
