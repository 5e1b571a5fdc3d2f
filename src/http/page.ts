import { existsSync, readFileSync, statSync } from 'node:fs';
import { extname, join, normalize, sep } from 'node:path';
import { randomBytes } from 'node:crypto';
import { Hono } from 'hono';
import { GoujiError } from '../core/error.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8', '.svg': 'image/svg+xml', '.ico': 'image/x-icon', '.map': 'application/json',
};

/** The built page. index.html gets a fresh CSP nonce each time; everything else has a hash in its name and is kept by the browser. */
export function pageRoutes(folder: string) {
  return new Hono()
    .get('/', (c) => {
      const index = join(folder, 'index.html');
      if (!existsSync(index)) throw new GoujiError('not-found', { what: 'dist/web/index.html' });
      const nonce = randomBytes(16).toString('base64');
      c.header('Content-Security-Policy', `default-src 'none'; script-src 'self' 'nonce-${nonce}'; style-src 'self' 'nonce-${nonce}'; img-src 'self' data:; connect-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`);
      c.header('Cache-Control', 'no-store');
      return c.html(readFileSync(index, 'utf8').replaceAll('__CSP_NONCE__', nonce));
    })
    .get('/assets/*', (c) => {
      const path = normalize(join(folder, c.req.path));
      if (!path.startsWith(folder + sep) || !existsSync(path) || !statSync(path).isFile()) throw new GoujiError('not-found', { what: c.req.path });
      return c.body(readFileSync(path), 200, { 'content-type': TYPES[extname(path)] ?? 'application/octet-stream', 'cache-control': 'public, max-age=31536000, immutable' });
    });
}
