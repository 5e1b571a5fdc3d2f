import { OpenAPIHono, createRoute, z } from '@hono/zod-openapi';
import { exported, EXPORTS } from '../app/exporting.ts';
import { ledgerOf } from '../app/ledger.ts';
import { keepEdit } from '../app/proposals.ts';
import { openProject, projectRecord, reviewLatest, sourcesOf, type Bench } from '../app/workbench.ts';
import { GoujiError } from '../core/error.ts';
import { RULES } from '../rules/index.ts';
import { sayReview } from '../show/findings.ts';
import { reviewSchema, versionSchema } from '../wire/api.ts';
import { attached, idParam, json, problem, WORD } from './described.ts';
import { localeOf } from './problems.ts';
import { versionJson } from './project-json.ts';

const LEDGER_TYPES = { json: 'application/json', csv: 'text/csv; charset=utf-8', xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' } as const;

const EXPORT_TYPES = { docx: WORD, xlsx: LEDGER_TYPES.xlsx, html: 'text/html; charset=utf-8' } as const;

/** A person's edits, the ledger and reviews of the report. */
export function reportRoutes(bench: Bench) {
  return new OpenAPIHono()
    .openapi(
      createRoute({ method: 'put', path: '/projects/{id}/report', request: { params: idParam, body: json(z.object({ text: z.string(), /** The version that was edited; anything is overwritten where it is left out. */ base: z.string().optional() }), 'The whole text') }, responses: { 200: json(versionSchema, 'Kept as a new version'), ...problem } }),
      async (c) => {
        const { id } = await projectRecord(bench, c.req.valid('param').id);
        const kept = await keepEdit(bench, id, c.req.valid('json').text, c.req.valid('json').base);
        return c.json(versionJson(kept), 200);
      },
    )
    .openapi(
      createRoute({ method: 'get', path: '/projects/{id}/ledger', request: { params: idParam, query: z.object({ format: z.enum(['json', 'csv', 'xlsx']).default('json') }) }, responses: { 200: { content: { 'application/octet-stream': { schema: z.string() } }, description: 'Every figure with its account' }, ...problem } }),
      async (c) => {
        const { format } = c.req.valid('query');
        const { project, version } = await openProject(bench, c.req.valid('param').id);
        if (!version) throw new GoujiError('not-found', { what: 'report' });
        const { content } = await ledgerOf({ text: version.text, marks: version.marks, ...sourcesOf(project) }, format, localeOf(c));
        return c.body(new Uint8Array(content), 200, { 'content-type': LEDGER_TYPES[format], 'content-disposition': `attachment; filename="ledger.${format}"` }) as never;
      },
    )
    .openapi(
      createRoute({ method: 'get', path: '/projects/{id}/export', request: { params: idParam, query: z.object({ format: z.enum(EXPORTS).default('docx'), sources: z.enum(['true', 'false']).default('false') }) }, responses: { 200: { content: { 'application/octet-stream': { schema: z.string() } }, description: 'The latest version in the official layout, or its data' }, ...problem } }),
      async (c) => {
        const { format, sources } = c.req.valid('query');
        const { project, version } = await openProject(bench, c.req.valid('param').id);
        if (!version) throw new GoujiError('not-found', { what: 'report' });
        const content = await exported({ text: version.text, marks: version.marks, title: project.settings.title, ...sourcesOf(project) }, format, sources === 'true');
        return c.body(new Uint8Array(content), 200, { 'content-type': EXPORT_TYPES[format], 'content-disposition': attached(`report.${format}`, `${project.settings.title}${sources === 'true' ? '（附数字出处）' : ''}.${format}`) }) as never;
      },
    )
    .openapi(createRoute({ method: 'post', path: '/projects/{id}/reviews', request: { params: idParam }, responses: { 200: json(reviewSchema, 'Of the latest version'), ...problem } }), async (c) => {
      const { review, version } = await reviewLatest(bench, c.req.valid('param').id);
      return c.json(sayReview(review, version.text, RULES, localeOf(c)) as unknown as z.input<typeof reviewSchema>, 200);
    });
}
