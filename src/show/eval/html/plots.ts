import type { GradedComparison } from '../../../core/eval/comparison.ts';
import { html, type Markup } from '../../markup.ts';
import { interval, signed } from '../numbers.ts';

const WIDTH = 220;

/** An interval on an axis that every metric shares, from −reach to +reach: zero as a line, the margin dashed, the difference as a dot. */
export function intervalPlot(row: GradedComparison, reach: number, margin: number): Markup {
  const x = (value: number): string => (((Math.max(-reach, Math.min(reach, value)) + reach) / (2 * reach)) * WIDTH).toFixed(1);
  const tone = row.tendency === 'worse' || row.tendency === 'better' ? `-${row.tendency}` : '-none';
  return html`<svg class="plot" viewBox="0 0 ${WIDTH} 20" role="img" aria-label="${signed(row.difference)} ${interval(row)}">
<line class="axis" x1="0" x2="${WIDTH}" y1="10" y2="10"/><line class="axis" x1="${x(0)}" x2="${x(0)}" y1="1" y2="19"/><line class="margin" x1="${x(-margin)}" x2="${x(-margin)}" y1="3" y2="17"/>
<line class="bar bar${tone}" x1="${x(row.low)}" x2="${x(row.high)}" y1="10" y2="10"/><circle class="dot dot${tone}" cx="${x(row.difference)}" cy="10" r="3.5"/></svg>`;
}

/** The reach of the axis: the widest interval, in steps of a tenth, so that small differences stay visible. */
export const reachOf = (rows: readonly GradedComparison[]): number =>
  Math.max(0.1, Math.ceil(Math.max(0, ...rows.flatMap(({ low, high }) => [Math.abs(low), Math.abs(high)])) * 10) / 10);

/** A metric over runs, oldest first, on an axis from 0 to 1. Null leaves a gap. */
export function trendLine(values: readonly (number | null)[]): Markup {
  const step = values.length > 1 ? 200 / (values.length - 1) : 0;
  const points = values.flatMap((value, i) => (value === null ? [] : [`${(i * step).toFixed(1)},${(40 - value * 36).toFixed(1)}`]));
  const last = points.at(-1)?.split(',');
  return html`<svg viewBox="0 0 200 44" preserveAspectRatio="none" aria-hidden="true"><line class="axis" x1="0" x2="200" y1="40" y2="40"/><polyline class="line" points="${points.join(' ')}"/>${last && html`<circle class="dot" cx="${last[0]}" cy="${last[1]}" r="2.5"/>`}</svg>`;
}
