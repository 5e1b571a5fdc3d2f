import type { Figure } from '../core/figure.ts';
import { defineRule } from '../core/rule.ts';

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** A date that no calendar has: month 13, 30 February, a year of three or five digits. */
export default defineRule<{ written: string }>({
  code: 'date-impossible',
  severity: 'error',
  source: { text: '公历', force: 'practice' },
  applies: ({ figures }) => (figures.length > 0 ? true : 'not-applicable'),
  *check({ figures, report }) {
    // 112年度 and 111年度 in a text that names no year of four digits are of another calendar; in 2024–25年度 the century stands before.
    const impossible = figures.filter((figure) => isImpossible(figure, report.text));
    const other = impossible.length > 1 && !figures.some(({ kind }) => kind === 'year' || kind === 'date');
    for (const figure of impossible) {
      if (figure.unit === '年' && (other || /[–—~-]/.test(report.text.charAt(figure.start - 1)))) continue;
      const end = report.text.charAt(figure.end) === '度' ? figure.end + 1 : figure.end;
      yield { at: { start: figure.start, end }, args: { written: report.text.slice(figure.start, end) } };
    }
  },
  say: {
    'zh-CN': ({ written }) => ({ what: `没有“${written}”这个日期`, why: '月份、日数或年份不合历法', remedy: '核对后改正' }),
    en: ({ written }) => ({ what: `There is no such date as ${written}`, why: 'No calendar has this month, day or year', remedy: 'Check and correct it' }),
  },
});

function isImpossible(figure: Figure, text: string): boolean {
  if (figure.kind === 'date' || figure.kind === 'month') {
    const parts = figure.text.normalize('NFKC').replace(/\s/g, '').match(/\d+(?=[年月日号])/g) ?? [];
    return isNoDate(figure.iso ?? '') || parts.some((part) => part.length > 4 || part.length === 3);
  }
  const years = Number(figure.value?.units ?? 0);
  if (figure.unit !== '年' || figure.kind === 'year' || (figure.value?.scale ?? 0) > 0) return false;
  return years >= 1000 || (years > 0 && text.charAt(figure.end) === '度');
}

/** `2022-13-31`, `XXXX-02-30`, `2022-00`. A leap day needs a leap year, where the year is known. */
function isNoDate(iso: string): boolean {
  const [year, month, day] = iso.split('-').map((part) => (part === 'XXXX' ? null : Number(part)));
  if (month === undefined || month === null) return false;
  if (month < 1 || month > 12) return true;
  if (day === undefined || day === null) return false;
  const leap = year == null || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0));
  return day < 1 || day > (DAYS[month - 1] ?? 0) || (month === 2 && day === 29 && !leap);
}
