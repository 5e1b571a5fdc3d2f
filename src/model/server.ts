import type { Outcome, Question } from '../core/draft.ts';
import type { Model } from '../ports/model.ts';
import type { RawAnswer, Transport } from '../ports/transport.ts';
import { outcomeOf } from './answer.ts';
import { Broken } from './broken.ts';
import { afterRefusal, ALL, bodyOf, type Abilities } from './ladder.ts';

/**
 * A chat completions server as a model. What it understands is found out with the first request and remembered, so that a later one costs one call.
 * A failure of Gouji's own (a recording that is stale) is nobody's answer and passes through.
 */
export function serverModel({ name, url }: Pick<Model, 'name' | 'url'>, transport: Transport): Model {
  let known: Abilities = ALL;
  const ask = async (question: Question<unknown>, signal: AbortSignal): Promise<RawAnswer> => {
    for (let abilities = known; ; ) {
      const raw = await transport(bodyOf(name, question, abilities), signal);
      const next = afterRefusal(raw, abilities);
      if (!next) {
        if (raw.status < 400) known = abilities;
        return raw;
      }
      abilities = next;
    }
  };
  const answer = async <A>(question: Question<A>, signal: AbortSignal): Promise<Outcome<A>> => {
    try {
      return outcomeOf(await ask(question, signal), question.read);
    } catch (error) {
      if (!(error instanceof Broken)) throw error;
      return { kind: error.kind, detail: error.message };
    }
  };
  return { name, kind: 'server', url, answer, assign: answer };
}
