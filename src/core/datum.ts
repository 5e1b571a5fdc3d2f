import type { Cell } from './place.ts';
import type { Quantity } from './quantity.ts';

/** 决算数 (what happened), 年初预算数 (approved at the start) or 全年预算数 (after adjustment). Part of a datum's identity. */
export type Basis = 'actual' | 'initial' | 'budget';

/** The year, and the words it came from (`2021年末`); `point` tells a state at one end of the year from the year as a whole. */
export interface Period {
  readonly text: string;
  readonly year: number | null;
  readonly point: 'whole' | 'start' | 'end';
}

/** One number of record. A datum is a point: it has no tolerance of its own. */
export interface Datum {
  /** Unique in its dataset; what references name. A pack's fact id where the label is known there, else the label itself. */
  readonly id: string;
  /** Fact of the pack's dictionary that this datum is a value of; null when the pack does not know the label. */
  readonly fact: string | null;
  readonly label: string;
  readonly aliases: readonly string[];
  readonly quantity: Quantity;
  readonly period: Period | null;
  readonly basis: Basis;
  /** 口径: what is and isn't counted in; null when the table does not say. */
  readonly scope: string | null;
  readonly cell: Cell;
}

/** A date of record: the year reported on, the day of the report. `iso` as figures carry it (`2025`, `2026-04-20`). */
export interface RecordedDate {
  readonly id: string;
  readonly label: string;
  readonly iso: string;
  readonly cell: Cell;
}

/** The data of one report, with the year that it reports on (null when unknown). */
export interface Dataset {
  readonly year: number | null;
  readonly data: readonly Datum[];
  readonly dates: readonly RecordedDate[];
}

export const EMPTY_DATASET: Dataset = { year: null, data: [], dates: [] };
