import type { Outcome, Question } from '../core/draft.ts';
import type { Model } from '../ports/model.ts';
import type { ModelMemory } from '../ports/model-memory.ts';
import type { RawAnswer, Transport } from '../ports/transport.ts';
import { outcomeOf } from './answer.ts';
import { Broken } from './broken.ts';
import { afterRefusal, ALL, bodyOf, RUNGS, type Abilities } from './ladder.ts';
import type { Preset } from './presets.ts';

export interface Serving extends Pick<Model, 'name' | 'url'> {
  readonly transport: Transport;
  /** What is known of it beforehand; nothing when left out. */
  readonly preset?: Pick<Preset, 'rung' | 'without' | 'extra'>;
  /** Where what is found out of it is kept; with the process when left out. */
  readonly memory?: Pick<ModelMemory, 'abilities' | 'keepAbilities'> | undefined;
}

/**
 * A chat completions server as a model. What it understands is found out with the first request and remembered, so that a later one costs one call.
 * A failure of Gouji's own (a recording that is stale) is nobody's answer and passes through.
 */
export function serverModel({ name, url, transport, preset = { ...ALL, extra: {} }, memory }: Serving): Model {
  const { extra, rung, without } = preset;
  const server = `${url} ${name}`;
  let known: Abilities | undefined;
  const ask = async (question: Question<unknown>, signal: AbortSignal): Promise<RawAnswer> => {
    known ??= abilitiesIn(await memory?.abilities(server)) ?? { rung, without };
    for (let abilities = known; ; ) {
      const raw = await transport(bodyOf(name, question, abilities, extra), signal);
      const next = afterRefusal(raw, abilities, extra);
      if (!next) {
        if (raw.status < 400 && abilities !== known) await memory?.keepAbilities(server, JSON.stringify(abilities));
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

/** What was kept, where it still reads: a newer or older Gouji may have kept something else. */
function abilitiesIn(text: string | undefined): Abilities | undefined {
  const { rung, without } = JSON.parse(text ?? '{}') as { rung?: unknown; without?: unknown };
  const known = RUNGS.find((one) => one === rung);
  return known && Array.isArray(without) ? { rung: known, without: without.map(String) } : undefined;
}
