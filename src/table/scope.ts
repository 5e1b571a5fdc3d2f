import type { Basis } from '../core/datum.ts';
import { SCOPES, TITLE_BASES } from '../core/words/titles.ts';
import type { Frame } from './frames.ts';
import { isMeta, isProse, type Row } from './rows.ts';
import type { Sheet } from './sheet.ts';
import { readUnit, statedUnits, type Unit } from './unit.ts';

/** What holds for a whole table: said in its title, over its head, or in the notes below it. */
export interface Scope {
  readonly title: string;
  readonly office: string;
  readonly year: number | null;
  /** Where it is said: by the words over the table, or only inherited from the table above. */
  readonly units: readonly Unit[];
  readonly inherited: boolean;
  /** Words that speak of a unit and are not understood; null when there are none. */
  readonly odd: string | null;
  readonly basis: Basis | null;
  /** 口径 named in the title. */
  readonly scope: string | null;
}

const OFFICE = /(?:编制单位|填报单位|编报单位|公开部门|部门名称|单位名称|部门|单位)\s*(?:[（(][^（）()]*[）)])?\s*[:：]\s*([^\s:：（(]{2,40})/;
/** 填报日期 is when it was written, not what it is about. */
const DATED = /日期|时间|制表|\d\s*月/;
const YEAR = /((?:19|20)\d{2})\s*年/;
const TITLE = /表|情况|汇总|明细|统计|清单|[:：,]?\s*fy\s?\d{4}/i;

export function scopeOf(sheet: Sheet, { frame, rows }: { readonly frame: Frame; readonly rows: readonly Row[] }, above: Scope | null, given: number | null): Scope {
  const about = frame.preamble.filter((row) => isAbout(sheet, rows[row]));
  const over = textsOf(sheet, about, frame.columns);
  const below = textsOf(sheet, frame.after.filter((row) => rows[row]?.kind === 'note'), [0, sheet.width]);
  const beside = frame.columns[0] === 0 && frame.columns[1] === sheet.width ? [] : textsOf(sheet, about, [0, sheet.width]);
  if (over.length === 0 && beside.length > 0 && above) return { ...above, inherited: true };
  const titles = over.filter((text) => !isMeta(text) && !isProse(text) || TITLE.test(text) && text.length <= 60 && !statedUnits(text));
  const title = titles.find((text) => TITLE.test(text)) ?? titles.at(-1) ?? '';
  const heading = textsOf(sheet, Array.from({ length: frame.head[1] - frame.head[0] }, (_, i) => frame.head[0] + i), frame.columns).filter((text) => statedUnits(text));
  const named = unitsIn(heading) ?? unitsIn(over) ?? sharedUnits(beside, title) ?? unitsIn(below.filter(isUnitNote));
  const inherited = named === null && above !== null && above.units.length > 0;
  return {
    title, office: over.map((text) => OFFICE.exec(text)?.[1] ?? '').find((office) => office !== '' && !readUnit(office)) ?? above?.office ?? '',
    year: yearOf(title, over) ?? above?.year ?? yearOf('', textsOf(sheet, headRows(rows), [0, sheet.width])) ?? given,
    units: named?.units ?? (inherited ? above.units : []), inherited,
    odd: named?.odd ?? (named === null && !inherited ? strayUnit([...over, ...below]) : null),
    basis: basisOf(title), scope: scopeIn(title),
  };
}

/** The first rows of a sheet, each a single cell: its title, and the year below it. They speak of all that follows. */
const headRows = (rows: readonly Row[]): number[] => {
  const end = rows.findIndex(({ kind }) => kind !== 'blank' && kind !== 'single' && kind !== 'meta');
  return rows.slice(0, Math.max(0, end)).filter(({ filled }) => filled.length === 1).map(({ index }) => index);
};

/** A row over a table that speaks of it: a single cell, or named fields; rows of other words belong to a form above. */
function isAbout(sheet: Sheet, row: Row | undefined): boolean {
  if (!row || row.kind === 'head' || row.kind === 'line' || row.kind === 'numeric') return false;
  if (row.kind !== 'text') return true;
  const texts = textsOf(sheet, [row.index], [0, sheet.width]);
  return texts.length <= 2 || texts.some((text) => isMeta(text) || readUnit(text) !== undefined || (TITLE.test(text) && !isProse(text)));
}

/** A unit that stands beside another table: it holds for this one too unless this one has a title of its own. */
function sharedUnits(beside: readonly string[], title: string): { units: readonly Unit[]; odd: string | null } | null {
  const found = unitsIn(beside);
  return found && title !== '' && found.odd === null ? { units: [], odd: found.units.map(({ unit }) => unit).join('、') } : found;
}

function textsOf(sheet: Sheet, rows: readonly number[], [from, to]: readonly [number, number]): string[] {
  return rows.flatMap((row) => Array.from({ length: to - from }, (_, i) => sheet.content(row, from + i)).flatMap((content) => (content.kind === 'text' ? [content.text] : [])));
}

/** The unit stated nearest to the table; a bracket or cell that is wholly a unit counts as well. */
function unitsIn(texts: readonly string[]): { units: readonly Unit[]; odd: string | null } | null {
  for (const text of texts.toReversed()) {
    const stated = statedUnits(text) ?? quoted(text);
    if (stated) return stated;
    // （街道办事处，元）: the last thing that a bracket at the end says.
    const alone = readUnit(/[（(](?:[^（）()]{0,20}[，,、])?([^（）(),，、]{1,14})[)）]\s*$/.exec(text)?.[1] ?? text);
    if (alone && (alone.power > 0 || alone.unit === '元' || text.trim().length <= 8)) return { units: [alone], odd: null };
  }
  return null;
}

/** 本表以“万元”为金额单位. */
function quoted(text: string): { units: readonly Unit[]; odd: null } | null {
  const unit = readUnit(/单位(?:均|都|统一|一律)?[为是]\s*[“"]?([十百千万亿]*元)/.exec(text)?.[1] ?? '') ?? readUnit(/以\s*[“"'‘「]?([十百千万亿]*元)[”"'’」]?\s*为(?:金额|计量|货币)?单位/.exec(text)?.[1] ?? '');
  return unit ? { units: [unit], odd: null } : null;
}

const isUnitNote = (text: string): boolean => /单位/.test(text);

/** 万元 somewhere around a table that states no unit: nobody can know whether it is meant. Behind a number it is that number's. */
function strayUnit(texts: readonly string[]): string | null {
  for (const text of texts) {
    const match = /(?<![\d.\s])\s*((?:百|千|万|亿)元|RMB|thousand|million)/i.exec(text);
    if (match) return match[1] ?? null;
  }
  return null;
}

const DIGITS = '〇一二三四五六七八九';
/** 二〇二四年 as 2024年; ○ and 零 stand for 〇 too. */
const inDigits = (text: string): string =>
  text.replace(/[一二][〇○零九][〇○零一二三四五六七八九]{2}(?=年)/, (year) => [...year.replace(/[○零]/g, '〇')].map((digit) => DIGITS.indexOf(digit)).join(''));

function yearOf(title: string, over: readonly string[]): number | null {
  for (const written of [title, ...over.toReversed()]) {
    const text = inDigits(written);
    const exact = /^[（(]?\s*((?:19|20)\d{2})\s*年?度?\s*[)）]?$/.exec(text.trim());
    const year = exact ?? (DATED.test(text) && written !== title && !/截至|截止|年度/.test(text) ? null : YEAR.exec(text)) ?? /\bFY\s?((?:19|20)\d{2})/i.exec(text) ?? /\b((?:19|20)\d{2})\b(?=[^年月\d-]*$)/.exec(written === title ? text : '');
    if (year) return Number(year[1]);
  }
  return null;
}

function basisOf(title: string): Basis | null {
  for (const [pattern, basis] of TITLE_BASES) if (pattern.test(title)) return basis;
  return null;
}

const scopeIn = (title: string): string | null => SCOPES.find((scope) => title.includes(scope)) ?? null;
