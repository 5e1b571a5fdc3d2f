import type { Outcome, Question, Usage } from '../core/draft.ts';
import type { Model } from '../ports/model.ts';

/** Tokens that may be spent on something. `of` names it to the writer. */
export interface Budget {
  readonly of: 'request' | 'report' | 'day';
  /** What is left; less than nothing when an answer was longer than was thought. */
  left(): Promise<number>;
  spend(tokens: number): Promise<void>;
}

/** Characters for a token of Chinese text, as most models count. */
const CHARACTERS = 1.6;
/** Tokens set aside for an answer. */
const ANSWER = 2000;

const tokensOf = (characters: number): number => Math.ceil(characters / CHARACTERS);

/** What a server says that it used, else an estimate. */
const usedBy = (usage: Usage | null, input: number, answer: unknown): number => (usage ? usage.input + usage.output : input + tokensOf(JSON.stringify(answer).length));

/** A model that is not asked what would overrun a budget: the outcome `budget` names the one. */
export function budgeted(model: Model, budgets: readonly Budget[]): Model {
  const within = async <A>(question: Question<A>, ask: () => Promise<Outcome<A>>): Promise<Outcome<A>> => {
    const input = tokensOf(question.messages.reduce((sum, { content }) => sum + content.length, JSON.stringify(question.schema.json).length));
    for (const budget of budgets) if ((await budget.left()) < input + ANSWER) return { kind: 'budget', detail: budget.of };
    const outcome = await ask();
    const used = outcome.kind === 'ok' ? usedBy(outcome.usage, input, outcome.reply) : input;
    for (const budget of budgets) await budget.spend(used);
    return outcome;
  };
  return { ...model, answer: (request, signal) => within(request, () => model.answer(request, signal)), assign: (question, signal) => within(question, () => model.assign(question, signal)) };
}

/** For each request anew. */
export const requestBudget = (tokens: number): Budget => ({ of: 'request', left: () => Promise.resolve(tokens), spend: () => Promise.resolve() });

/** For as long as the value lives. */
export function reportBudget(tokens: number): Budget {
  let left = tokens;
  return { of: 'report', left: () => Promise.resolve(left), spend: (used) => Promise.resolve(void (left -= used)) };
}
