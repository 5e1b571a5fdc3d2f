import { z } from '@hono/zod-openapi';
import { problemSchema } from '../wire/api.ts';

/** How routes describe what they take and give. */
export const json = <T extends z.ZodType>(schema: T, description: string) => ({ content: { 'application/json': { schema } }, description });
export const problem = { default: { content: { 'application/problem+json': { schema: problemSchema } }, description: 'What happened and what to do' } };
export const idParam = z.object({ id: z.string() });

export const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** As a file of this name; `plain` for those who can only read ASCII (RFC 6266). */
export const attached = (plain: string, name: string): string => `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`;
