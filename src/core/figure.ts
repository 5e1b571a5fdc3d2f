import type { Decimal } from './decimal.ts';
import type { Interval } from './interval.ts';
import type { Span } from './place.ts';

export type FigureKind =
  | 'money' | 'count' | 'percent' | 'points' | 'multiple' | 'fraction' | 'score' | 'date' | 'year' | 'month'
  | 'period' | 'duration' | 'measure' | 'ordinal' | 'docno' | 'range';

/** 余/多/几, 超/逾/以上, 近/不足/以内, 约/左右, 数/上百. */
export type Hedge = 'more' | 'over' | 'under' | 'about' | 'some';

/** A number as written, with its 万/亿. `value` is null for a range, a date or a fraction. */
export interface Numeral extends Span {
  readonly value: Decimal | null;
  /** Of a fraction: `2/3`, not reduced. */
  readonly ratio?: string;
}

/** A quantity as written in a text. Spans are UTF-16 offsets into that text. */
export interface Figure extends Span {
  readonly text: string;
  /** Without the hedge words that adjoin it. */
  readonly core: Span;
  readonly numeral: Numeral;
  readonly kind: FigureKind;
  /** Exact, 万/亿 multiplied out; percent, ‰, 成, 折 and points in per cent. Null for dates, periods, fractions and ranges. */
  readonly value: Decimal | null;
  /** ISO for dates (`2022-05-18`, `2021-07`, `XXXX-10-12`), two with a slash for periods (`2020/2022`), `2/3` for fractions, else null. */
  readonly iso: string | null;
  /** As written, never with 万/亿; null when the number stands bare. */
  readonly unit: string | null;
  /** Where the unit is written, when the figure takes it from a neighbour or from the head of its table. */
  readonly unitFrom?: Span;
  readonly hedge: Hedge | null;
  /** What the words allow in the plain reading; null for dates and other figures without a numeric value. */
  readonly interval: Interval | null;
}

/** Kinds that name or place something rather than measure it; the account leaves them out. */
export const isNaming = (figure: Figure): boolean => figure.kind === 'ordinal' || figure.kind === 'docno';

export const isTemporal = (figure: Figure): boolean =>
  figure.kind === 'date' || figure.kind === 'year' || figure.kind === 'month' || figure.kind === 'period';
