import { compare, type Decimal } from '../core/decimal.ts';
import type { Figure } from '../core/figure.ts';
import type { Bounds, Interval } from '../core/interval.ts';
import { dimensionOf } from '../core/unit.ts';
import { isArabic, isBlank, isLatin, skipBlanks } from './chars.ts';
import { glyphAt } from './glyphs.ts';
import { beforeAt } from './hedges.ts';
import { backward, lexicon, wordAt, wordBefore } from './lexicon.ts';
import type { Quantity } from './quantities.ts';
import { times } from './reading.ts';

/** What joins the ends of a range. `close`: it is one only with 之间 behind; 'hyphen' needs more caution. */
type Link = 'plain' | 'close' | 'hyphen';

const LINKS = lexicon<Link>([
  ...['—', '——', '–', '~', '～', '〜', '－－', '--', '至', '到', '―', '─', '∼'].map((word) => [word, 'plain'] as const),
  ...['-', '－', '−'].map((word) => [word, 'hyphen'] as const),
  ...['与', '和'].map((word) => [word, 'close'] as const),
  ...[' to', ' through', ' thru'].map((word) => [word, 'plain'] as const),
  [' and', 'close'],
]);
const OPENERS = backward([['从', 'from'], ['自', 'from'], ['由', 'from'], ['介于', 'from'], ['from', 'from'], ['between', 'between'], ['from between', 'between']] as const);
const CLOSERS = lexicon([['之间', true], ['间', true]] as const);

/** Where the second number of a range may begin; undefined when nothing joins. */
export function linkAt(text: string, end: number): { readonly at: number; readonly link: Link } | undefined {
  const blank = isBlank(text, end);
  const found = wordAt(LINKS, text, blank && !isLatin(text, end + 1) ? skipBlanks(text, end) : end);
  if (!found) return undefined;
  const at = skipBlanks(text, found.end);
  return at - end > 12 ? undefined : { at, link: found.meaning };
}

/** The two ends as a range, or undefined when they do not make one: other dimensions, a falling order, a code of digits and hyphens. */
export function rangeOf(text: string, first: Quantity, second: Quantity, link: Link, floor: number): Figure | undefined {
  if (first.unit !== null && second.unit !== null && first.unit !== second.unit && dimensionOf(first.unit) !== dimensionOf(second.unit)) return undefined;
  const low = lifted(first, second);
  const high = second.reading.upTo ?? second.value;
  if (second.reading.ratio || first.reading.ratio || compare(low, high) >= 0) return undefined;
  const room = link === 'close' && second.unit === '间';
  const unit = room ? first.unit : second.unit ?? first.unit;
  const opener = openerOf(text, first.core.start, floor);
  const closer = wordAt(CLOSERS, text, room ? second.numeral.end : second.core.end);
  if (link === 'close' && !closer && opener?.meaning !== 'between') return undefined;
  if (link === 'hyphen' && isCode(text, first, second, unit)) return undefined;
  return spanned(text, first, second, { low, high, bounds: '[]' }, opener?.start ?? first.core.start, closer?.end ?? second.core.end, unit, room);
}

function openerOf(text: string, at: number, floor: number) {
  let from = at;
  while (from > floor && isBlank(text, from - 1)) from--;
  const found = wordBefore(OPENERS, text, from, floor);
  if (found) return found;
  const hedge = beforeAt(text, at, floor);
  return hedge && hedge.meaning.hedge === 'about' && !text.slice(hedge.start, hedge.end).endsWith('有') && !isLatin(text, hedge.start) ? { start: hedge.start, end: hedge.end, meaning: 'about' as const } : undefined;
}

/** Digits and hyphens of a telephone number, a part number, a table's number. */
function isCode(text: string, first: Quantity, second: Quantity, unit: string | null): boolean {
  const { start } = first.core;
  const { end } = second.core;
  if (glyphAt(text, end) === 0x2d && isArabic(text, end + 1)) return true;
  if (glyphAt(text, start - 1) === 0x2d || isArabic(text, start - 1) || (isLatin(text, start - 1) && unit === null)) return true;
  return unit === null && (/[图表附件式第卷#.+:：/_]/.test(text.charAt(start - 1)) || '::：/_'.includes(text.charAt(end) || ' ') || glyphAt(text, start) === 0x30 && first.numeral.end - start > 1 || second.numeral.end - second.numeral.start > 6 || first.numeral.end - first.numeral.start > 6 || text.charAt(end) === '号');
}

/** 5—8万元 starts at 5万, 两~3百 at 两百, 8500到3万 at 8500: the first end takes the scale of the second where that keeps it smaller. */
function lifted(first: Quantity, second: Quantity): Decimal {
  const [a, b] = [first.reading, second.reading];
  const scaled = first.unit === null && a.big === 0 && b.big > 0 && !a.scaled ? times(first.value, b.big) : first.value;
  const full = first.unit === null && a.all === 0 && b.all > b.big && a.end - a.start === 1 ? times(first.value, b.all) : scaled;
  return compare(full, second.value) < 0 ? full : compare(scaled, second.value) < 0 ? scaled : first.value;
}

function spanned(text: string, first: Quantity, second: Quantity, interval: Interval, start: number, end: number, unit: string | null, bare = false): Figure {
  return {
    start, end, text: text.slice(start, end), core: { start: first.core.start, end: bare ? second.numeral.end : second.core.end },
    numeral: { start: first.numeral.start, end: second.numeral.end, value: null }, kind: 'range', value: null, iso: null, unit, hedge: null, interval,
  };
}

/** 八九亿韩元: one numeral that spans two neighbouring digits. */
export function spreadOf(text: string, quantity: Quantity, high: Decimal): Figure {
  return { ...spanned(text, quantity, quantity, { low: quantity.value, high, bounds: '[]' }, quantity.core.start, quantity.core.end, quantity.unit) };
}

const BETWEEN = lexicon(['，', ',', '、', '并', '并且', '且', '而', '但', '和', '与', '及', ' and', ', and', ' but', ', but', ' or ', '同时'].map((word) => [word, true] as const));

/** 大于10小于20, 1000以上，1500以下: two bounds that face each other are one range. */
export function paired(text: string, before: Figure, after: Figure): Figure | undefined {
  if (!isBound(before) || !isBound(after) || before.hedge === after.hedge || after.start - before.end > 8) return undefined;
  const gap = skipBlanks(text, before.end);
  const joint = wordAt(BETWEEN, text, before.end) ?? wordAt(BETWEEN, text, gap);
  if (skipBlanks(text, joint?.end ?? gap) !== after.start) return undefined;
  const [lower, upper] = before.hedge === 'over' ? [before, after] : [after, before];
  const [low, high] = [lower.interval?.low ?? null, upper.interval?.high ?? null];
  if (!low || !high || compare(low, high) >= 0) return undefined;
  if (before.unit !== null && after.unit !== null && dimensionOf(before.unit) !== dimensionOf(after.unit)) return undefined;
  const bounds = `${lower.interval?.bounds[0] ?? '['}${upper.interval?.bounds[1] ?? ']'}` as Bounds;
  return {
    start: before.start, end: after.end, text: text.slice(before.start, after.end), core: { start: before.core.start, end: after.core.end },
    numeral: { start: before.numeral.start, end: after.numeral.end, value: null }, kind: 'range', value: null, iso: null, unit: after.unit ?? before.unit, hedge: null, interval: { low, high, bounds },
  };
}

const isBound = ({ hedge, interval, kind }: Figure): boolean => (hedge === 'over' || hedge === 'under') && interval !== null && kind !== 'range' && (interval.low === null || interval.high === null);
