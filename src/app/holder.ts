import { hostname } from 'node:os';

/** Who drafts, in the store's eyes: this process on this machine. */
export const HOLDER = `${hostname()}:${process.pid}`;

/** Whether another process still drafts. One that was killed leaves its drafting open; of another machine it cannot be known, and what it left counts as over. */
export function isAlive(holder: string): boolean {
  const [host, pid = ''] = holder.split(/:(?=\d+$)/);
  if (host !== hostname() || Number(pid) === process.pid) return false;
  try {
    process.kill(Number(pid), 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
