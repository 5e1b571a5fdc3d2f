import type { Question } from '../core/draft.ts';
import type { Body, RawAnswer } from '../ports/transport.ts';
import { messageOf } from './answer.ts';

/** How an answer's shape is asked for, the strictest first. The prompt holds the schema too, so the last asks for nothing. */
export const RUNGS = ['json_schema', 'tool', 'json_object', 'text'] as const;
export type Rung = (typeof RUNGS)[number];

/** What a server has been found to understand: the rung to begin with, and parameters that it will not have. */
export interface Abilities {
  readonly rung: Rung;
  readonly without: readonly string[];
}

export const ALL: Abilities = { rung: 'json_schema', without: [] };

/** Statuses with which servers refuse a request that they do not understand. */
const INCAPABLE = new Set([400, 404, 415, 422, 501]);
const NAMED = /response_format|json_schema|json_object|tool_choice|tools|grammar|schema/i;
/** Parameters that may be left out, besides a server's own switches. */
const DISPENSABLE = ['temperature', 'seed', 'max_tokens', 'max_completion_tokens'];
/** Tokens that an answer may have: a section has a few thousand characters. */
const LONGEST = 8192;

/** `extra`: switches of the server's own. Which of the two names of the limit is sent is a matter of abilities. */
export function bodyOf(model: string, request: Question<unknown>, { rung, without }: Abilities, extra: Body = {}): Body {
  const { name, json } = request.schema;
  const limit = without.includes('max_tokens') ? 'max_completion_tokens' : 'max_tokens';
  const body: Record<string, unknown> = {
    model,
    messages: request.messages.map(({ role, content }) => ({ role, content })),
    ...(request.temperature === null ? {} : { temperature: request.temperature }),
    ...(request.seed === undefined ? {} : { seed: request.seed }),
    [limit]: LONGEST,
    ...extra,
  };
  for (const parameter of without) delete body[parameter];
  if (rung === 'json_schema') return { ...body, response_format: { type: 'json_schema', json_schema: { name, strict: true, schema: json } } };
  if (rung === 'tool') return { ...body, tools: [{ type: 'function', function: { name, description: 'The answer', parameters: json } }], tool_choice: { type: 'function', function: { name } } };
  return rung === 'json_object' ? { ...body, response_format: { type: 'json_object' } } : body;
}

/** What to ask with after a refusal: without the parameter that it names, else one rung down, at last without anything that may be left out; null when it is no matter of abilities. */
export function afterRefusal({ status, body }: RawAnswer, { rung, without }: Abilities, extra: Body = {}): Abilities | null {
  const message = messageOf(body);
  const incapable = status === 404 ? NAMED.test(message) : INCAPABLE.has(status) || (status === 500 && NAMED.test(message));
  if (!incapable) return null;
  const dispensable = [...Object.keys(extra), ...DISPENSABLE].filter((parameter) => !without.includes(parameter));
  const refused = dispensable.find((parameter) => message.includes(parameter));
  if (refused) return { rung, without: [...without, refused] };
  const next = RUNGS[RUNGS.indexOf(rung) + 1];
  if (next) return { rung: next, without };
  return status !== 404 && dispensable.length > 0 ? { rung: ALL.rung, without: [...without, ...dispensable] } : null;
}
