import { z } from '@hono/zod-openapi';
import { problemSchema } from '../wire/api.ts';

/** How routes describe what they take and give. */
export const json = <T extends z.ZodType>(schema: T, description: string) => ({ content: { 'application/json': { schema } }, description });
export const problem = { default: { content: { 'application/problem+json': { schema: problemSchema } }, description: 'What happened and what to do' } };
export const idParam = z.object({ id: z.string() });
