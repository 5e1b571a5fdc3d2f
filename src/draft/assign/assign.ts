import type { Dataset } from '../../core/datum.ts';
import type { Note } from '../../core/note.ts';
import type { OutlineSection, Pack } from '../../core/pack.ts';
import type { PreviousReport } from '../../core/previous.ts';
import { readFigures } from '../../text/figures.ts';
import { lastYearsText } from '../last-year.ts';
import { doingOf, type Doing } from './acts.ts';
import { likenessTo } from './likeness.ts';

/** Section id → the notes that belong there, in their own order; and those that belong to none, each with the reason. */
export interface Assignment {
  readonly bySection: ReadonlyMap<string, readonly Note[]>;
  readonly left: readonly Left[];
}

export interface Left {
  readonly note: Note;
  /** `judged`: a model said so; `told`: a person did. */
  readonly why: 'withdrawn' | 'talk' | 'unclear' | 'judged' | 'told';
}

/** In the writer's words. */
export const LEFT: Readonly<Record<Left['why'], string>> = { withdrawn: '笔记里说这条不作数，没有写进报告', talk: '像是闲话，没有写进报告', judged: '模型认为不必写进报告', told: 'gouji.json 里说不用', unclear: '看不出该写进哪一节，没有用；要用就在笔记里写明' };

/** What notes are assigned by. */
export interface Ground {
  readonly pack: Pack;
  readonly dataset: Dataset;
  /** The year reported on; notes are written in the next. */
  readonly year: number;
  readonly previous: readonly PreviousReport[];
}

/** What counts how much, found on notes of three projects: a heading that names the section, an indicator, what the note does, words like those of last year's section. */
const HEADED = 5;
const INDICATED = 2;
const ACTED = 1.2;
const ALIKE = 14;
/** From here on it is plain what a note does, and sections that do something else are not for it. */
const PLAIN = 4;
const ELSEWHERE = 4;
/** Below this nothing speaks for any section. */
const LEAST = 1.5;
/** A score, for a section that tells scores, and how many count. */
const POINT = 2;
const MOST_POINTS = 4;
/** The most that words of a section count. */
const NAMED = 8;

/** Assigns each note to the section that most speaks for: by its words, its heading, what it does, the indicators it names, and last year's text. */
export function assignNotes(ground: Ground, notes: readonly Note[]): Assignment {
  const sections = ground.pack.outline.filter(({ guidance }) => guidance !== '');
  const scored = new Set(ground.pack.facts.filter(({ dimension }) => dimension === 'score').map(({ id }) => id));
  const alike = likenessTo(sections.map((section) => `${section.title}${section.guidance}${lastYearsText(section, ground.previous)}`));
  const indicators = [...new Set(ground.dataset.data.filter(({ fact }) => fact === null).map(({ label }) => label))];
  const bySection = new Map<string, Note[]>();
  const left: Left[] = [];
  for (const note of notes) {
    const doing = doingOf(note, ground.year);
    const likeness = alike(note.text);
    const points = Math.min(MOST_POINTS, readFigures(note.text).filter(({ kind }) => kind === 'score').length);
    const scores = sections.map((section, i) => affinity(section, note, indicators, doing) + ALIKE * (likeness[i] ?? 0) + (section.facts.some((fact) => scored.has(fact)) ? points * POINT : 0));
    const best = scores.indexOf(Math.max(...scores));
    const section = sections[best];
    if (doing.withdrawn >= PLAIN) left.push({ note, why: 'withdrawn' });
    else if (doing.talk >= PLAIN) left.push({ note, why: 'talk' });
    else if (section && (scores[best] ?? 0) >= LEAST) bySection.set(section.id, [...(bySection.get(section.id) ?? []), note]);
    else left.push({ note, why: 'unclear' });
  }
  return { bySection, left };
}

function affinity({ title, aliases, about, indicators: reports, act }: OutlineSection, note: Note, indicators: readonly string[], doing: Doing): number {
  const found = about.filter((word) => note.text.includes(word));
  // 绩效目标 is no 目标 besides.
  const named = Math.min(NAMED, found.filter((word) => !found.some((other) => other !== word && other.includes(word))).reduce((sum, word) => sum + word.length, 0));
  const headed = [title, ...aliases, ...about].some((word) => word.length > 1 && note.heading?.includes(word));
  const indicated = reports ? Math.min(2, indicators.filter((label) => note.text.includes(label)).length) * INDICATED : 0;
  const { problem, measure, goal } = doing;
  // A problem of procurement is a problem; what is due next year is a measure, whatever it is about.
  const others = (['problem', 'measure', 'goal'] as const).some((other) => other !== act && doing[other] >= PLAIN && doing[other] === Math.max(problem, measure, goal)) ? ELSEWHERE : 0;
  return named + (headed ? HEADED : 0) + indicated + (act ? ACTED * doing[act] : 0) - others;
}
