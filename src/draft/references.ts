import type { Basis, Dataset, Datum, Derived } from '../core/datum.ts';
import { absolute, decimal, divide, plainText, round, decimalText, shift } from '../core/decimal.ts';
import type { Note } from '../core/note.ts';
import type { Fact } from '../core/pack.ts';
import { SAME, WAYS } from '../core/words/ways.ts';
import type { References, Resolved } from '../core/reference.ts';
import type { Amounts } from '../core/settings.ts';
import { masked } from './mask.ts';

/** What a report is written for. */
export interface Occasion {
  readonly unit: string;
  readonly year: number;
  /** ISO, `2026-04-20`; null when not settled yet. */
  readonly reported: string | null;
  readonly amounts: Amounts;
  /** Names that never leave, besides those that look like one; none when left out. */
  readonly people?: readonly string[];
}

/** Every key that a draft of this report may name. The program alone decides how a value is written. */
export function resolveAll(dataset: Dataset, notes: readonly Note[], occasion: Occasion, facts: readonly Fact[] = []): References {
  // An amount of money whose unit nobody stated cannot be written.
  const unitless = new Set(facts.filter(({ dimension }) => dimension === 'money').map(({ id }) => id));
  const references = new Map<string, Resolved>();
  const setting = (key: string, text: string, label: string): void => {
    references.set(key, { text, label, unit: null, period: null, source: { kind: 'setting', id: key } });
  };
  setting('u.name', occasion.unit, '单位名称');
  setting('d.year', `${occasion.year}年`, '评价年度');
  if (occasion.reported) setting('d.report', writtenDate(occasion.reported), '填报日期');
  for (const datum of dataset.data) if (!unitless.has(datum.fact ?? '') || datum.quantity.unit !== null) references.set(datum.id, ofDatum(datum, occasion.amounts));
  for (const derived of dataset.derived) if (!references.has(derived.id)) references.set(derived.id, ofDerived(derived, occasion.amounts));
  for (const note of notes) {
    for (const [key, text] of masked(note, occasion.people).quantities) {
      references.set(key, { text, label: note.id, unit: null, period: null, source: { kind: 'note', id: note.id } });
    }
  }
  return references;
}

/** Quotients are written with two decimals, 6.70% as 96.21%; money follows the report's setting. */
function ofQuotient(derived: Derived, amounts: Amounts): Resolved {
  const plain = ofDatum(derived, amounts);
  return derived.quantity.unit === '元' ? plain : { ...plain, text: decimalText(round(derived.quantity.value, 2)) + (derived.quantity.unit ?? '') };
}

/** What data determine. A comparison with another year brings its word, so that no model chooses it: 减少0.88万元, 增长3.2%. */
function ofDerived(derived: Derived, amounts: Amounts): Resolved {
  const { measure, quantity, fact } = derived;
  if (fact !== null || (measure !== 'change' && measure !== 'growth')) return ofQuotient(derived, amounts);
  const [more, less] = WAYS[measure];
  const sign = Math.sign(Number(quantity.value.units));
  const plain = ofQuotient({ ...derived, quantity: { ...quantity, value: absolute(quantity.value) } }, amounts);
  return { ...plain, label: `${derived.label}（引用自带“${more}”“${less}”）`, text: sign === 0 && measure === 'change' ? SAME : (sign < 0 ? less : more) + plain.text };
}

/** What tells a budget or a target from what happened, where one label has both. */
const BASIS_WORDS: Partial<Record<Basis, string>> = { initial: '（年初预算数）', adjusted: '（全年预算数）', quota: '（编制数）', target: '（目标值）' };

/** 道路养护专项的已付: a number beside the usual ones is called by its column too. */
const nameOf = ({ label, measure, path }: Datum): string => (measure === 'other' && path.length > 0 ? `${label}的${path.at(-1) ?? ''}` : label);

const ofDatum = (datum: Datum, amounts: Amounts): Resolved => ({
  text: writtenQuantity(datum, amounts),
  label: nameOf(datum) + (BASIS_WORDS[datum.basis] ?? ''),
  unit: datum.quantity.unit,
  period: datum.period?.text ?? null,
  source: { kind: 'datum', id: datum.id },
});

/** Money in the report's unit and decimals, rounded half up; other quantities as they are in the data. */
export function writtenQuantity({ quantity }: Datum, amounts: Amounts): string {
  const { value, unit } = quantity;
  if (unit !== '元') return plainText(value) + (unit ?? '');
  if (value.units === 0 || value.units === 0n) return `0${amounts.unit}`;
  const scaled = amounts.unit === '万元' ? divide(value, shift(decimal(1), 4), amounts.decimals) : round(value, amounts.decimals);
  return decimalText(scaled) + amounts.unit;
}

/** `2026-04-20` as 2026年4月20日: no padding zeros (GB/T 9704-2012, 7.3.5.4). */
export const writtenDate = (iso: string): string => {
  const [year = '', month = '', day = ''] = iso.split('-');
  return `${Number(year)}年${Number(month)}月${Number(day)}日`;
};
