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
/** Parameters that may be left out. */
const DISPENSABLE = ['temperature', 'seed'] as const;

export function bodyOf(model: string, request: Question<unknown>, { rung, without }: Abilities): Body {
  const { name, json } = request.schema;
  const body: Record<string, unknown> = {
    model,
    messages: request.messages.map(({ role, content }) => ({ role, content })),
    ...(request.temperature === null ? {} : { temperature: request.temperature }),
    ...(request.seed === undefined ? {} : { seed: request.seed }),
  };
  for (const parameter of without) delete body[parameter];
  if (rung === 'json_schema') return { ...body, response_format: { type: 'json_schema', json_schema: { name, strict: true, schema: json } } };
  if (rung === 'tool') return { ...body, tools: [{ type: 'function', function: { name, description: 'The answer', parameters: json } }], tool_choice: { type: 'function', function: { name } } };
  return rung === 'json_object' ? { ...body, response_format: { type: 'json_object' } } : body;
}

/** What to ask with after a refusal: without the parameter that it names, else one rung down; null when it is no matter of abilities. */
export function afterRefusal({ status, body }: RawAnswer, { rung, without }: Abilities): Abilities | null {
  const message = messageOf(body);
  const incapable = status === 404 ? NAMED.test(message) : INCAPABLE.has(status) || (status === 500 && NAMED.test(message));
  if (!incapable) return null;
  const refused = DISPENSABLE.find((parameter) => !without.includes(parameter) && message.includes(parameter));
  if (refused) return { rung, without: [...without, refused] };
  const next = RUNGS[RUNGS.indexOf(rung) + 1];
  return next ? { rung: next, without } : null;
}
