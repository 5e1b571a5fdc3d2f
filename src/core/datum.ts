import type { Cell } from './place.ts';
import type { Quantity } from './quantity.ts';

/**
 * What a number stands on, part of a datum's identity: 决算数 (what happened), 年初预算数 (approved at the start), 全年预算数 (after
 * adjustment), 上年数 (what happened a year earlier), 编制数 (posts approved), 目标值 (aimed at).
 */
export type Basis = 'actual' | 'initial' | 'adjusted' | 'prior' | 'quota' | 'target';

/**
 * The kind of quantity, part of a datum's identity. amount and count are levels; change and growth (per cent) are against an earlier level,
 * points between two rates; share is of a whole, completion of a budget or target, rate of anything else; average is per something; weight and
 * score are of an assessment. other: a level beside the usual ones (合同金额, 结余) that no sentence may take for 决算 or 预算.
 */
export type Measure = 'amount' | 'count' | 'change' | 'growth' | 'points' | 'share' | 'completion' | 'rate' | 'average' | 'weight' | 'score' | 'other';

/** The year, and the words it came from (`2021年末`); `point` tells a state at one end of the year from the year as a whole. */
export interface Period {
  readonly text: string;
  readonly year: number | null;
  readonly point: 'whole' | 'start' | 'end';
}

/** Levels of the year before are compared as what happened in that year. */
export const standing = (basis: Basis): Basis => (basis === 'prior' ? 'actual' : basis);

/** A level, and no rate, change or score. */
export const isLevel = ({ measure }: Pick<Datum, 'measure'>): boolean => measure === 'amount' || measure === 'count';

/** One number of record. A datum is a point: it has no tolerance of its own. */
export interface Datum {
  /** Unique in its dataset; what references name. A pack's fact id where the label is known there, else the label itself. */
  readonly id: string;
  /** Fact of the pack's dictionary that this datum is a value of; null when the pack does not know the label. */
  readonly fact: string | null;
  readonly label: string;
  readonly aliases: readonly string[];
  /** What the label is a part of, outermost first: sides, groups, rows above, items in columns. */
  readonly path: readonly string[];
  readonly quantity: Quantity;
  readonly period: Period | null;
  readonly basis: Basis;
  readonly measure: Measure;
  /** 口径: what is and isn't counted in; null when the table does not say. */
  readonly scope: string | null;
  readonly cell: Cell;
}

/** A number worked out of data of record: exact to six decimals, with its working in words (`27703800 ÷ 28968200`). Its cell is that of its first operand. */
export interface Derived extends Datum {
  readonly working: string;
  readonly from: readonly string[];
}

/** A date of record: the year reported on, the day of the report. `iso` as figures carry it (`2025`, `2026-04-20`). */
export interface RecordedDate {
  readonly id: string;
  readonly label: string;
  readonly iso: string;
  readonly cell: Cell;
}

/** One thing that two cells state differently: nobody but its writer knows which holds, so that neither is used. `bodies`: it may be of two bodies rather. */
export interface Dispute {
  readonly first: Datum;
  readonly other: Datum;
  readonly bodies: boolean;
}

/** The data of one report, with the year that it reports on (null when unknown). */
export interface Dataset {
  readonly year: number | null;
  /** What stands in cells, and nothing else. */
  readonly data: readonly Datum[];
  readonly derived: readonly Derived[];
  readonly dates: readonly RecordedDate[];
  /** Left out where there are none. */
  readonly disputes?: readonly Dispute[] | undefined;
}

export const EMPTY_DATASET: Dataset = { year: null, data: [], derived: [], dates: [] };
