import { parseDecimal, type Decimal } from '../core/decimal.ts';
import type { GridCell, Unknown } from '../core/grid.ts';
import { readUnit, type Unit } from './unit.ts';

/** What a cell says. Blank, dash and 0 are three things; a number may bring its unit and a bound (≥60场 is 60 场, at least). */
export type Content =
  | { readonly kind: 'blank' | 'dash' }
  | { readonly kind: 'number'; readonly value: Decimal; readonly unit: Unit | null; readonly bound: boolean }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'unknown'; readonly why: Unknown };

const BLANK: Content = { kind: 'blank' };
const DASH: Content = { kind: 'dash' };
/** No cell whose text is longer than this is a name, a head or a number. */
export const LONGEST = 200;

const NOTHING = /^(?:[-‐-―−－_/\\*·.]{1,8}|\.{2,}|…+|无|空|不适用|N\/?A|n\/?a|--)$/;
const NUMBER = /^([≥≤＞＜><=＝]|不少于|不低于|不超过|不高于|大于等于|小于等于|大于|小于|至少|达到)?\s*([+-−]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?|[+-]?\.\d+)\s*([^\d\s,.，。；;][^\d\s]{0,7})?$/;
/** 12月, 2024年: no quantities but times. */
const TIME = /^(?:年度?|月份?|日|号|季度?|时|点|年末|年初|年底)$/;

export function readCell(cell: GridCell | undefined): Content {
  if (!cell) return BLANK;
  if (cell.unknown) return { kind: 'unknown', why: cell.unknown };
  if (cell.text.length > LONGEST) return { kind: 'text', text: cell.text.slice(0, LONGEST) };
  const text = cell.text.trim();
  if (text === '') return BLANK;
  const half = text.normalize('NFKC').trim();
  if (NOTHING.test(half)) return DASH;
  return numberIn(half) ?? { kind: 'text', text };
}

function numberIn(half: string): Content | undefined {
  const match = NUMBER.exec(half);
  if (!match) return undefined;
  const value = parseDecimal((match[2] ?? '').replaceAll(',', '').replace('−', '-'));
  if (!value) return undefined;
  const behind = (match[3] ?? '').replace(/(?:及?以[上下内]|左右)$/, '');
  const bound = match[1] !== undefined || behind !== (match[3] ?? '');
  if (behind === '') return match[3] && !bound ? undefined : { kind: 'number', value, unit: null, bound };
  if (TIME.test(behind) && !(behind === '年' || behind === '日' ? value.units < 100 : false)) return undefined;
  const unit = behind === '年' ? { unit: '年', power: 0 } : behind === '日' ? { unit: '日', power: 0 } : readUnit(behind);
  return unit ? { kind: 'number', value, unit, bound } : undefined;
}

/** Stands where a number could: a number, a dash, or one that is unknown. */
export const isFigure = ({ kind }: Content): boolean => kind === 'number' || kind === 'dash' || kind === 'unknown';
