import { decimalText, plainText } from '../core/decimal.ts';
import type { Figure, Numeral } from '../core/figure.ts';
import { positions } from './position.ts';

/** A figure as the public contract has it: numbers as decimal strings. */
export function figureJson(figure: Figure) {
  const { start, end, text, core, numeral, kind, unit, unitFrom, hedge, interval } = figure;
  return {
    start, end, text, core,
    numeral: numeralJson(numeral),
    kind, value: figure.iso ?? (figure.value ? decimalText(figure.value) : null), unit, ...(unitFrom ? { unitFrom } : {}), hedge,
    low: interval?.low ? plainText(interval.low) : null,
    high: interval?.high ? plainText(interval.high) : null,
    bounds: interval?.bounds ?? '[]',
  };
}

export const numeralJson = ({ start, end, value, ratio }: Numeral) => ({ start, end, value: ratio ?? (value ? decimalText(value) : null) });

/** A line for each figure: place, text, value, hedge. */
export function figureTable(text: string, figures: readonly Figure[]): string {
  const position = positions(text);
  return figures
    .map((figure) => {
      const { value, kind, unit, hedge } = figureJson(figure);
      return `${position(figure.start).padEnd(9)}${figure.text}\t${kind}\t${value ?? ''} ${unit ?? ''}\t${hedge ?? ''}\n`;
    })
    .join('');
}
