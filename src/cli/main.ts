import { run } from './run.ts';
import type { Terminal } from './terminal.ts';

const interrupted = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    // The second one ends at once; the first lets the command keep what is done.
    if (interrupted.signal.aborted) process.exit(130);
    interrupted.abort();
  });
}
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // The reader of a pipe has gone (`gouji … | head`): nothing is left to say.
  if (error.code === 'EPIPE') process.exit(0);
});

const terminal: Terminal = {
  env: process.env,
  stdin: process.stdin,
  out: (chunk) => new Promise((resolve, reject) => process.stdout.write(chunk, (error) => (error ? reject(error) : resolve()))),
  tell: (line) => void process.stderr.write(`${line}\n`),
  signal: interrupted.signal,
};

// A command that was interrupted may have left a read of stdin waiting.
process.exit(await run(process.argv.slice(2), terminal));
