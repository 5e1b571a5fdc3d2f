import type { Decimal } from './decimal.ts';

/** An exact number with its unit. Money is in 元 (万 and 亿 multiplied out), rates in per cent. */
export interface Quantity {
  readonly value: Decimal;
  readonly unit: string | null;
}
