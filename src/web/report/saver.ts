import { forget, recall, remember } from '../memory.ts';

export type SaveState = 'saved' | 'unsaved' | 'saving' | 'failed';

/** A pause in writing that is worth a version. */
const PAUSE = 1000;
const RETRY = 8000;

/** Text of a project that the server has not confirmed; null when it has everything. */
export const unsavedText = (project: string): string | null => recall(`unsaved.${project}`);

interface Edges {
  readonly put: (text: string, last: boolean) => Promise<void>;
  readonly onState: (state: SaveState) => void;
  readonly onFailure: (error: unknown) => void;
}

/** Sends a person's text to the server, one call at a time, the latest last. Until that has worked the browser keeps it. */
export class Saver {
  readonly #project: string;
  readonly #edges: Edges;
  #text: string | null = null;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #sending: Promise<void> | null = null;

  constructor(project: string, edges: Edges) {
    this.#project = project;
    this.#edges = edges;
  }

  changed(text: string): void {
    this.#text = text;
    remember(`unsaved.${this.#project}`, text);
    this.#edges.onState('unsaved');
    this.#after(PAUSE);
  }

  /** Saves what is unsaved. False when that failed; it will be tried again. */
  async flush(): Promise<boolean> {
    this.#after(null);
    this.#sending ??= this.#sendAll().finally(() => { this.#sending = null; });
    await this.#sending;
    return this.#text === null;
  }

  /** What a draft replaces is no longer unsaved. */
  drop(): void {
    this.#after(null);
    this.#text = null;
    forget(`unsaved.${this.#project}`);
    this.#edges.onState('saved');
  }

  /** For when the page goes: the call must outlive it. A failure is found in the browser's memory the next time. */
  leave(): void {
    this.#after(null);
    if (this.#text !== null && !this.#sending) void this.#send(this.#text, true).catch(() => undefined);
  }

  async #sendAll(): Promise<void> {
    try {
      for (let text = this.#text; text !== null; text = this.#text) await this.#send(text, false);
    } catch (error) {
      this.#edges.onState('failed');
      this.#edges.onFailure(error);
      this.#after(RETRY);
    }
  }

  async #send(text: string, last: boolean): Promise<void> {
    this.#edges.onState('saving');
    await this.#edges.put(text, last);
    if (this.#text !== text) return;
    this.#text = null;
    forget(`unsaved.${this.#project}`);
    this.#edges.onState('saved');
  }

  #after(pause: number | null): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = pause === null ? null : setTimeout(() => void this.flush(), pause);
  }
}
