import { OpenAPIHono, createRoute, z } from '@hono/zod-openapi';
import { commentedOriginal, openReport } from '../app/original.ts';
import type { Runs } from '../app/runs.ts';
import type { Bench } from '../app/workbench.ts';
import { GoujiError } from '../core/error.ts';
import { sayFailure } from '../show/failures.ts';
import { openedSchema } from '../wire/api.ts';
import { attached, idParam, json, problem, WORD } from './described.ts';
import { stored } from './files.ts';
import { localeOf } from './problems.ts';
import { projectNow } from './projects.ts';

/** A report that somebody has already written: the file taken in, and handed back with the review in it. */
export function originalRoutes(bench: Bench, runs: Runs) {
  return new OpenAPIHono()
    .openapi(
      createRoute({
        method: 'post', path: '/projects/{id}/original',
        request: { params: idParam, body: { content: { 'multipart/form-data': { schema: z.object({ file: z.any().openapi({ type: 'string', format: 'binary' }) }) } } } },
        responses: { 200: json(openedSchema, 'Its text is the latest version'), ...problem },
      }),
      async (c) => {
        const { id } = c.req.valid('param');
        const file = (await c.req.parseBody())['file'];
        if (!(file instanceof File)) throw new GoujiError('request-invalid', { path: 'file', problem: 'File' });
        const notices = await openReport(bench, id, await stored('report', file));
        return c.json({ project: await projectNow(bench, runs, id, localeOf(c)), notices: notices.map((notice) => sayFailure(notice, localeOf(c))) }, 200);
      },
    )
    .openapi(
      createRoute({ method: 'get', path: '/projects/{id}/original', request: { params: idParam, query: z.object({ fix: z.enum(['true', 'false']).default('false') }) }, responses: { 200: { content: { [WORD]: { schema: z.string() } }, description: 'The Word file that was opened, with the review of its own text as comments; fix: and as tracked changes' }, ...problem } }),
      async (c) => {
        const { name, bytes } = await commentedOriginal(bench, c.req.valid('param').id, localeOf(c), c.req.valid('query').fix === 'true');
        return c.body(new Uint8Array(bytes), 200, { 'content-type': WORD, 'content-disposition': attached('commented.docx', name.replace(/\.docx$/i, localeOf(c) === 'en' ? ' (commented).docx' : '（批注）.docx')) }) as never;
      },
    );
}
