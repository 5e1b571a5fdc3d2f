import { OpenAPIHono, createRoute, z } from '@hono/zod-openapi';
import type { Runs } from '../app/runs.ts';
import { correctTables, moveNote } from '../app/settings.ts';
import type { Bench } from '../app/workbench.ts';
import { projectSchema } from '../wire/api.ts';
import { settingsSchema } from '../wire/settings.ts';
import { idParam, json, problem } from './described.ts';
import { localeOf } from './problems.ts';
import { projectNow } from './projects.ts';

/** What people say of a project's material: how tables are to be read, where notes belong. It is kept in gouji.json. */
export function settingRoutes(bench: Bench, runs: Runs) {
  return new OpenAPIHono()
    .openapi(
      createRoute({ method: 'put', path: '/projects/{id}/tables', request: { params: idParam, body: json(settingsSchema.shape.tables.unwrap(), 'What people say of columns and rows') }, responses: { 200: json(projectSchema, 'Read anew'), ...problem } }),
      async (c) => {
        const { id } = c.req.valid('param');
        await correctTables(bench, id, c.req.valid('json'));
        return c.json(await projectNow(bench, runs, id, localeOf(c)), 200);
      },
    )
    .openapi(
      createRoute({ method: 'put', path: '/projects/{id}/notes/{note}', request: { params: idParam.extend({ note: z.string().regex(/^N\d{3,}$/) }), body: json(z.object({ section: z.string().min(1).nullable() }), 'Where the note belongs') }, responses: { 200: json(projectSchema, 'With the note there'), ...problem } }),
      async (c) => {
        const { id, note } = c.req.valid('param');
        await moveNote(bench, id, note, c.req.valid('json').section);
        return c.json(await projectNow(bench, runs, id, localeOf(c)), 200);
      },
    );
}
