import type { Outcome, Planned, Question, Request } from '../core/draft.ts';

/** Whatever drafts a section. An implementation answers with an outcome and throws only for its own bugs. */
export interface Model {
  /** As people should see it: `builtin-composer`, `qwen3:8b`. */
  readonly name: string;
  readonly kind: 'composer' | 'server';
  /** Where it is reached; null for the composer. */
  readonly url: string | null;
  answer(request: Request, signal: AbortSignal): Promise<Outcome>;
  /** Which note goes where. */
  assign(question: Question<Planned>, signal: AbortSignal): Promise<Outcome<Planned>>;
}
