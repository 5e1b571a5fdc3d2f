import type { Entry } from '../core/account.ts';
import type { Datum } from '../core/datum.ts';
import { decimalText } from '../core/decimal.ts';
import { isNaming } from '../core/figure.ts';
import type { Locale } from '../core/locale.ts';
import { noteSource } from '../core/note.ts';
import { cellText } from '../core/place.ts';
import type { Subject } from '../core/subject.ts';
import { figureJson } from './figures.ts';
import { positions } from './position.ts';

const WORDS = {
  'zh-CN': {
    head: ['位置', '数字', '值', '单位', '状态', '出处', '说明'],
    status: { traced: '有出处', derived: '推算', consistent: '一致', mismatched: '不符', untraced: '无出处' },
  },
  en: {
    head: ['place', 'figure', 'value', 'unit', 'status', 'source', 'about'],
    status: { traced: 'traced', derived: 'derived', consistent: 'consistent', mismatched: 'mismatched', untraced: 'untraced' },
  },
} as const;

/** One line of the ledger as the public contract has it: the figure with its status and where it comes from. */
export function ledgerJson(subject: Subject) {
  const source = sources(subject);
  return entries(subject).map((entry) => {
    const figure = subject.figures[entry.figure];
    const { datum, note } = source(entry);
    return {
      ...(figure ? figureJson(figure) : {}), status: entry.status,
      datum: datum ? { id: datum.id, label: datum.label, value: decimalText(datum.quantity.value), unit: datum.quantity.unit, cell: cellText(datum.cell) } : null,
      note: note ? { id: note.id, source: noteSource(note), text: note.text } : null,
      relation: entry.relation,
    };
  });
}

/** The ledger as a table with a head row, for people, csv and xlsx. */
export function ledgerTable(subject: Subject, locale: Locale): string[][] {
  const words = WORDS[locale];
  const position = positions(subject.report.text);
  const source = sources(subject);
  const rows = entries(subject).flatMap((entry) => {
    const figure = subject.figures[entry.figure];
    if (!figure) return [];
    const { datum, note } = source(entry);
    const { value, unit } = figureJson(figure);
    const date = subject.dataset.dates.find(({ id }) => id === entry.datum);
    const place = datum ? cellText(datum.cell) : note ? noteSource(note) : date ? cellText(date.cell) : '';
    const about = datum ? `${datum.label} ${decimalText(datum.quantity.value)}${datum.quantity.unit ?? ''}` : (note?.text ?? date?.label ?? entry.relation ?? '');
    return [[position(figure.start), figure.text, value ?? '', unit ?? '', words.status[entry.status], place, about]];
  });
  return [[...words.head], ...rows];
}

/** Figures that measure something; document numbers and ranks have no account. */
const entries = ({ ledger, figures }: Subject): Entry[] => ledger.filter(({ figure }) => figures[figure] && !isNaming(figures[figure]));

function sources({ dataset, notes, lastYear }: Subject) {
  const data = new Map([...dataset.data, ...dataset.derived].map((datum): [string, Datum] => [datum.id, datum]));
  const byId = new Map([...notes, ...lastYear].map((note) => [note.id, note]));
  return ({ datum, note }: Entry) => ({ datum: datum === null ? undefined : data.get(datum), note: note === null ? undefined : byId.get(note) });
}
