import type { PromptIdentity } from '../draft.ts';

/** Where an answer is kept: one place for each model, prompt file, case and trial. */
export interface Address {
  readonly model: string;
  /** Id of the prompt file. Its version is no part of the place: a changed prompt makes the recording stale. */
  readonly prompt: string;
  readonly case: string;
  /** From 1. It goes out as the request's `seed`, so that trials are different requests. */
  readonly trial: number;
}

/** One request, by its key, and what came back. */
export interface Exchange {
  /** Hash of the whole body: model, messages, response format, parameters. */
  readonly request: string;
  readonly status: number;
  readonly answer: unknown;
}

/** An answer as it came from a server, several exchanges where the first was refused. */
export interface Recording extends Address {
  readonly at: string;
  readonly promptIdentity: PromptIdentity;
  /** Hash of the reply schema. */
  readonly schema: string;
  readonly exchanges: readonly Exchange[];
}

/** replay: no network, a changed or missing request fails. record: ask anew, keep. record-missing: ask only for what is missing or stale. live: ask, keep nothing. */
export type Mode = 'replay' | 'record' | 'record-missing' | 'live';
