import { OpenAPIHono, createRoute, z } from '@hono/zod-openapi';
import { answerGap } from '../app/answering.ts';
import { acceptProposal, proposeSection, rejectProposal } from '../app/proposals.ts';
import { reviseProject } from '../app/revising.ts';
import { projectRecord, type Bench } from '../app/workbench.ts';
import { proposalSchema, versionSchema } from '../wire/api.ts';
import { idParam, json, problem } from './described.ts';
import { proposalJson, versionJson } from './project-json.ts';

const oneParam = idParam.extend({ proposal: z.string() });
const askSchema = z.object({ section: z.string().min(1), /** What a person says to a gap of it; kept as a note. */ answer: z.string().max(2000).optional() });

/** Rounds of a revision that the page asks for. */
const ROUNDS = 2;

/** New words for single sections: asked for, shown beside the old ones, accepted or rejected. */
export function proposalRoutes(bench: Bench) {
  return new OpenAPIHono()
    .openapi(createRoute({ method: 'get', path: '/projects/{id}/proposals', request: { params: idParam }, responses: { 200: json(z.array(proposalSchema), 'Open ones'), ...problem } }), async (c) => {
      const { id } = await projectRecord(bench, c.req.valid('param').id);
      return c.json((await bench.store.proposals(id)).map(proposalJson), 200);
    })
    .openapi(createRoute({ method: 'post', path: '/projects/{id}/proposals', request: { params: idParam, body: json(askSchema, 'The section to write again') }, responses: { 201: json(proposalSchema, 'Proposed'), ...problem } }), async (c) => {
      const { id } = await projectRecord(bench, c.req.valid('param').id);
      const { section, answer } = c.req.valid('json');
      const { signal } = c.req.raw;
      return c.json(proposalJson(answer === undefined ? await proposeSection(bench, id, section, signal) : await answerGap(bench, id, section, answer, signal)), 201);
    })
    .openapi(createRoute({ method: 'post', path: '/projects/{id}/revisions', request: { params: idParam }, responses: { 200: json(z.array(proposalSchema), 'What would be better'), ...problem } }), async (c) => {
      const { id } = await projectRecord(bench, c.req.valid('param').id);
      for await (const _ of reviseProject(bench, id, ROUNDS, c.req.raw.signal)) continue;
      return c.json((await bench.store.proposals(id)).map(proposalJson), 200);
    })
    .openapi(createRoute({ method: 'post', path: '/projects/{id}/proposals/{proposal}', request: { params: oneParam }, responses: { 200: json(versionSchema, 'Accepted: a new version'), ...problem } }), async (c) => {
      const { id, proposal } = c.req.valid('param');
      return c.json(versionJson(await acceptProposal(bench, (await projectRecord(bench, id)).id, proposal)), 200);
    })
    .openapi(createRoute({ method: 'delete', path: '/projects/{id}/proposals/{proposal}', request: { params: oneParam }, responses: { 204: { description: 'Rejected' }, ...problem } }), async (c) => {
      const { id, proposal } = c.req.valid('param');
      await rejectProposal(bench, (await projectRecord(bench, id)).id, proposal);
      return c.body(null, 204);
    });
}
