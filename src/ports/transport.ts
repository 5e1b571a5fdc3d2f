/** The body of a chat completions request, as it leaves. */
export type Body = Readonly<Record<string, unknown>>;

/** What a server sent back, before anything is made of it: any status, any body. */
export interface RawAnswer {
  readonly status: number;
  readonly body: unknown;
  /** Seconds, as the server asks; absent when it does not. */
  readonly retryAfter?: number;
}

/** The last step before the network. Throws what keeps an answer from coming: no connection, time out, aborted. */
export type Transport = (body: Body, signal: AbortSignal) => Promise<RawAnswer>;
