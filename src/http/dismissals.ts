import { OpenAPIHono, createRoute, z } from '@hono/zod-openapi';
import { projectRecord, type Bench } from '../app/workbench.ts';
import { dismissalSchema } from '../wire/api.ts';
import { idParam, json, problem } from './described.ts';

/** Findings that a person has seen and accepted. */
export function dismissalRoutes(bench: Bench) {
  return new OpenAPIHono()
    .openapi(
      createRoute({ method: 'post', path: '/projects/{id}/dismissals', request: { params: idParam, body: json(dismissalSchema, 'Seen and accepted') }, responses: { 201: json(dismissalSchema, 'Kept'), ...problem } }),
      async (c) => {
        const dismissal = c.req.valid('json');
        await bench.store.dismiss((await projectRecord(bench, c.req.valid('param').id)).id, dismissal);
        return c.json(dismissal, 201);
      },
    )
    .openapi(
      createRoute({ method: 'delete', path: '/projects/{id}/dismissals/{finding}', request: { params: idParam.extend({ finding: z.string() }) }, responses: { 204: { description: 'Gone' }, ...problem } }),
      async (c) => {
        const { id, finding } = c.req.valid('param');
        await bench.store.undismiss((await projectRecord(bench, id)).id, finding);
        return c.body(null, 204);
      },
    );
}
