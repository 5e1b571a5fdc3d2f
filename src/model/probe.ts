import type { Outcome, Question } from '../core/draft.ts';
import type { Transport } from '../ports/transport.ts';
import { outcomeOf } from './answer.ts';
import { Broken } from './broken.ts';
import { bodyOf, RUNGS, type Rung } from './ladder.ts';

/** What a server made of one question, asked in one way. */
export interface Probed {
  readonly rung: Rung;
  readonly outcome: Outcome<unknown>['kind'];
  readonly detail: string;
  /** For the whole answer. */
  readonly milliseconds: number;
}

/** Outcomes after which other ways of asking change nothing. */
const HOPELESS = new Set<Probed['outcome']>(['unreachable', 'denied', 'aborted']);

/** Asks a server the same question in each way that answers can be asked for, the strictest first; ends where it cannot be reached. */
export async function* probe(model: string, transport: Transport, question: Question<unknown>, signal: AbortSignal): AsyncGenerator<Probed> {
  for (const rung of RUNGS) {
    const from = performance.now();
    const outcome = await once(model, transport, question, rung, signal);
    yield { rung, outcome: outcome.kind, detail: outcome.kind === 'ok' ? '' : outcome.detail, milliseconds: performance.now() - from };
    if (HOPELESS.has(outcome.kind)) return;
  }
}

async function once(model: string, transport: Transport, question: Question<unknown>, rung: Rung, signal: AbortSignal): Promise<Outcome<unknown>> {
  try {
    return outcomeOf(await transport(bodyOf(model, question, { rung, without: [] }), signal), question.read);
  } catch (error) {
    if (!(error instanceof Broken)) throw error;
    return { kind: error.kind, detail: error.message };
  }
}
