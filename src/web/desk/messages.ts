import { RequestError } from '../api/request.ts';
import type { Words } from '../words.ts';

/** What happened, and what to do. */
export interface Message {
  readonly key: string;
  readonly tone: 'trouble' | 'notice';
  readonly what: string;
  readonly next: string;
}

/** The words for whatever was thrown. A defect of the page says its own text, so that it can be reported. */
export function troubleOf(error: unknown, words: Words): Message {
  if (!(error instanceof RequestError)) return { key: 'defect', tone: 'trouble', what: String(error), next: words.unreadableNext };
  if (error.problem) return { key: error.problem.code, tone: 'trouble', what: error.problem.title, next: error.problem.detail };
  const offline = error.kind === 'offline';
  return { key: error.kind, tone: 'trouble', what: offline ? words.offline : words.unreadable, next: offline ? words.offlineNext : words.unreadableNext };
}

export const withMessage = (messages: readonly Message[], message: Message): Message[] =>
  [...messages.filter(({ key }) => key !== message.key), message];
