import type { Figure } from '../core/figure.ts';
import { isNaming, isTemporal } from '../core/figure.ts';
import type { Formula } from '../core/formula.ts';

/** Figures before a share that may be its part, and characters before it in which its whole may stand. */
const PARTS = 4;
const REACH = 400;

/**
 * Whether a percentage that a pair of figures does not bear out is borne out by another: of 71.00万元 and 142人次，占18.9% either may be what is meant.
 * Then the text is right in one reading, and nothing is to be said against it.
 */
export function isRightOtherwise(text: string, figures: readonly Figure[], { kind, state, figures: terms }: Formula): boolean {
  const index = terms.find((term) => figures[term]?.kind === 'percent');
  const rate = index === undefined ? undefined : figures[index];
  if (state !== 'failed' || kind !== 'share' || rate?.kind !== 'percent') return false;
  const [low, high] = boundsOf(rate);
  const clause = Math.max(...['。', '；', '\n'].map((mark) => text.lastIndexOf(mark, rate.start)));
  const tried = new Set(terms.filter((term) => term !== index).map((term) => figures[term]?.unit));
  const before = figures.slice(0, index).filter((figure) => figure.start >= rate.start - REACH && figure.unit !== null && figure.kind !== 'percent' && !isNaming(figure) && !isTemporal(figure));
  const parts = before.filter(({ start }) => start > clause).slice(-PARTS);
  return parts.some((part) => before.some((whole) => {
    if (whole === part || whole.unit !== part.unit || tried.has(part.unit)) return false;
    const [[a, b], [c, d]] = [boundsOf(part), boundsOf(whole)];
    return c > 0 && (100 * a) / d <= high && (100 * b) / c >= low;
  }));
}

/** Close enough for a comparison that only ever takes a finding back. */
function boundsOf({ interval, value }: Figure): [number, number] {
  const number = (d: { readonly units: number | bigint; readonly scale: number } | null | undefined): number => (d ? Number(d.units) / 10 ** d.scale : NaN);
  return interval ? [number(interval.low ?? value), number(interval.high ?? value)] : [number(value), number(value)];
}
