import type { DraftSentence, Gap, Reply } from '../core/draft.ts';
import { keysOf, pieces } from '../core/reference.ts';
import { readFigures } from '../text/figures.ts';
import type { References } from '../core/reference.ts';

export type Refusal = 'digit' | 'reference' | 'note' | 'uncited' | 'control' | 'markup' | 'empty';

export interface Gated {
  readonly sentences: readonly DraftSentence[];
  readonly gaps: readonly Gap[];
  readonly refused: readonly { readonly sentence: DraftSentence; readonly reasons: readonly Refusal[] }[];
}

/** What a sentence may draw on: references, and notes by id with their own words. */
export interface Permitted {
  readonly references: References;
  readonly notes: ReadonlyMap<string, string>;
}

/** Digits of any script, ASCII, full-width, circled, Roman; Chinese numerals are words and judged apart. */
const DIGIT = /[\p{Nd}\p{No}]|(?!〇)\p{Nl}/u;
/** Stands in for a reference, so that the words on its two sides do not run together. */
const GAP = '￼';
// oxlint-disable-next-line no-control-regex -- control and bidirectional characters are what this looks for
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/;
const MARKUP = /https?:|www\.|<[a-z!/]|!\[|\]\(/i;

/** Lets through only what the program can stand for. What is refused is left out and reported as a gap, so that nothing unsupported enters a report. */
export function gate(reply: Reply, permitted: Permitted): Gated {
  const judged = reply.sentences.map((sentence) => ({ sentence, reasons: judge(sentence, permitted) }));
  const refused = judged.filter(({ reasons }) => reasons.length > 0);
  const gaps = reply.gaps.map((gap) => ({ need: withoutNumbers(gap.need), why: withoutNumbers(gap.why) }));
  return { sentences: judged.filter(({ reasons }) => reasons.length === 0).map(({ sentence }) => sentence), gaps, refused };
}

function judge(sentence: DraftSentence, { references, notes }: Permitted): Refusal[] {
  const words = pieces(sentence.text).map((piece) => ('text' in piece ? piece.text : GAP)).join('');
  const keys = keysOf(sentence.text);
  const tests: readonly (readonly [Refusal, boolean])[] = [
    ['empty', sentence.text.trim() === ''],
    ['digit', DIGIT.test(words) || hasOwnNumber(words, sentence.notes.flatMap((id) => notes.get(id) ?? []))],
    ['reference', keys.some((key) => !references.has(key)) || /\{\{|\}\}/.test(words)],
    ['note', sentence.notes.some((id) => !notes.has(id))],
    ['uncited', sentence.kind === 'fact' && sentence.notes.length === 0 && keys.length === 0],
    ['control', CONTROL.test(sentence.text)],
    ['markup', MARKUP.test(words)],
  ];
  return tests.filter(([, failed]) => failed).map(([refusal]) => refusal);
}

/** A number in Chinese numerals (一百二十三万元) that stands in no cited note. Marks such as 一是 and （一） are no numbers. */
const hasOwnNumber = (words: string, cited: readonly string[]): boolean =>
  readFigures(words).some((figure) => figure.kind !== 'ordinal' && !cited.some((note) => note.includes(figure.text)));

/** Gaps are shown to the writer, so a number in them could still mislead. */
const withoutNumbers = (text: string): string => text.replace(new RegExp(DIGIT, 'gu'), '×');
