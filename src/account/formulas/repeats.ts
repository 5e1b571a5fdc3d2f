import type { Formula } from '../../core/formula.ts';
import { certain, explained, held, written, type Term, type Tried } from '../equations.ts';
import { overlaps } from '../ratio.ts';

/** Words that make two numbers of one subject different things. */
const STAGES = ['年初', '预算', '调整', '核定', '在职', '实有', '其中', '本级', '目标', '计划', '结转', '同口径'] as const;
const SHORTEST = 3;
/** Characters before a figure that must be equal for two sentences to say the same thing in the same words. */
const SAME_WORDS = 10;

/** The same thing said twice: equal subject, unit, year and stage. In the very same words the numbers must agree; else a slip must explain why they do not. */
export function readRepeats(terms: readonly Term[]): Formula[] {
  const groups = Map.groupBy(terms.filter((term) => term.statement.role === 'level' && term.statement.subject.length >= SHORTEST), identity);
  return [...groups.values()].flatMap((group) => group.slice(1).map((term) => compared(group[0] as Term, term)).flatMap((formula) => formula ?? []));
}

const identity = ({ statement, figure }: Term): string =>
  `${statement.subject}|${figure.unit}|${statement.year ?? ''}|${STAGES.filter((stage) => statement.words.includes(stage)).join()}`;

function compared(first: Term, second: Term): Formula | null {
  const tried: Tried = { kind: 'repeat', terms: [second, first], needed: [first.range, second.range], working: `${written(first)} ≠ ${written(second)}` };
  if (overlaps(first.range, second.range)) return held({ ...tried, working: tried.working.replace('≠', '=') });
  const [a, b] = [first.statement.words.slice(-SAME_WORDS), second.statement.words.slice(-SAME_WORDS)];
  return a === b && a.length === SAME_WORDS ? certain(tried) : explained(tried);
}
