import type { Subject } from '../core/subject.ts';
import { YEAR_REPORTED } from '../core/words/reports.ts';

/** The cover stands in the first characters of a report. */
export const COVER = 600;

/** The year reported on: from the data, else from 评价年度 on the cover; null when neither says. */
export function reportYear({ dataset, report }: Pick<Subject, 'dataset' | 'report'>): number | null {
  if (dataset.year !== null) return dataset.year;
  const cover = YEAR_REPORTED.exec(report.text.slice(0, COVER));
  return cover ? Number(cover[1]) : null;
}
