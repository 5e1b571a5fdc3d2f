import type { Message } from '../../src/core/draft.ts';
import type { EvalCase } from '../../src/core/eval/case.ts';
import { decimalText } from '../../src/core/decimal.ts';
import { pieces } from '../../src/core/reference.ts';
import { readFigures } from '../../src/text/figures.ts';

/** Years and dates are no secret: the report's own title holds them. */
const OPEN = new Set(['year', 'date', 'month', 'period', 'duration', 'ordinal', 'docno']);

/** From how many digits a bare number gives a value away; shorter ones only do beside their unit. */
const TELLING = 4;

/** The values of a case that its outgoing request holds, as they stand in the data, in the report or in a note; with or without separators, full-width or not. */
export function leaksIn(messages: readonly Message[], { report }: EvalCase): string[] {
  const sent = plain(messages.map(({ content }) => pieces(content).map((piece) => ('text' in piece ? piece.text : ' ')).join('')).join('\n'));
  const numbers = new Set(sent.match(/\d+(?:\.\d+)?/g) ?? []);
  const written = [...report.references.values()].filter(({ source }) => source.kind !== 'setting').map(({ text }) => text);
  const exact = [...report.dataset.data, ...report.dataset.derived].map(({ quantity }) => decimalText(quantity.value));
  const texts = [...written, ...exact].map(plain);
  return [...new Set(texts)].filter((text) => isTelling(text) && (numbers.has(text) || (/\D/.test(text.replace('.', '')) && sent.includes(text)) || bare(text, numbers)));
}

const plain = (text: string): string => text.normalize('NFKC').replace(/(?<=\d)[,，\s](?=\d{3})/g, '');

/** The number alone, without its unit. */
function bare(text: string, numbers: ReadonlySet<string>): boolean {
  const number = /\d+(?:\.\d+)?/.exec(text)?.[0] ?? '';
  return number.replace('.', '').length >= TELLING && numbers.has(number);
}

function isTelling(text: string): boolean {
  if (!/\d/.test(text)) return false;
  const figures = readFigures(text);
  if (figures.length > 0 && figures.every(({ kind }) => OPEN.has(kind))) return false;
  return text.replace(/\D/g, '').length >= TELLING || /\d\D/.test(text);
}
