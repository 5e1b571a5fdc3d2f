import { OpenAPIHono, createRoute, z } from '@hono/zod-openapi';
import { GoujiError } from '../core/error.ts';
import type { Runs } from '../app/runs.ts';
import { createProject, openProject, projectRecord, type Bench } from '../app/workbench.ts';
import { dismissalSchema, newProjectSchema, problemSchema, projectSchema, projectSummarySchema, versionSchema } from '../wire/api.ts';
import { settingsSchema } from '../wire/settings.ts';
import { correctTables } from '../app/corrections.ts';
import { localeOf } from './problems.ts';
import { projectJson, versionJson } from './project-json.ts';

export const json = <T extends z.ZodType>(schema: T, description: string) => ({ content: { 'application/json': { schema } }, description });
export const problem = { default: { content: { 'application/problem+json': { schema: problemSchema } }, description: 'What happened and what to do' } };
export const idParam = z.object({ id: z.string() });

/** Of one file; what is larger could not be read anyway. */
const LARGEST = 20 << 20;

const folderSchema = z.enum(['notes', 'data', 'previous']);

/** Projects, their files, versions and dismissals. */
export function projectRoutes(bench: Bench, runs: Runs) {
  const current = async (id: string, locale: 'zh-CN' | 'en') => projectJson(await openProject(bench, id), runs.active(id)?.id ?? null, locale);
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
      return c.json(await current(record.id, localeOf(c)), 201);
    })
    .openapi(createRoute({ method: 'get', path: '/projects/{id}', request: { params: idParam }, responses: { 200: json(projectSchema, 'All of it'), ...problem } }), async (c) =>
      c.json(await current(c.req.valid('param').id, localeOf(c)), 200),
    )
    .openapi(
      createRoute({
        method: 'post', path: '/projects/{id}/files',
        request: { params: idParam, body: { content: { 'multipart/form-data': { schema: z.object({ folder: folderSchema, file: z.any().openapi({ type: 'string', format: 'binary' }) }) } } } },
        responses: { 200: json(projectSchema, 'With the files'), ...problem },
      }),
      async (c) => {
        const { id } = c.req.valid('param');
        await projectRecord(bench, id);
        const body = await c.req.parseBody({ all: true });
        const folder = folderSchema.safeParse(body['folder']);
        if (!folder.success) throw new GoujiError('request-invalid', { path: 'folder', problem: folderSchema.options.join(' | ') });
        const files = [body['file']].flat().filter((file) => file instanceof File);
        await bench.store.putFiles(id, await Promise.all(files.map((file) => stored(folder.data, file))));
        return c.json(await current(id, localeOf(c)), 200);
      },
    )
    .openapi(
      createRoute({ method: 'delete', path: '/projects/{id}/files', request: { params: idParam, query: z.object({ path: z.string() }) }, responses: { 200: json(projectSchema, 'Without the file'), ...problem } }),
      async (c) => {
        const { id } = c.req.valid('param');
        const { path } = c.req.valid('query');
        if (path === 'gouji.json') throw new GoujiError('request-invalid', { path: 'path', problem: path });
        await bench.store.removeFile(id, path);
        return c.json(await current(id, localeOf(c)), 200);
      },
    )
    .openapi(
      createRoute({ method: 'put', path: '/projects/{id}/tables', request: { params: idParam, body: json(settingsSchema.shape.tables.unwrap(), 'What people say of columns and rows') }, responses: { 200: json(projectSchema, 'Read anew'), ...problem } }),
      async (c) => {
        const { id } = c.req.valid('param');
        await correctTables(bench, id, c.req.valid('json'));
        return c.json(await current(id, localeOf(c)), 200);
      },
    )
    .openapi(createRoute({ method: 'get', path: '/projects/{id}/versions', request: { params: idParam }, responses: { 200: json(z.array(versionSchema), 'Newest first'), ...problem } }), async (c) =>
      c.json((await bench.store.versions((await projectRecord(bench, c.req.valid('param').id)).id)).map(versionJson), 200),
    )
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

/** An uploaded file under its bare name: no path of the sender's machine, no way out of the folder. */
async function stored(folder: string, file: File): Promise<{ path: string; bytes: Uint8Array }> {
  const name = file.name.replace(/^.*[\\/]/, '').replace(/^\.+/, '') || 'file';
  const path = `${folder}/${name}`;
  if (file.size > LARGEST) throw new GoujiError('file-size', { file: path, limit: `${LARGEST >> 20} MB` });
  return { path, bytes: new Uint8Array(await file.arrayBuffer()) };
}
