import type { Figure, FigureKind } from '../core/figure.ts';
import { readNoteFigures } from '../text/note-figures.ts';

/** What a reference to a note's number is, for who may not see it. */
const KINDS: Partial<Record<FigureKind, string>> = { money: '金额', percent: '百分比', points: '百分点', multiple: '倍数', fraction: '比例', score: '得分', date: '日期', month: '月份', year: '年份', period: '起止时间', duration: '时长', docno: '文号', range: '范围' };

/** 三块 of work, and no money. */
const PIECES = /^[一二两三四五六七八九十]块$/;
/** 11月20日、21日: a day, behind a date. */
const DAY = /^[\d一二三四五六七八九十]{1,3}[日号]$/;

export interface Told {
  /** As it is written in a report. */
  readonly words: string;
  readonly is: string;
}

/** For a span of a note: its words, with the unit that a list leaves out, and what they are. A hedge that they bring is named, so that nobody writes it twice. */
export function toldBy(text: string): (start: number, end: number) => Told {
  const figures = readNoteFigures(text);
  return (start, end) => {
    const words = text.slice(start, end);
    const at = figures.findIndex((figure) => figure.start === start);
    const figure = figures[at];
    if (!figure) return { words, is: '数' };
    const hedge = text.slice(figure.start, figure.core.start) + text.slice(figure.core.end, figure.end);
    const unit = figure.unitFrom && figure.kind === 'money' ? text.slice(figure.unitFrom.start, figure.unitFrom.end) : '';
    return { words: words + unit, is: kindOf(figure, figures[at - 1]) + (hedge === '' ? '' : `（自带“${hedge}”）`) };
  };
}

function kindOf({ kind, text, unit }: Figure, before: Figure | undefined): string {
  if (PIECES.test(text)) return '块';
  if (kind === 'duration' && DAY.test(text) && before?.kind === 'date') return '日期';
  return KINDS[kind] ?? unit ?? '数（不带单位）';
}
