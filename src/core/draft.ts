import type { Material } from './material.ts';

/** `fact` states something and cites notes or references; `policy` is a principle; `bridge` joins. */
export type SentenceKind = 'fact' | 'policy' | 'bridge';

/** One sentence with references in place of numbers, and the ids of the notes it rests on. */
export interface DraftSentence {
  readonly kind: SentenceKind;
  readonly text: string;
  readonly notes: readonly string[];
}

/** What the writer must still supply, in words. */
export interface Gap {
  readonly need: string;
  readonly why: string;
}

/** What a model answers for a section. */
export interface Reply {
  readonly plan: string;
  readonly sentences: readonly DraftSentence[];
  readonly gaps: readonly Gap[];
}

export interface Message {
  readonly role: 'system' | 'user' | 'assistant';
  readonly content: string;
}

/** Which prompt file a request was made with; `hash` covers its whole content. */
export interface PromptIdentity {
  readonly id: string;
  readonly version: number;
  readonly hash: string;
}

/** The composer reads the material; a server sees the messages and the schema only. */
export interface Request {
  readonly material: Material;
  readonly prompt: PromptIdentity;
  readonly messages: readonly Message[];
  readonly schema: { readonly name: string; readonly json: Readonly<Record<string, unknown>> };
  readonly temperature: number | null;
  /** Asks the server for one particular answer out of many; absent in ordinary drafting. */
  readonly seed?: number;
}

export interface Usage {
  readonly input: number;
  readonly output: number;
}

/** Only `ok` can become a draft, and only past the gate. `usage` is null where the server did not tell. */
export type Outcome =
  | { readonly kind: 'ok'; readonly reply: Reply; readonly usage: Usage | null }
  | { readonly kind: 'busy'; readonly detail: string; /** Seconds after which the server may be asked again; null when it does not say. */ readonly after: number | null }
  | { readonly kind: 'refused' | 'filtered' | 'truncated' | 'empty' | 'invalid' | 'overlong' | 'aborted' | 'timeout' | 'unreachable' | 'denied' | 'error'; readonly detail: string };

/** A section as it came through the gate, with what was left out of it. */
export interface Draft {
  readonly section: string;
  readonly sentences: readonly DraftSentence[];
  readonly gaps: readonly Gap[];
  readonly origin: {
    readonly model: string;
    readonly prompt: PromptIdentity;
    readonly usage: Usage | null;
    /** Stands for the whole request; absent where it was not kept. */
    readonly request?: string;
  };
}

/** Where a rendered reference came to stand, and what it stands for. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly key: string;
}
