import { createAdaptorServer } from '@hono/node-server';
import type { Server } from 'node:http';
import { GoujiError } from '../core/error.ts';
import type { App } from './app.ts';

export interface Listening {
  /** `http://127.0.0.1:4600` */
  readonly address: string;
  close(): Promise<void>;
}

/** Open streams get this long to end by themselves, in milliseconds. */
const GRACE = 1000;

export function listen(app: Pick<App, 'fetch'>, host: string, port: number): Promise<Listening> {
  const server = createAdaptorServer({ fetch: app.fetch }) as Server;
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'EADDRINUSE' || error.code === 'EACCES' ? new GoujiError('port-taken', { address: `${host}:${port}` }, error) : error);
    });
    server.listen(port, host, () => {
      const bound = server.address();
      const shown = host.includes(':') ? `[${host}]` : host;
      resolve({ address: `http://${shown}:${typeof bound === 'object' && bound ? bound.port : port}`, close: () => closed(server) });
    });
  });
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => server.closeAllConnections(), GRACE);
    server.close(() => {
      clearTimeout(timer);
      resolve();
    });
    server.closeIdleConnections();
  });
}
