import type { DraftSentence, Gap, Reply } from '../core/draft.ts';
import { keysOf, pieces } from '../core/reference.ts';
import { STEPS } from '../core/words/status.ts';
import { readFigures } from '../text/figures.ts';
import type { References } from '../core/reference.ts';

export type Refusal = 'digit' | 'reference' | 'note' | 'uncited' | 'control' | 'markup' | 'empty' | 'long' | 'status';

/** Why a sentence was left out, for the writer. */
export const REFUSED: Readonly<Record<Refusal, string>> = {
  digit: '模型自己写了数字', reference: '引用了没有的数据', note: '引用了没有给它的笔记', uncited: '说了事实却没有出处', control: '含有看不见的控制字符',
  markup: '含有网址或标记', empty: '是空的', long: '长得不像一句话', status: '把计划、讨论或申请写成了已经完成、决定或批复',
};

/** No sentence of a report is longer, and no section has more of them. */
const LONGEST = 2000;
const MOST = 200;

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
const MARKUP = /:\/\/|www\.|<[a-z!/]|!\[|\]\(|\.(?:com|cn|net|org|gov|edu|io|top|xyz|info|site|vip|cc)(?![a-z])|\b(?:javascript|data|mailto):/i;

/** Lets through only what the program can stand for. What is refused is left out and reported as a gap, so that nothing unsupported enters a report. */
export function gate(reply: Reply, permitted: Permitted): Gated {
  const judged = reply.sentences.slice(0, MOST).map((sentence) => ({ sentence: clipped(sentence), reasons: judge(sentence, permitted) }));
  const refused = judged.filter(({ reasons }) => reasons.length > 0);
  const gaps = reply.gaps.slice(0, MOST).map((gap) => ({ need: withoutNumbers(gap.need), why: withoutNumbers(gap.why) }));
  return { sentences: judged.filter(({ reasons }) => reasons.length === 0).map(({ sentence }) => sentence), gaps, refused };
}

function judge(sentence: DraftSentence, { references, notes }: Permitted): Refusal[] {
  if (sentence.text.length > LONGEST) return ['long'];
  const words = pieces(sentence.text).map((piece) => ('text' in piece ? piece.text : GAP)).join('');
  const keys = keysOf(sentence.text);
  const tests: readonly (readonly [Refusal, boolean])[] = [
    ['empty', sentence.text.trim() === ''],
    ['digit', DIGIT.test(words) || hasOwnNumber(words, sentence.notes.flatMap((id) => notes.get(id) ?? []))],
    ['reference', keys.some((key) => !references.has(key)) || /\{\{|\}\}/.test(words)],
    ['note', sentence.notes.some((id) => !notes.has(id))],
    ['uncited', sentence.kind === 'fact' && sentence.notes.length === 0 && keys.length === 0],
    ['status', sentence.kind === 'fact' && isAhead(words, sentence.notes.flatMap((id) => notes.get(id) ?? []))],
    ['control', CONTROL.test(sentence.text)],
    ['markup', MARKUP.test(words)],
  ];
  return tests.filter(([, failed]) => failed).map(([refusal]) => refusal);
}

/** A number in Chinese numerals (一百二十三万元) that stands in no cited note. Marks such as 一是 and （一） are no numbers. */
const hasOwnNumber = (words: string, cited: readonly string[]): boolean =>
  readFigures(words).some((figure) => figure.kind !== 'ordinal' && !cited.some((note) => note.includes(figure.text)));

/** What is told as done, decided or approved, where every note that it rests on says that it is planned, discussed or applied for, and none says more. */
const isAhead = (words: string, cited: readonly string[]): boolean => cited.length > 0 && STEPS.some(({ id, before, after }) => {
  const says = (text: string, list: readonly string[]): boolean => list.some((word) => text.includes(word));
  // 拟于年底前竣工: a word of the end in a clause that plans it tells no end.
  const tells = (note: string): boolean => note.split(CLAUSE_END).some((clause) => says(clause, after) && (id !== 'done' || !says(clause, before)));
  return says(words, after) && !says(words, before) && cited.every((note) => says(note, before) && !tells(note));
});

const CLAUSE_END = /[，。；;,]/;

/** A sentence that is refused for its length is not kept whole. */
const clipped = (sentence: DraftSentence): DraftSentence => (sentence.text.length > LONGEST ? { ...sentence, text: `${sentence.text.slice(0, 80)}……` } : sentence);

/** Gaps are shown to the writer, so a number in them could still mislead. */
const withoutNumbers = (text: string): string => text.slice(0, LONGEST).replace(new RegExp(DIGIT, 'gu'), '×');
