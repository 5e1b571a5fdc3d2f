import { OpenAPIHono, createRoute, z } from '@hono/zod-openapi';
import { bodyLimit } from 'hono/body-limit';
import { secureHeaders } from 'hono/secure-headers';
import type { Evals } from '../app/evals.ts';
import type { Runs } from '../app/runs.ts';
import type { Bench } from '../app/workbench.ts';
import { GoujiError } from '../core/error.ts';
import { healthSchema } from '../wire/api.ts';
import { json } from './described.ts';
import { dismissalRoutes } from './dismissals.ts';
import { draftRoutes } from './drafts.ts';
import { evalRoutes } from './eval.ts';
import { fileRoutes } from './files.ts';
import { isLoopback, loopbackHost, sameOrigin, tokenGate } from './guard.ts';
import { originalRoutes } from './originals.ts';
import { pageRoutes } from './page.ts';
import { answerProblem } from './problems.ts';
import { proposalRoutes } from './proposals.ts';
import { projectRoutes } from './projects.ts';
import { reportRoutes } from './reports.ts';
import { settingRoutes } from './settings.ts';

export interface Serving {
  readonly bench: Bench;
  readonly runs: Runs;
  /** Runs of prompt regression. */
  readonly evals: Evals;
  /** Where the built page lies. */
  readonly web: string;
  readonly host: string;
  readonly token: string | null;
  readonly version: string;
}

/** One upload may hold several files, each of which has its own limit. */
const LARGEST_BODY = 64 << 20;

/** The whole application: `app.request()` in tests, a Node server in `serve.ts`. */
export function createApp({ bench, runs, evals, web, host, token, version }: Serving) {
  const app = new OpenAPIHono({
    defaultHook: (result) => {
      if (result.success) return;
      const issue = result.error.issues[0];
      throw new GoujiError('request-invalid', { path: issue?.path.join('.') ?? '', problem: issue?.message ?? '' });
    },
  });
  app.onError(answerProblem);
  app.notFound((c) => answerProblem(new GoujiError('not-found', { what: c.req.path }), c));
  app.use(secureHeaders({ strictTransportSecurity: false }));
  app.use(sameOrigin);
  if (token !== null) app.use(tokenGate(token));
  else if (isLoopback(host)) app.use(loopbackHost);
  app.use('/api/*', bodyLimit({ maxSize: LARGEST_BODY, onError: (c) => answerProblem(new GoujiError('file-size', { file: c.req.path, limit: `${LARGEST_BODY >> 20} MB` }), c) }));

  const { name, kind, url } = bench.model;
  const api = new OpenAPIHono()
    .openapi(createRoute({ method: 'get', path: '/health', responses: { 200: json(healthSchema, 'Alive') } }), (c) => c.json({ version, model: { kind, name, url } }, 200))
    .openapi(createRoute({ method: 'get', path: '/packs', responses: { 200: json(z.array(z.object({ id: z.string(), title: z.string() })), 'What reports can be written') } }), (c) =>
      c.json(bench.library.packs().map(bench.library.pack).filter(({ outline }) => outline.length > 0).map(({ id, title }) => ({ id, title })), 200),
    )
    .route('/', projectRoutes(bench, runs))
    .route('/', fileRoutes(bench, runs))
    .route('/', settingRoutes(bench, runs))
    .route('/', draftRoutes(bench, runs))
    .route('/', reportRoutes(bench))
    .route('/', originalRoutes(bench, runs))
    .route('/', proposalRoutes(bench))
    .route('/', dismissalRoutes(bench));
  const whole = app.route('/api', api);
  app.doc31('/api/openapi.json', { openapi: '3.1.0', info: { title: 'Gouji', version } });
  app.route('/', pageRoutes(web));
  app.route('/eval', evalRoutes(evals));
  return whole;
}

export type App = ReturnType<typeof createApp>;
