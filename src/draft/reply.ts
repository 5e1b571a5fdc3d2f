import { z } from 'zod';
import type { Reply } from '../core/draft.ts';

/** The subset of JSON Schema that every server's strict mode accepts: no optional fields, numbers, unions or limits. */
const replySchema = z.strictObject({
  plan: z.string().describe('One sentence: how this section will be laid out'),
  sentences: z.array(z.strictObject({
    kind: z.enum(['fact', 'policy', 'bridge']),
    text: z.string().describe('One Chinese sentence; every number is a reference such as {{expense.total}} or {{n.N012.q1}}'),
    notes: z.array(z.string()).describe('Ids of the notes that the sentence rests on, such as N012'),
  })),
  gaps: z.array(z.strictObject({ need: z.string(), why: z.string() })).describe('What the writer must still supply'),
}) satisfies z.ZodType<Reply>;

export const REPLY_SCHEMA = { name: 'section_draft', json: z.toJSONSchema(replySchema, { target: 'draft-7' }) as Record<string, unknown> };

/** A model's text as a reply; undefined when it is not JSON of that shape. Code fences around it are taken off, nothing else is mended. */
export const parseReply = (text: string): Reply | undefined => parsed(replySchema, text);

/** The same for any shape. */
export function parsed<A>(schema: z.ZodType<A>, text: string): A | undefined {
  try {
    const result = schema.safeParse(JSON.parse(unfenced(text)));
    return result.success ? result.data : undefined;
  } catch {
    return undefined;
  }
}

const FENCE = '```';

/** What stands between a fence with or without a language and the next one; the text itself where it is not fenced. */
function unfenced(text: string): string {
  const trimmed = text.trim();
  const from = trimmed.indexOf('\n');
  if (!trimmed.startsWith(FENCE) || !trimmed.endsWith(FENCE) || from < 0) return trimmed;
  return trimmed.slice(from, -FENCE.length);
}
