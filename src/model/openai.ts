import type { Model } from '../ports/model.ts';
import type { ModelMemory } from '../ports/model-memory.ts';
import { budgeted, requestBudget, type Budget } from './budgeted.ts';
import { limited } from './limited.ts';
import { presetFor } from './presets.ts';
import { retrying } from './retrying.ts';
import { serverModel } from './server.ts';
import { httpTransport, shownAddress, type ServerSettings } from './transport.ts';

/** Requests that a server is asked at a time, by all draftings of a process. */
const AT_ONCE = 4;
/** Tokens of one request and its answer. */
const REQUEST = 60_000;

export interface Kept {
  readonly memory?: ModelMemory;
  readonly budgets?: readonly Budget[];
}

/** A model behind an OpenAI-compatible server. */
export function openaiModel(settings: ServerSettings, { memory, budgets = [] }: Kept = {}): Model {
  const url = shownAddress(settings.url);
  const server = serverModel({ name: settings.model, url, transport: httpTransport(settings), preset: presetFor(url, settings.model), memory });
  return limited(retrying(budgeted(server, [requestBudget(REQUEST), ...budgets])), AT_ONCE);
}
