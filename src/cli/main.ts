import { run } from './run.ts';
import type { Terminal } from './terminal.ts';

const interrupted = new AbortController();
process.on('SIGINT', () => {
  // A second Ctrl-C ends at once; the first lets the command keep what is done.
  if (interrupted.signal.aborted) process.exit(130);
  interrupted.abort();
});
process.on('SIGTERM', () => interrupted.abort());
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // The reader of a pipe has gone (`gouji … | head`): nothing is left to say.
  if (error.code === 'EPIPE') process.exit(0);
});

const terminal: Terminal = {
  env: process.env,
  cwd: process.cwd(),
  stdin: process.stdin,
  out: (text) => new Promise((resolve, reject) => process.stdout.write(text, (error) => (error ? reject(error) : resolve()))),
  tell: (line) => void process.stderr.write(`${line}\n`),
  signal: interrupted.signal,
};

process.exitCode = await run(process.argv.slice(2), terminal);
