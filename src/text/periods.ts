import { isArabic, isHanNumeral, skipBlanks } from './chars.ts';
import { arabic, isYear, part, readDate, two, type DateReading } from './dates.ts';
import { linkAt } from './ranges.ts';

/** From one date to another: 2020—2022年, 2021年1月至6月, 5月18日至20日. `iso` is the two, with a slash between. Undefined when `at` begins none. */
export function readPeriod(text: string, at: number): DateReading | undefined {
  const first = readDate(text, at);
  if (first) return first.kind === 'date' || first.kind === 'month' || first.kind === 'year' ? closed(text, first) : undefined;
  const bare = isArabic(text, at) ? arabic(text, at) : undefined;
  if (!bare || bare.digits === 3 || isArabic(text, at - 1)) return undefined;
  const link = linkAt(text, bare.end);
  const second = link && link.link !== 'close' && isArabic(text, link.at) ? readDate(text, link.at) : undefined;
  if (!second) return undefined;
  if (isYear(bare) && second.kind === 'year' && Number(second.iso) > bare.value) return period(at, bare.end, second, String(bare.value), second.iso);
  const months = second.kind === 'month' && !second.iso.includes('-') && bare.value >= 1 && bare.value < Number(second.iso);
  return months ? period(at, bare.end, second, String(bare.value), second.iso) : undefined;
}

const period = (start: number, numeralEnd: number, second: Pick<DateReading, 'end' | 'unit'>, from: string, to: string): DateReading =>
  ({ start, end: second.end, numeralEnd, kind: 'period', unit: second.unit, iso: `${from}/${to}` });

function closed(text: string, first: DateReading): DateReading | undefined {
  const link = linkAt(text, first.end);
  if (!link || link.link === 'close' || !(isArabic(text, link.at) || isHanNumeral(text, link.at))) return undefined;
  const second = readDate(text, link.at);
  if (second) {
    const to = completed(first.iso, second.iso);
    return to !== undefined && second.kind !== 'period' ? period(first.start, first.numeralEnd, second, first.iso, to) : undefined;
  }
  const day = first.kind === 'date' ? part(text, skipBlanks(text, link.at), '日号號') : undefined;
  return day ? period(first.start, first.numeralEnd, { end: day.end, unit: '日' }, first.iso, `${first.iso.slice(0, -2)}${two(day.value)}`) : undefined;
}

/** The second date takes the year of the first when it states none; undefined when the two are of different kinds. */
function completed(first: string, second: string): string | undefined {
  const year = /^\d{4}/.exec(first)?.[0];
  if (first.length === second.length) return year && second.startsWith('XXXX') ? year + second.slice(4) : second;
  if (/^\d{1,2}$/.test(second)) return year && first.length === 7 ? `${year}-${second.padStart(2, '0')}` : first.length <= 2 ? second : undefined;
  return undefined;
}
