/** How amounts of money are written in a report. */
export interface Amounts {
  readonly unit: '元' | '万元';
  readonly decimals: number;
}

/** What of a report's numbers a model server may see: names alone, whether something rose or fell, or the amounts themselves. Names of people never. */
export type Share = 'labels' | 'directions' | 'amounts';
