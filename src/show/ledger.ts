import type { Answer, Aspects, Entry } from '../core/account.ts';
import { isLevel, type Basis, type Datum, type Measure } from '../core/datum.ts';
import { decimalText, plainText } from '../core/decimal.ts';
import { isNaming } from '../core/figure.ts';
import type { Locale } from '../core/locale.ts';
import { noteSource } from '../core/note.ts';
import { cellText } from '../core/place.ts';
import type { Subject } from '../core/subject.ts';
import { figureJson } from './figures.ts';
import { positions } from './position.ts';

const WORDS = {
  'zh-CN': {
    head: ['位置', '数字', '值', '单位', '说的是', '状态', '出处', '说明'],
    status: { traced: '有出处', likely: '同值，待认', derived: '推算', consistent: '一致', mismatched: '不符', untraced: '无出处' },
    equation: '与正文其他数字勾稽', calendar: '年度',
  },
  en: {
    head: ['place', 'figure', 'value', 'unit', 'of', 'status', 'source', 'about'],
    status: { traced: 'traced', likely: 'same value, to confirm', derived: 'derived', consistent: 'consistent', mismatched: 'mismatched', untraced: 'untraced' },
    equation: 'follows from other figures of the text', calendar: 'the year',
  },
} as const;

/** How reports call these. */
export const BASIS_ZH: Readonly<Record<Basis, string>> = { actual: '决算', initial: '年初预算', adjusted: '全年预算', prior: '上年', quota: '编制', target: '目标' };
export const MEASURE_ZH: Readonly<Partial<Record<Measure, string>>> = { change: '增减额', growth: '增减率', points: '百分点', share: '占比', completion: '完成率', average: '平均', rate: '比率', score: '得分', weight: '分值' };

/** 三公经费 · 2024 · 决算 · 增减率: what a figure is a figure of; '' when its words do not say. */
export function aspectsText({ item, measure, basis, year }: Aspects, locale: Locale): string {
  if (item === null) return '';
  const said = locale === 'en' ? [basis, measure] : [basis && BASIS_ZH[basis], measure && MEASURE_ZH[measure]];
  return [item, year, ...said].filter((part) => part !== null && part !== undefined).join(' · ');
}

/** One line of the ledger as the public contract has it: the figure with its status, what it is a figure of and what answers for it. */
export function ledgerJson(subject: Subject) {
  const told = answers(subject);
  return entries(subject).map(({ figure, status, claim, by }) => ({ ...figureJson(figure), status, claim, by: by && told(by) }));
}

/** The ledger as a table with a head row, for people, csv and xlsx. */
export function ledgerTable(subject: Subject, locale: Locale): string[][] {
  const words = WORDS[locale];
  const position = positions(subject.report.text);
  const told = answers(subject);
  const rows = entries(subject).map(({ figure, status, claim, by }) => {
    const { value, unit } = figureJson(figure);
    const answer = by && told(by);
    return [position(figure.start), figure.text, value ?? '', unit ?? '', aspectsText(claim, locale), words.status[status], ...placeAndWords(answer, words)];
  });
  return [[...words.head], ...rows];
}

function placeAndWords(answer: Told | null, words: (typeof WORDS)[Locale]): [place: string, about: string] {
  if (!answer) return ['', ''];
  if (answer.kind === 'datum') return [answer.cell, `${answer.label} ${answer.value}${answer.unit ?? ''}`];
  if (answer.kind === 'note' || answer.kind === 'previous') return [answer.source, answer.text];
  return ['', answer.kind === 'relation' ? answer.id : words[answer.kind]];
}

/** Figures that measure something; document numbers and ranks have no account. */
const entries = ({ ledger }: Subject): Entry[] => ledger.filter(({ figure }) => !isNaming(figure));

/** What answers for a figure, with its place and words. */
type Told =
  | { readonly kind: 'datum'; readonly id: string; readonly label: string; readonly value: string; readonly unit: string | null; readonly cell: string }
  | { readonly kind: 'note' | 'previous'; readonly id: string; readonly source: string; readonly text: string }
  | Extract<Answer, { kind: 'relation' | 'equation' | 'calendar' }>;

function answers({ dataset, notes, lastYear }: Subject) {
  const data = new Map([...dataset.data, ...dataset.derived].map((datum): [string, Datum] => [datum.id, datum]));
  const dates = new Map(dataset.dates.map((date) => [date.id, date]));
  const byId = new Map([...notes, ...lastYear].map((note) => [note.id, note]));
  return (answer: Answer): Told => {
    if (answer.kind === 'datum') {
      const [datum, date] = [data.get(answer.id), dates.get(answer.id)];
      const found = datum ?? date;
      const value = datum ? (isLevel(datum) ? decimalText : plainText)(datum.quantity.value) : (date?.iso ?? '');
      return { ...answer, label: found?.label ?? '', value, unit: datum?.quantity.unit ?? null, cell: found ? cellText(found.cell) : '' };
    }
    if (answer.kind === 'note' || answer.kind === 'previous') {
      const note = byId.get(answer.id);
      return { ...answer, source: note ? noteSource(note) : '', text: note?.text ?? '' };
    }
    return answer;
  };
}
