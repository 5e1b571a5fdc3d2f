import { OpenAPIHono, createRoute, z } from '@hono/zod-openapi';
import type { Runs } from '../app/runs.ts';
import { projectRecord, type Bench } from '../app/workbench.ts';
import { GoujiError } from '../core/error.ts';
import { projectSchema } from '../wire/api.ts';
import { idParam, json, problem } from './described.ts';
import { localeOf } from './problems.ts';
import { projectNow } from './projects.ts';

/** Of one file; what is larger could not be read anyway. */
const LARGEST = 20 << 20;

const folderSchema = z.enum(['notes', 'data', 'previous']);

/** The files of a project. */
export function fileRoutes(bench: Bench, runs: Runs) {
  return new OpenAPIHono()
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
        return c.json(await projectNow(bench, runs, id, localeOf(c)), 200);
      },
    )
    .openapi(
      createRoute({ method: 'delete', path: '/projects/{id}/files', request: { params: idParam, query: z.object({ path: z.string() }) }, responses: { 200: json(projectSchema, 'Without the file'), ...problem } }),
      async (c) => {
        const { id } = c.req.valid('param');
        const { path } = c.req.valid('query');
        if (path === 'gouji.json') throw new GoujiError('request-invalid', { path: 'path', problem: path });
        await bench.store.removeFile(id, path);
        return c.json(await projectNow(bench, runs, id, localeOf(c)), 200);
      },
    );
}

/** An uploaded file under its bare name: no path of the sender's machine, no way out of the folder. */
export async function stored(folder: string, file: File): Promise<{ path: string; bytes: Uint8Array }> {
  const path = `${folder}/${bareName(file)}`;
  if (file.size > LARGEST) throw new GoujiError('file-size', { file: path, limit: `${LARGEST >> 20} MB` });
  return { path, bytes: new Uint8Array(await file.arrayBuffer()) };
}

const bareName = ({ name }: File): string => name.replace(/^.*[\\/]/, '').replace(/^\.+/, '') || 'file';
