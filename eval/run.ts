import type { Outcome } from '../src/core/draft.ts';
import { GoujiError } from '../src/core/error.ts';
import type { EvalCase } from '../src/core/eval/case.ts';
import type { TrialResult } from '../src/core/eval/result.ts';
import { hash53 } from '../src/core/identity.ts';
import type { Pack } from '../src/core/pack.ts';
import type { Prompt } from '../src/draft/prompt.ts';
import { REPLY_SCHEMA } from '../src/draft/reply.ts';
import { requestFor } from '../src/draft/request.ts';
import type { Model } from '../src/ports/model.ts';
import { judge, type Judgement } from './judge.ts';

/** What a run is made with. Adapters are handed in. */
export interface Laboratory {
  readonly prompt: Prompt;
  readonly pack: (id: string) => Pack;
  /** The model that answers this case and trial: composer or server, recorded or not. */
  readonly modelFor: (evalCase: EvalCase, trial: number) => Model;
  /** How many requests may be under way at once. */
  readonly concurrency: number;
}

export interface Trial {
  readonly case: EvalCase;
  readonly trial: number;
}

export const SCHEMA_HASH = hash53(JSON.stringify(REPLY_SCHEMA.json));

/** Outcomes after which asking on is pointless. */
const FINAL = new Set<Outcome['kind']>(['unreachable', 'denied']);

/**
 * Asks for each case and trial and judges the answers, in the order given whatever order they arrive in. Ends quietly when aborted; throws when
 * the model is out of reach. What was told before stands.
 */
export async function* runTrials(trials: readonly Trial[], laboratory: Laboratory, signal: AbortSignal): AsyncGenerator<TrialResult> {
  const waiting: Promise<TrialResult>[] = [];
  let next = 0;
  while (waiting.length > 0 || next < trials.length) {
    for (; waiting.length < laboratory.concurrency && next < trials.length && !signal.aborted; next++) {
      const result = runTrial(trials[next] as Trial, laboratory, signal);
      // A failure is told when its turn comes, not before.
      result.catch(() => {});
      waiting.push(result);
    }
    const first = waiting.shift();
    if (!first) return;
    const result = await first;
    if (result.outcome === 'aborted') return;
    yield result;
  }
}

async function runTrial({ case: evalCase, trial }: Trial, { prompt, pack, modelFor }: Laboratory, signal: AbortSignal): Promise<TrialResult> {
  const request = { ...requestFor(evalCase.material, prompt, evalCase.report.title), seed: trial };
  const model = modelFor(evalCase, trial);
  const head = { case: evalCase.id, report: evalCase.report.id, caseHash: evalCase.hash, trial };
  try {
    const outcome = await model.answer(request, signal);
    if (outcome.kind !== 'ok' && FINAL.has(outcome.kind)) throw new GoujiError(outcome.kind === 'denied' ? 'model-denied' : 'model-unreachable', { url: model.url ?? model.name, reason: outcome.detail });
    return { ...head, ...judge(evalCase, pack(evalCase.report.pack), request.messages, outcome) };
  } catch (error) {
    if (error instanceof GoujiError && error.code === 'recording-stale') return { ...head, ...UNANSWERED, outcome: 'stale' };
    if (error instanceof GoujiError && error.code === 'recording-missing') return { ...head, ...UNANSWERED, outcome: 'missing' };
    throw error;
  }
}

const UNANSWERED: Omit<Judgement, 'outcome'> = {
  detail: '', text: '', usage: null, remarks: [], lacks: { keys: [], notes: [] },
  hard: { invalid: [], digit: [], reference: [], citation: [], markup: [], forbidden: [], leak: [] },
  graded: { required: null, notes: null, length: null, structure: null, likeness: null, distinct: null, findings: null },
};
