import { OpenAPIHono, createRoute, z } from '@hono/zod-openapi';
import { placesOf } from '../app/assigning.ts';
import type { Runs } from '../app/runs.ts';
import { createProject, openProject, projectRecord, type Bench } from '../app/workbench.ts';
import { newProjectSchema, projectSchema, projectSummarySchema, versionSchema } from '../wire/api.ts';
import { idParam, json, problem } from './described.ts';
import { localeOf } from './problems.ts';
import { projectJson, versionJson } from './project-json.ts';

/** A project as it stands, with the run that is drafting it. */
export async function projectNow(bench: Bench, runs: Runs, id: string, locale: 'zh-CN' | 'en') {
  const opened = await openProject(bench, id);
  return projectJson(opened, await placesOf(bench, opened), runs.active(id)?.id ?? null, locale);
}

/** Projects and their versions. */
export function projectRoutes(bench: Bench, runs: Runs) {
  return new OpenAPIHono()
    .openapi(createRoute({ method: 'get', path: '/projects', responses: { 200: json(z.array(projectSummarySchema), 'Newest first'), ...problem } }), async (c) => {
      const records = await bench.store.projects();
      const drafted = await Promise.all(records.map((record) => bench.store.latestVersion(record.id)));
      return c.json(records.map(({ id, title, unit, year, pack, updatedAt }, i) => ({ id, title, unit, year, pack, updatedAt, drafted: drafted[i] !== undefined })), 200);
    })
    .openapi(createRoute({ method: 'post', path: '/projects', request: { body: json(newProjectSchema, 'A new project') }, responses: { 201: json(projectSchema, 'Made'), ...problem } }), async (c) => {
      const { reported, title, pack, amounts, ...rest } = c.req.valid('json');
      const record = await createProject(bench, {
        ...rest, title: title ?? `${rest.year}年度部门整体支出绩效自评报告`, ...(pack ? { pack } : {}), ...(amounts ? { amounts } : {}), ...(reported ? { dates: { report: reported } } : {}),
      });
      return c.json(await projectNow(bench, runs, record.id, localeOf(c)), 201);
    })
    .openapi(createRoute({ method: 'get', path: '/projects/{id}', request: { params: idParam }, responses: { 200: json(projectSchema, 'All of it'), ...problem } }), async (c) =>
      c.json(await projectNow(bench, runs, c.req.valid('param').id, localeOf(c)), 200),
    )
    .openapi(createRoute({ method: 'get', path: '/projects/{id}/versions', request: { params: idParam }, responses: { 200: json(z.array(versionSchema), 'Newest first'), ...problem } }), async (c) =>
      c.json((await bench.store.versions((await projectRecord(bench, c.req.valid('param').id)).id)).map(versionJson), 200),
    );
}
