import { createHash } from 'node:crypto';
import { canonicalJson } from '../core/canonical.ts';
import type { PromptIdentity } from '../core/draft.ts';
import { GoujiError } from '../core/error.ts';
import type { Address, Exchange, Mode } from '../core/eval/recording.ts';
import type { Clock } from '../ports/clock.ts';
import type { Recordings } from '../ports/recordings.ts';
import type { Body, Transport } from '../ports/transport.ts';

/** What an answer depends on; a limit or a server's own switch makes no recording stale. */
const ASKED = ['model', 'messages', 'temperature', 'seed', 'response_format', 'tools', 'tool_choice'];

/** 16 hexadecimal digits that stand for what a body asks. */
export const requestKey = (body: Body): string => createHash('sha256').update(canonicalJson(Object.fromEntries(ASKED.filter((name) => name in body).map((name) => [name, body[name]])))).digest('hex').slice(0, 16);

/** Worth keeping: an answer, or a refusal of the response format that the next request answers to. An overloaded server says nothing of the prompt. */
const KEPT = new Set([200, 400, 415, 422, 501]);

export interface Tape {
  readonly recordings: Recordings;
  readonly at: Address;
  readonly prompt: PromptIdentity;
  readonly schema: string;
  readonly mode: Mode;
  readonly now: Clock;
}

/**
 * A transport that answers from a recording or makes one. In replay nothing is asked: a request that differs from the recorded one
 * throws `recording-stale`, one without a recording `recording-missing`. What is recorded is kept exchange by exchange.
 */
export function recorded(transport: Transport, { recordings, at, prompt, schema, mode, now }: Tape): Transport {
  if (mode === 'live') return transport;
  const before = recordings.load(at);
  const made: Exchange[] = [];
  return async (body, signal) => {
    const request = requestKey(body);
    const known = mode === 'record' ? undefined : before?.exchanges.find((exchange) => exchange.request === request);
    if (known) return { status: known.status, body: known.answer };
    if (mode === 'replay') throw new GoujiError(before ? 'recording-stale' : 'recording-missing', { case: at.case, trial: String(at.trial) });
    const { status, body: answer } = await transport(body, signal);
    if (KEPT.has(status)) {
      made.push({ request, status, answer });
      recordings.save({ ...at, at: now(), promptIdentity: prompt, schema, exchanges: [...made] });
    }
    return { status, body: answer };
  };
}
