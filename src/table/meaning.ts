import type { Basis, Measure } from '../core/datum.ts';
import { SIGNS } from '../core/words/signs.ts';
import type { Head } from './head.ts';
import type { Unit } from './unit.ts';

/** What the heads of a column (or the words of a row) say of its figures. */
export interface Meaning {
  /** Null: nobody says. */
  readonly basis: Basis | null;
  readonly measure: Measure;
  /** Stated in digits; null when no head does. */
  readonly year: number | null;
  /** Of the year before the table's. */
  readonly prior: boolean;
  readonly point: 'whole' | 'start' | 'end';
  readonly unit: Unit | null;
  /** Items named in the heads, outermost first. */
  readonly items: readonly string[];
  /** The heads say 数, 额 or 款, so that the title of the table adds nothing. */
  readonly plain: boolean;
  readonly counts: boolean;
  /** What the column's own head says that it counts; '' when it does not say. */
  readonly countedIn: string;
  /** The column's own head says total: 合计, 小计. */
  readonly total: string | null;
  /** Its basis is a bare 预算数: the adjusted budget beside a 决算, the first one in a budget. */
  readonly bareBudget: boolean;
  /** A head is in words of its own: what is counted is called by them, and is neither 决算 nor 预算 of the row. */
  readonly own: boolean;
}

/** Two bases in one column: nobody can know which holds. */
export const CONTRADICTION = 'contradiction';

const MEASURES: readonly Measure[] = ['change', 'growth', 'weight', 'score', 'completion', 'share', 'rate', 'points', 'average', 'other'];

/** Reads a chain of heads from the outermost to the column's own. `root`: those of them that stand over the names too. */
export function meaningOf(chain: readonly Head[], root: readonly Head[] = []): Meaning | typeof CONTRADICTION {
  const said = chain.filter((head) => head.role === null || head.unit !== null);
  const own = said.some((head) => head.own && !root.includes(head));
  const measure = own ? ownMeasure(measureOf(said), said) : measureOf(said);
  const basis = basisOf(said);
  if (basis === CONTRADICTION) return CONTRADICTION;
  const time = new Set(said.flatMap((head) => [...head.time]));
  const start = said.some((head) => head.weak.has('start') || head.time.has('start'));
  const opening = start && basis === null && !said.some((head) => head.weak.has('budget'));
  const prior = basis !== 'initial' && basis !== 'adjusted' && (time.has('prior') || basis === 'prior');
  return {
    basis: opening ? 'prior' : prior ? 'prior' : basis, measure, prior: prior || opening, year: said.findLast((head) => head.year !== null)?.year ?? null,
    point: opening || time.has('end') ? 'end' : 'whole',
    unit: said.findLast((head) => head.unit !== null)?.unit ?? null,
    items: itemsOf(said, measure), plain: said.some((head) => head.plain), counts: said.some((head) => head.counts), countedIn: said.at(-1)?.countedIn ?? '',
    total: totalOf(said.at(-1)), own, bareBudget: basis === 'adjusted' && said.every((head) => head.bases.size === 0 && !head.weak.has('whole')),
  };
}

/** A rate by its ending (培训合格率); a change or a score beside words of its own stays one. */
const ownMeasure = (measure: Measure, said: readonly Head[]): Measure =>
  measure !== 'amount' && measure !== 'count' ? measure : said.at(-1)?.own && SIGNS.ratio.test(said.at(-1)?.item ?? '') ? 'rate' : 'other';

const totalOf = (own: Head | undefined): string | null => (own?.total && !own.specific ? own.text : null);

/** Change anywhere wins over all else; otherwise the head nearest to the column that names a measure. */
function measureOf(said: readonly Head[]): Measure {
  if (said.some((head) => head.measures.has('growth'))) return 'growth';
  if (said.some((head) => head.measures.has('change'))) return said.at(-1)?.unit?.unit === '%' || said.at(-1)?.measures.has('rate') ? 'growth' : 'change';
  const leaf = said.at(-1);
  if (leaf?.unit?.unit === '%' && leaf.bases.has('actual') && leaf.weak.has('budget')) return 'completion';
  const own = said.findLast((head) => head.measures.size > 0);
  if (!own) return said.some((head) => head.counts) ? 'count' : 'amount';
  return MEASURES.find((measure) => own.measures.has(measure)) ?? 'amount';
}

/** From the column's own head outwards: the first that names a basis; weak words combine (预算 over 年初). */
function basisOf(said: readonly Head[]): Basis | null | typeof CONTRADICTION {
  for (const head of said.toReversed()) {
    const strong = [...head.bases].filter((basis) => basis !== 'prior');
    if (head.bases.has('prior')) return 'prior';
    if (strong.length > 1) return CONTRADICTION;
    const [only] = strong;
    if (only) return only;
    if (head.weak.has('budget')) return budgetOf(head, said);
    if (head.weak.size > 0 && said.some((other) => other !== head && other.weak.has('budget'))) return budgetOf(head, said);
  }
  return null;
}

const budgetOf = (head: Head, said: readonly Head[]): Basis =>
  head.weak.has('start') || said.some((other) => other.weak.has('start')) ? 'initial' : 'adjusted';

/** A vague item beside a basis or a measure (采购预算, 支出决算) names nothing of its own; 已付, 到位, 结余 name what else there is of a row. */
function itemsOf(said: readonly Head[], measure: Measure): string[] {
  const items: string[] = [];
  for (const head of said) {
    if (measure === 'other' && head.item === '' && head.measures.has('other')) items.push(head.name);
    const plainBasis = head.bases.size + head.weak.size + head.measures.size > 0 && !head.specific;
    if (head.item !== '' && !plainBasis && !head.total && items.at(-1) !== head.item) items.push(head.item);
    else if (head.total && head.item !== '' && head.specific) items.push(head.item);
  }
  return items;
}
