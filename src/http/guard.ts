import { createHash, timingSafeEqual } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import { GoujiError } from '../core/error.ts';
import { getCookie, setCookie } from 'hono/cookie';

const LOOPBACK = /^(?:127\.\d+\.\d+\.\d+|localhost|\[::1\])$/;

export const isLoopback = (host: string): boolean => LOOPBACK.test(host) || host === '::1';

/** On this machine only: refuses requests that a foreign page sends through the user's browser (other Origin, rebound Host). */
export const sameOrigin: MiddlewareHandler = async (c, next) => {
  const host = (c.req.header('host') ?? '').toLowerCase();
  const origin = c.req.header('origin');
  const own = origin === undefined || (URL.canParse(origin) && new URL(origin).host.toLowerCase() === host);
  if (!own) throw new GoujiError('origin-foreign', { origin: origin ?? '' });
  await next();
};

export const loopbackHost: MiddlewareHandler = async (c, next) => {
  const name = (c.req.header('host') ?? '').toLowerCase().replace(/:\d+$/, '');
  if (!LOOPBACK.test(name)) throw new GoujiError('origin-foreign', { origin: name });
  await next();
};

const COOKIE = 'gouji';

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Beyond this machine: demands the token, as a bearer or, once `/?token=…` was visited, as a cookie. */
export function tokenGate(token: string): MiddlewareHandler {
  const right = (given: string | undefined): boolean => given !== undefined && timingSafeEqual(digest(given), digest(token));
  return async (c, next) => {
    const visited = c.req.query('token');
    if (right(visited)) setCookie(c, COOKIE, token, { httpOnly: true, sameSite: 'Strict', path: '/' });
    const bearer = /^Bearer (.+)$/i.exec(c.req.header('authorization') ?? '')?.[1];
    if (!right(visited) && !right(bearer) && !right(getCookie(c, COOKIE))) throw new GoujiError('token-wrong', {});
    await next();
  };
}
