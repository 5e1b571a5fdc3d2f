import { compareTexts, type Comparison } from '../text/compare.ts';

/** Two versions of a report: submitted and published, this draft and the last. */
export const compareReports = (a: string, b: string): Comparison => compareTexts(a, b);
