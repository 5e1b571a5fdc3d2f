import { OpenAPIHono, createRoute, z } from '@hono/zod-openapi';
import { streamSSE } from 'hono/streaming';
import { ledgerOf } from '../app/ledger.ts';
import type { Runs } from '../app/runs.ts';
import { openProject, projectRecord, reviewLatest, sourcesOf, type Bench } from '../app/workbench.ts';
import { GoujiError } from '../core/error.ts';
import { RULES } from '../rules/index.ts';
import { sayReview } from '../show/findings.ts';
import { reviewSchema, runSchema, versionSchema } from '../wire/api.ts';
import { eventJson } from './event-json.ts';
import { localeOf } from './problems.ts';
import { versionJson } from './project-json.ts';
import { idParam, json, problem } from './projects.ts';

const runParam = idParam.extend({ run: z.string() });
/** Proxies and browsers drop a stream that stays silent longer than they like. */
const PING = 15_000;

const LEDGER_TYPES = { json: 'application/json', csv: 'text/csv; charset=utf-8', xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' } as const;

/** Drafting with progress, a person's edits, and reviews. */
export function reportRoutes(bench: Bench, runs: Runs) {
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
    )
    .openapi(
      createRoute({ method: 'put', path: '/projects/{id}/report', request: { params: idParam, body: json(z.object({ text: z.string() }), 'The whole text') }, responses: { 200: json(versionSchema, 'Kept as a new version'), ...problem } }),
      async (c) => {
        const record = await projectRecord(bench, c.req.valid('param').id);
        const version = await bench.store.latestVersion(record.id);
        const { text } = c.req.valid('json');
        if (version?.text === text) return c.json(versionJson(version), 200);
        const kept = await bench.store.addVersion(record.id, { author: 'person', model: null, text, marks: [], gaps: version?.gaps ?? [] });
        return c.json(versionJson(kept), 200);
      },
    )
    .openapi(
      createRoute({ method: 'get', path: '/projects/{id}/ledger', request: { params: idParam, query: z.object({ format: z.enum(['json', 'csv', 'xlsx']).default('json') }) }, responses: { 200: { content: { 'application/octet-stream': { schema: z.string() } }, description: 'Every figure with its account' }, ...problem } }),
      async (c) => {
        const { format } = c.req.valid('query');
        const { project, version } = await openProject(bench, c.req.valid('param').id);
        if (!version) throw new GoujiError('not-found', { what: 'report' });
        const { content } = await ledgerOf({ text: version.text, ...sourcesOf(project) }, format, localeOf(c));
        return c.body(new Uint8Array(content), 200, { 'content-type': LEDGER_TYPES[format], 'content-disposition': `attachment; filename="ledger.${format}"` }) as never;
      },
    )
    .openapi(createRoute({ method: 'post', path: '/projects/{id}/reviews', request: { params: idParam }, responses: { 200: json(reviewSchema, 'Of the latest version'), ...problem } }), async (c) => {
      const { review, version } = await reviewLatest(bench, c.req.valid('param').id);
      return c.json(sayReview(review, version.text, RULES, localeOf(c)) as unknown as z.input<typeof reviewSchema>, 200);
    });
}
