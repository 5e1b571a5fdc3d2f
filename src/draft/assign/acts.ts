import type { Note } from '../../core/note.ts';
import { ACTS, DUE, OVER, type Act } from '../../core/words/acts.ts';

/** How strongly a note does each thing. */
export type Doing = Readonly<Record<Act, number>>;

const KINDS = Object.keys(ACTS) as Act[];

/** How often one word counts at most: a problem said three times is no three problems. */
const MOST = 2;

/** What a note does, by its words, those of its heading and the years it names. `year`: the one reported on; the note is written in the next. */
export function doingOf({ text, heading }: Pick<Note, 'text' | 'heading'>, year: number): Doing {
  const words = `${heading ?? ''}。${text}`;
  const said = Object.fromEntries(KINDS.map((act) => [act, ACTS[act].reduce((sum, [pattern, weight]) => sum + weight * Math.min(MOST, [...words.matchAll(pattern)].length), 0)])) as Record<Act, number>;
  const isNext = text.includes(String(year + 1)) || /明年|今年/.test(text);
  // What is due next year is a measure, what was due this year a plan, what is over neither.
  if (isNext && said.measure > 0) said.measure += 2;
  else if (text.includes(`${year}年`) && said.plan > 0) said.plan += 1;
  if (!isNext && OVER.test(text)) said.measure = 0;
  else if (!isNext && !DUE.test(text)) said.measure /= 2;
  // An aim has a number; beside its result it is a result. 合格率 alone is neither.
  if (said.attained >= COMPARED || !DIGIT.test(text)) said.goal = 0;
  return said;
}

/** Held against last year or an aim: more than names of indicators count. */
const COMPARED = 3;
const DIGIT = /[\d一二三四五六七八九十百]/;
