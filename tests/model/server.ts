import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Asked {
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: { model: string; messages: { role: string; content: string }[]; response_format?: { type: string }; tools?: unknown; temperature?: number; stream?: boolean };
}

/** A scripted OpenAI-compatible server on a free port of the loopback, and what it was asked. */
export interface ScriptedServer {
  readonly url: string;
  readonly asked: readonly Asked[];
  close(): Promise<void>;
}

export type Script = (asked: Asked, response: ServerResponse, index: number) => void | Promise<void>;

export async function scriptedServer(script: Script): Promise<ScriptedServer> {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    void (async () => {
      const body = JSON.parse((await bodyOf(request)) || '{}') as Asked['body'];
      const entry = { path: request.url ?? '', headers: request.headers, body };
      asked.push(entry);
      await script(entry, response, asked.length - 1);
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/v1`, asked,
    close: () => new Promise((resolve) => { server.closeAllConnections(); server.close(() => resolve()); }),
  };
}

/** Asked where the notes belong, before any section is asked for. */
export const isAssigning = ({ body }: Asked): boolean => body.messages[0]?.content.includes('note_assignment') === true || body.messages[0]?.content.includes('归到各节') === true;

/** An answer that leaves every note to the program. */
export const NOTHING_ASSIGNED = JSON.stringify({ assignments: [] });

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

export function answer(response: ServerResponse, content: string | null, finish: string | null = 'stop', extra: object = {}): void {
  const message = { role: 'assistant', content, ...extra };
  json(response, 200, { id: 'x', object: 'chat.completion', created: 1, model: 'm', choices: [{ index: 0, message, finish_reason: finish }], usage: { prompt_tokens: 11, completion_tokens: 7, total_tokens: 18 } });
}

/** Server-sent events, each datum as it stands or as JSON, and an end unless the last is to be left open. */
export function stream(response: ServerResponse, data: readonly (string | object)[], { done = true } = {}): void {
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  for (const datum of data) response.write(`data: ${typeof datum === 'string' ? datum : JSON.stringify(datum)}\n\n`);
  if (done) response.end('data: [DONE]\n\n');
}

/** One chunk of a streamed completion. */
export const chunk = (delta: object, finish: string | null = null): object => ({ choices: [{ index: 0, delta, finish_reason: finish }] });

export function json(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}
