import { SCHEMA_HASH, runTrials, type Trial } from '../../eval/run.ts';
import { canonicalJson } from '../core/canonical.ts';
import type { EvalCase } from '../core/eval/case.ts';
import type { Mode } from '../core/eval/recording.ts';
import { isJudged, type EvalRun, type RunHead, type RunReport, type TrialResult } from '../core/eval/result.ts';
import type { Prompt } from '../draft/prompt.ts';
import { COMPOSER, composerTransport } from '../model/composer.ts';
import { ALL } from '../model/ladder.ts';
import { presetFor } from '../model/presets.ts';
import { recorded } from '../model/recorded.ts';
import { serverModel } from '../model/server.ts';
import { httpTransport, type ServerSettings } from '../model/transport.ts';
import type { EvalStore } from '../ports/eval-store.ts';
import type { Model } from '../ports/model.ts';
import type { Transport } from '../ports/transport.ts';
import { GoujiError } from '../core/error.ts';
import type { Lab } from './lab.ts';
import type { Library } from './library.ts';
import { now } from './stores.ts';

/** The model that is always there. */
export const COMPOSER_NAME = COMPOSER;

export interface Evaluation {
  readonly lab: Lab;
  readonly library: Library;
  readonly store: EvalStore;
  readonly prompt: Prompt;
  readonly mode: Mode;
  readonly trials: RunHead['trials'];
  readonly model: string;
  /** Null for the composer, and in replay. */
  readonly server: ServerSettings | null;
  readonly concurrency: number;
  /** Begin anew although an equal run was stopped half way. */
  readonly fresh: boolean;
}

export type EvalEvent =
  | { readonly kind: 'plan'; readonly run: EvalRun; readonly total: number; readonly kept: number }
  | { readonly kind: 'result'; readonly result: TrialResult; readonly done: number; readonly total: number }
  | { readonly kind: 'done'; readonly report: RunReport; readonly complete: boolean };

/** Outcomes that say nothing of the prompt: a run that goes on asks for these again. */
const TRANSIENT = new Set<TrialResult['outcome']>(['error', 'timeout']);

/** Runs the lab's cases. Every result is kept as it arrives; a run that was stopped goes on where it was. */
export async function* evaluate(evaluation: Evaluation, signal: AbortSignal): AsyncGenerator<EvalEvent> {
  const { lab, store, prompt, mode, trials, model } = evaluation;
  const head: RunHead = { model, prompt: { id: prompt.id, version: prompt.version, hash: prompt.hash }, schema: SCHEMA_HASH, mode, trials };
  const before = await unfinished(evaluation, head);
  const run = before?.run ?? (await store.startRun(head));
  if (before) await store.setState(run.id, 'running');
  const kept = keptOf(before, lab.cases);
  const todo = trialsOf(lab.cases, trials).filter(({ case: { id }, trial }) => !kept.has(`${id} ${trial}`));
  const total = kept.size + todo.length;
  yield { kind: 'plan', run, total, kept: kept.size };
  let done = kept.size;
  let failure: unknown;
  try {
    for await (const result of runTrials(todo, { prompt, pack: (id) => evaluation.library.pack(id), modelFor: modelsOf(evaluation), concurrency: evaluation.concurrency }, signal)) {
      await store.saveResult(run.id, result);
      yield { kind: 'result', result, done: ++done, total };
    }
  } catch (error) {
    failure = error;
  }
  const complete = done === total;
  await store.setState(run.id, complete ? 'finished' : 'stopped');
  if (failure !== undefined) throw failure;
  const report = await store.report(run.id);
  if (report) yield { kind: 'done', report, complete };
}

const trialsOf = (cases: readonly EvalCase[], { first, last }: RunHead['trials']): Trial[] =>
  cases.flatMap((evalCase) => Array.from({ length: last - first + 1 }, (_, i) => ({ case: evalCase, trial: first + i })));

/** The newest run of the same kind that did not finish. Replays take no time and are never taken up. */
async function unfinished({ store, mode, fresh }: Evaluation, head: RunHead): Promise<RunReport | undefined> {
  if (fresh || mode === 'replay') return undefined;
  const same = (run: EvalRun): boolean => canonicalJson(headOf(run)) === canonicalJson(head);
  const run = (await store.runs()).find((candidate) => candidate.state !== 'finished' && same(candidate));
  return run && store.report(run.id);
}

const headOf = ({ model, prompt, schema, mode, trials }: EvalRun): RunHead => ({ model, prompt, schema, mode, trials });

/** Case and trial of the results that still hold: the case is unchanged, and there was an answer. */
function keptOf(before: RunReport | undefined, cases: readonly EvalCase[]): Set<string> {
  const hashes = new Map(cases.map(({ id, hash }) => [id, hash]));
  const holds = (result: TrialResult): boolean => isJudged(result) && !TRANSIENT.has(result.outcome) && hashes.get(result.case) === result.caseHash;
  return new Set(before?.results.filter(holds).map((result) => `${result.case} ${result.trial}`));
}

/** Server model over recording over network; the composer takes the network's place where it is the model. */
function modelsOf({ lab, prompt, mode, model, server }: Evaluation): (evalCase: EvalCase, trial: number) => Model {
  const network: Transport = server ? httpTransport(server) : () => Promise.reject(new GoujiError('model-missing', { model }));
  return (evalCase, trial) => {
    const transport = model === COMPOSER ? composerTransport(evalCase.material) : network;
    const at = { model, prompt: prompt.id, case: evalCase.id, trial };
    const identity = { id: prompt.id, version: prompt.version, hash: prompt.hash };
    // A recording knows the ladder from its top, whatever is known of the server that made it.
    const preset = { ...ALL, extra: server ? presetFor(server.url, model).extra : {} };
    return serverModel({ name: model, url: server?.url ?? null, preset, transport: recorded(transport, { recordings: lab.recordings, at, prompt: identity, schema: SCHEMA_HASH, mode, now }) });
  };
}
