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

/** Where each note belongs, as a model says it: one entry for each, the section empty where it is left out. */
export interface Planned {
  readonly assignments: readonly { readonly note: string; readonly section: string; readonly use: 'main' | 'support' | 'leave'; readonly why: string }[];
}

/** What is asked of a model. A server sees the messages and the schema only. */
export interface Question<A> {
  readonly prompt: PromptIdentity;
  readonly messages: readonly Message[];
  readonly schema: { readonly name: string; readonly json: Readonly<Record<string, unknown>> };
  readonly temperature: number | null;
  /** Asks the server for one particular answer out of many; absent in ordinary drafting. */
  readonly seed?: number;
  /** A server's text as an answer; undefined when it is not of the schema's shape. */
  readonly read: (text: string) => A | undefined;
  /** What the built-in composer answers. */
  readonly offline: () => A;
}

/** The request for one section, with the material that it is made of. */
export interface Request extends Question<Reply> {
  readonly material: Material;
}

export interface Usage {
  readonly input: number;
  readonly output: number;
}

/** Only `ok` can become a draft, and only past the gate. `usage` is null where the server did not tell. */
export type Outcome<A = Reply> =
  | { readonly kind: 'ok'; readonly reply: A; readonly usage: Usage | null }
  | { readonly kind: 'busy'; readonly detail: string; /** Seconds after which the server may be asked again; null when it does not say. */ readonly after: number | null }
  | { readonly kind: 'refused' | 'filtered' | 'truncated' | 'empty' | 'invalid' | 'overlong' | 'aborted' | 'timeout' | 'unreachable' | 'denied' | 'budget' | 'error'; readonly detail: string };

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
