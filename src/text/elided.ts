import type { Figure } from '../core/figure.ts';
import { around } from '../core/interval.ts';
import { decimal, shift } from '../core/decimal.ts';
import type { Span } from '../core/place.ts';
import { dimensionOf } from '../core/unit.ts';
import { opensLine, powerAt } from './chars.ts';
import { times } from './reading.ts';
import { tableHeads, type Head } from './table-heads.ts';

/** A unit as written somewhere else, and the scale (万 is 4) that stands with it. */
export interface Borrowed {
  readonly unit: string;
  readonly power: number;
  readonly from: Span;
}

/** Figures without a unit take it from the other figure of their comparison, or from the head of their table. */
export function withElidedUnits(text: string, figures: Figure[]): Figure[] {
  const heads = tableHeads(text);
  let at = heads.length - 1;
  // From the end, so that 3×4×5米 passes its unit on.
  for (let i = figures.length - 1; i >= 0; i--) {
    const figure = figures[i] as Figure;
    if (!isBare(figure)) continue;
    while (at > 0 && (heads[at]?.start ?? 0) > figure.start) at--;
    const borrowed = fromNeighbour(text, figure, figures[i + 1]) ?? fromHead(text, figure, heads[at]);
    if (borrowed) figures[i] = lent(figure, borrowed);
  }
  return figures;
}

export const isBare = ({ unit, kind, value, hedge }: Figure): boolean => unit === null && kind === 'count' && value !== null && hedge === null;

export function lent(figure: Figure, { unit, power, from }: Borrowed): Figure {
  if (!figure.value) return figure;
  const value = times(figure.value, power);
  const dimension = dimensionOf(unit);
  const kind = dimension === 'money' || dimension === 'percent' || dimension === 'measure' ? dimension : 'count';
  const ulp = shift(decimal(1), power - figure.value.scale);
  const isZero = Number(figure.value.units) === 0 && figure.value.scale === 0;
  return { ...figure, value, unit, kind, unitFrom: from, interval: isZero ? figure.interval : around(value, ulp) };
}

/** Words before the lesser figure of a comparison, and between it and the difference: 较上年2.08减少0.03万元. */
const COMPARES = /(?:较|比|从|由|相比|对比|減|在)[^，。；、,;]{0,10}$/;
const CHANGES = /^(?:万)?(?:增加|减少|增长|下降|上升|降低|提高|增|减|降|升|增加了|减少了|增加到|减少到|增至|减至|降至|升至|降到|增到|增加至|减少至|调整为|调整到|变为|到|至|多|少|減少|增長)$/;

function fromNeighbour(text: string, figure: Figure, next: Figure | undefined): Borrowed | undefined {
  if (next?.unit && next.kind === 'measure' && /^\s?[×xX*✕]\s?$/.test(text.slice(figure.end, next.start))) return { unit: next.unit, power: 0, from: next.unitFrom ?? { start: next.numeral.end, end: next.core.end } };
  if (!next?.value || !next.unit || next.unitFrom || next.kind === 'percent' || next.start - figure.end > 6 || (figure.value?.scale ?? 0) === 0) return undefined;
  if (!CHANGES.test(text.slice(figure.end, next.start)) || !COMPARES.test(text.slice(Math.max(0, figure.start - 14), figure.start))) return undefined;
  const power = powerAt(text, next.numeral.end - 1);
  return { unit: next.unit, power: power >= 4 ? power : 0, from: { start: next.numeral.end - (power >= 4 ? 1 : 0), end: next.core.end } };
}

const isSerial = (text: string, { start, end, value }: Figure): boolean => value?.scale === 0 && opensLine(text, start) && (text.charAt(end) === '\t' || text.charAt(end) === ' ');

/** The head's unit counts for numbers in cells, not for the serial numbers that open its rows. */
function fromHead(text: string, figure: Figure, head: Head | undefined): Borrowed | undefined {
  if (!head || figure.start < head.start || figure.end > head.end || isSerial(text, figure)) return undefined;
  const before = text.charAt(figure.start - 1);
  const after = text.charAt(figure.end);
  if ((before !== '' && !' \t|\n\r　'.includes(before)) || (after !== '' && !' \t|\n\r　'.includes(after))) return undefined;
  return { unit: head.unit, power: head.power, from: head.from };
}
