import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { GoujiError, type FailureCode } from '../core/error.ts';
import type { Locale } from '../core/locale.ts';
import { sayFailure } from '../show/failures.ts';

/** Statuses of failures that are not 400. */
const STATUS: Partial<Record<FailureCode, ContentfulStatusCode>> = {
  'not-found': 404, 'run-missing': 404, 'file-size': 413, 'archive-unsafe': 413, 'run-active': 409, 'version-stale': 409, 'proposal-stale': 409, 'store-busy': 503, 'store-damaged': 500, 'store-newer': 500, 'file-full': 507,
  'file-write': 500, 'model-unreachable': 502, 'model-refused': 502, 'pack-invalid': 500, 'prompt-invalid': 500, 'token-needed': 401, 'token-wrong': 401, 'origin-foreign': 403,
};

export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: string;
}

export const localeOf = (c: Context): Locale => {
  const wanted = c.req.query('lang') ?? c.req.header('accept-language') ?? '';
  return /^en/i.test(wanted) ? 'en' : 'zh-CN';
};

/** A failure as RFC 9457 has it. What is not Gouji's own failure tells nothing of its inside. */
export function problemOf(error: unknown, locale: Locale): Problem {
  if (error instanceof GoujiError) {
    const { what, hint } = sayFailure(error, locale);
    const { code }: GoujiError = error;
    return { type: `urn:gouji:${code}`, title: what, status: STATUS[code] ?? 400, detail: hint, code };
  }
  if (error instanceof HTTPException && error.status < 500) {
    const known = problemOf(new GoujiError('request-invalid', { path: 'body', problem: error.message }), locale);
    return { ...known, status: error.status };
  }
  return { type: 'about:blank', title: locale === 'en' ? 'Internal error' : '内部错误', status: 500, detail: locale === 'en' ? 'Try again; if it stays, report it with the server’s log' : '重试；仍不行请把服务器日志发给维护人员', code: 'internal' };
}

export function answerProblem(error: unknown, c: Context): Response {
  const problem = problemOf(error, localeOf(c));
  return c.body(JSON.stringify(problem), problem.status as ContentfulStatusCode, { 'content-type': 'application/problem+json; charset=utf-8' });
}
