import { Broken } from './broken.ts';

/** Bytes of an answer, refusals included: a section is a few thousand. */
const LARGEST = 2_000_000;
/** Milliseconds between two pieces of an answer that has begun. */
const IDLE = 60_000;
/** Headers that go out; whatever else a library or its environment would add does not. */
const SENT = ['content-type', 'accept'];

/** A fetch for talking to model servers: follows no redirect, sends these headers only, and ends an answer that is too large or stops coming. */
export const boundedFetch = (authorization: string | null, idle = IDLE): typeof fetch => async (input, init) => {
  const given = new Headers(init?.headers);
  const headers = new Headers(SENT.flatMap((name) => (given.has(name) ? [[name, given.get(name) ?? ''] as [string, string]] : [])));
  if (authorization !== null) headers.set('authorization', authorization);
  const response = await fetch(input, { ...init, headers, redirect: 'manual' });
  if (response.status >= 300 && response.status < 400) throw new Broken('unreachable', `redirect ${response.status}`);
  return new Response(response.body && response.body.pipeThrough(bounded(idle)), { status: response.status, statusText: response.statusText, headers: response.headers });
};

/** Passes bytes on until there are too many of them or none comes for a while. */
function bounded(idle: number): TransformStream<Uint8Array, Uint8Array> {
  let bytes = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  return new TransformStream({
    transform(chunk, controller) {
      clearTimeout(timer);
      bytes += chunk.byteLength;
      if (bytes > LARGEST) return controller.error(new Broken('overlong', `> ${LARGEST / 1e6} MB`));
      timer = setTimeout(() => controller.error(new Broken('timeout', `${idle / 1000} s`)), idle);
      controller.enqueue(chunk);
    },
    flush: () => clearTimeout(timer),
  });
}
