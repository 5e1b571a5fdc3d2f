import { randomBytes } from 'node:crypto';
import { Hono, type Context } from 'hono';
import type { Evals } from '../app/evals.ts';
import { evalPage } from '../show/eval/html/report.ts';
import { runsPage } from '../show/eval/html/runs.ts';
import { localeOf } from './problems.ts';

/** Prompt regression in the browser: the runs, a run against its baseline, any two compared, each case with both texts. Plain pages without script. */
export const evalRoutes = (evals: Evals) =>
  new Hono()
    .get('/', (c) => show(c, async (nonce) => runsPage(await evals.runs(), localeOf(c), nonce)))
    .get('/runs/:id', (c) => show(c, async (nonce) => evalPage(await evals.page(c.req.param('id'), null), localeOf(c), nonce)))
    .get('/compare', (c) => show(c, async (nonce) => evalPage(await evals.page(c.req.query('b') ?? 'latest', c.req.query('a') ?? 'previous'), localeOf(c), nonce)));

async function show(c: Context, page: (nonce: string) => Promise<string>): Promise<Response> {
  const nonce = randomBytes(16).toString('base64');
  c.header('Content-Security-Policy', `default-src 'none'; style-src 'nonce-${nonce}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`);
  c.header('Cache-Control', 'no-store');
  return c.html(await page(nonce));
}
