import { OpenAPIHono, createRoute, z } from '@hono/zod-openapi';
import { streamSSE } from 'hono/streaming';
import type { Runs } from '../app/runs.ts';
import { projectRecord, type Bench } from '../app/workbench.ts';
import { GoujiError } from '../core/error.ts';
import { runSchema } from '../wire/api.ts';
import { idParam, json, problem } from './described.ts';
import { eventJson } from './event-json.ts';
import { localeOf } from './problems.ts';

const runParam = idParam.extend({ run: z.string() });
/** Proxies and browsers drop a stream that stays silent longer than they like. */
const PING = 15_000;

/** Drafting, with progress as it happens. */
export function draftRoutes(bench: Bench, runs: Runs) {
  const runOf = (id: string) => {
    const run = runs.get(id);
    if (!run) throw new GoujiError('not-found', { what: `run ${id}` });
    return run;
  };
  return new OpenAPIHono()
    .openapi(createRoute({ method: 'post', path: '/projects/{id}/drafts', request: { params: idParam }, responses: { 202: json(runSchema, 'Under way'), ...problem } }), async (c) => {
      const { id } = await projectRecord(bench, c.req.valid('param').id);
      return c.json({ run: runs.start(id).id }, 202);
    })
    .openapi(createRoute({ method: 'delete', path: '/projects/{id}/drafts/{run}', request: { params: runParam }, responses: { 204: { description: 'Stopping' }, ...problem } }), async (c) => {
      runOf(c.req.valid('param').run).stop();
      return c.body(null, 204);
    })
    .openapi(
      createRoute({ method: 'get', path: '/projects/{id}/drafts/{run}/events', request: { params: runParam }, responses: { 200: { content: { 'text/event-stream': { schema: z.string() } }, description: 'draftEventSchema, an event each' }, ...problem } }),
      (c) => {
        const run = runOf(c.req.valid('param').run);
        const locale = localeOf(c);
        const from = Number(c.req.header('last-event-id') ?? -1) + 1;
        c.header('X-Accel-Buffering', 'no');
        return streamSSE(c, async (stream) => {
          const gone = new AbortController();
          stream.onAbort(() => gone.abort());
          const ping = setInterval(() => void stream.write(': ping\n\n'), PING);
          try {
            for await (const { index, event } of run.follow(from, gone.signal)) await stream.writeSSE({ id: String(index), data: JSON.stringify(eventJson(event, locale)) });
          } finally {
            clearInterval(ping);
          }
        }) as never;
      },
    );
}
