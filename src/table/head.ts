import type { Basis, Measure } from '../core/datum.ts';
import { COMPARING, parseHead, SHARE_OF, roleByEnding, roleOf, type Token } from '../core/words/heads.ts';
import { SIGNS } from '../core/words/signs.ts';
import type { Role } from '../core/words/senses.ts';
import { dimension, readUnit, splitUnit, type Unit } from './unit.ts';

/** What one cell of a head says. Everything is absent (null, false) unless the cell's own words say it. */
export interface Head {
  readonly text: string;
  /** Without its unit and its marks. */
  readonly name: string;
  readonly role: Role | null;
  /** Every word is understood, or it is a role, or only a unit. */
  readonly known: boolean;
  /** Not every word is understood, and it looks like a name: its column is called by it, word for word, and nothing is taken from it. */
  readonly own: boolean;
  readonly unit: Unit | null;
  readonly bases: ReadonlySet<Basis>;
  readonly weak: ReadonlySet<'budget' | 'start' | 'whole'>;
  readonly measures: ReadonlySet<Measure>;
  readonly year: number | null;
  readonly time: ReadonlySet<'current' | 'prior' | 'end' | 'start'>;
  /** What it counts, without the words for basis, measure and time; '' when it names nothing. */
  readonly item: string;
  /** The item means something by itself (基本支出), and is not only part of other names (支出). */
  readonly specific: boolean;
  readonly total: boolean;
  readonly counts: boolean;
  /** What it is counted in by its own words (人 of 参训人数), where it states no unit; '' when they do not say. */
  readonly countedIn: string;
  /** It ends in 数, 额 or 款, or says amount: a plain level. */
  readonly plain: boolean;
}

/** Heads of cells, each read once. Null for a blank cell. */
export type Heads = (row: number, column: number) => Head | null;

/** （A）, （B/A）, （C=B/A×100%）: letters that name columns, each behind an operator. Linear: every step needs its operator. */
const FORMULA = /[（(]([A-Za-e]\d{0,2}(?:[=＝+＋－—*×÷/／-](?:[A-Za-e]\d{0,2}|\d{1,3}[%％]?))*)[）)]$/;
const NUMBERING = /^(?:其中\s*[:：]\s*|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}[.、．](?!\d)|[①-⑳])/;

/** Reads a head with its unit in brackets and marks such as （A） or （B/A） taken off. */
export function readHead(written: string): Head {
  const bare = withoutMarks(written.replace(/\s+/g, (blank) => (/[a-z]$/i.test(written) ? ' ' : blank.replace(/\s/g, ''))));
  const { name, unit: stated } = splitUnit(bare);
  const countedIn = SIGNS.countedIn.exec(name)?.slice(1).find(Boolean) ?? '';
  // 天数/期: so many days for each.
  const unit = stated && countedIn !== '' && /[/／]/.test(bare.slice(name.length)) ? { unit: `${countedIn}/${stated.unit}`, power: 0 } : stated;
  const outer = unit ? withoutMarks(name) : name;
  const listed = roleOf(outer) ?? null;
  const alone = readUnit(bare);
  const tokens = listed ? undefined : parseHead(outer.replace(NUMBERING, '') || outer);
  const role = listed ?? (tokens || alone || unit ? null : (roleByEnding(outer) ?? null));
  const said = <K extends Token['sense']['is']>(is: K): Extract<Token['sense'], { is: K }>[] =>
    (tokens ?? []).flatMap(({ sense }) => (sense.is === is ? [sense as Extract<Token['sense'], { is: K }>] : []));
  const counted = !role && !tokens && unit !== null && dimension(unit) !== 'money' && !/[率比%]/.test(unit.unit + outer.slice(-1));
  const compares = !tokens && !role && COMPARING.test(outer);
  const shares = !tokens && !role && SHARE_OF.test(outer);
  const named = outer.replace(NUMBERING, '') || outer;
  const own = !role && !tokens && alone === undefined && !counted && !compares && !shares && isName(named);
  const { item, specific } = counted || own ? { item: named, specific: true } : itemOf(tokens ?? []);
  return {
    text: written.trim(), name: outer, role, unit: unit ?? alone ?? null, known: role !== null || tokens !== undefined || alone !== undefined || counted || compares || shares, own,
    bases: new Set(said('basis').map(({ basis }) => basis)), weak: new Set(said('weak').map(({ of }) => of)),
    measures: new Set(compares ? ['change'] : shares ? ['share'] : said('measure').map(({ measure }) => measure)), year: said('year')[0]?.year ?? (own ? yearIn(outer) : null), time: new Set(said('time').map(({ time }) => time)),
    item: !counted && isBare(tokens ?? []) && item !== '' ? outer.replace(NUMBERING, '') : item, specific, total: said('total').length > 0, counts: said('count').length > 0, countedIn: unit ? '' : countedIn, plain: said('amount').length > 0 || /[数额款]$/.test(outer),
  };
}

/** A few words without a sentence's marks. */
const isName = (text: string): boolean => /^[\p{L}\p{N}（）()《》“”、/·%—+&-]{2,24}$/u.test(text) && /\p{Script=Han}.*\p{Script=Han}/u.test(text);

const yearIn = (text: string): number | null => Number(/((?:19|20)\d{2})年/.exec(text)?.[1] ?? 0) || null;

/** Nothing but what it counts: no word of basis, measure or time. */
const isBare = (tokens: readonly Token[]): boolean => tokens.every(({ sense }) => !['basis', 'weak', 'measure', 'year', 'time'].includes(sense.is));

function withoutMarks(text: string): string {
  let bare = text.trim();
  for (let before = ''; before !== bare; ) {
    before = bare;
    const mark = FORMULA.exec(bare);
    // （m2） and （RMB） are units, not names of columns.
    if (mark && !readUnit(mark[1] ?? '')) bare = bare.slice(0, mark.index).trim();
  }
  return bare === '' ? text.trim() : bare;
}

/** The longest run of words that name what is counted. Vague ones beside words of basis or measure name nothing. */
function itemOf(tokens: readonly Token[]): { item: string; specific: boolean } {
  // 结转 beside 基本支出 makes another item; alone it is only a measure.
  const items = tokens.some(({ sense }) => sense.is === 'item');
  const naming = ({ sense }: Token): boolean => ['item', 'vague', 'part'].includes(sense.is) || (items && sense.is === 'measure' && sense.measure === 'other');
  const first = tokens.findIndex(naming);
  if (first < 0) return { item: '', specific: false };
  const last = tokens.findLastIndex(naming);
  const run = tokens.slice(first, last + 1);
  const specific = run.some(({ sense }) => sense.is === 'item' || sense.is === 'part');
  const clean = run.filter(({ sense }) => !['basis', 'weak', 'year', 'time', 'of-which'].includes(sense.is) && (sense.is !== 'measure' || sense.measure === 'other'));
  return { item: clean.map(({ text }) => text).join(''), specific };
}
