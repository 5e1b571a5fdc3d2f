/** How amounts of money are written in a report. */
export interface Amounts {
  readonly unit: '元' | '万元';
  readonly decimals: number;
}
