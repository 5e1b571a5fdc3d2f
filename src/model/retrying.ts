import { setTimeout as sleep } from 'node:timers/promises';
import type { Outcome } from '../core/draft.ts';
import type { Model } from '../ports/model.ts';

/** How often an answer is asked for again, and the longest wait in between, in seconds; a server that wants longer is reported. */
const AGAIN = 2;
const LONGEST = 60;
/** Seconds before the first and second time where the server names none. */
const PAUSES = [1, 4];

/** A model that is asked again when its server is busy, as soon as that says, or after a pause. */
export function retrying(model: Model, pauses: readonly number[] = PAUSES): Model {
  const again = async <A>(ask: () => Promise<Outcome<A>>, signal: AbortSignal): Promise<Outcome<A>> => {
    for (let time = 0; ; time++) {
      const outcome = await ask();
      const pause = pauseOf(outcome, pauses[time] ?? LONGEST);
      if (pause === null || time >= AGAIN) return outcome;
      try {
        await sleep(pause * 1000, undefined, { signal });
      } catch {
        return { kind: 'aborted', detail: '' };
      }
    }
  };
  return { ...model, answer: (request, signal) => again(() => model.answer(request, signal), signal), assign: (question, signal) => again(() => model.assign(question, signal), signal) };
}

/** Seconds to wait; null when the outcome is final. */
function pauseOf(outcome: Outcome<unknown>, usual: number): number | null {
  if (outcome.kind !== 'busy') return null;
  const seconds = outcome.after ?? usual;
  return seconds <= LONGEST ? seconds : null;
}
