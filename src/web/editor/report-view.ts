import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { search, searchKeymap } from '@codemirror/search';
import { Compartment, EditorState, type Extension } from '@codemirror/state';
import { EditorView, keymap, placeholder, tooltips } from '@codemirror/view';
import type { Locale } from '../../core/locale.ts';
import type { Account } from '../account.ts';
import type { Words } from '../words.ts';
import { findingBeside, findingsAt, findingSpan, marks, setActive, showAccount } from './marks.ts';
import { phrases } from './phrases.ts';
import { sourceTooltip } from './source-tooltip.ts';

/** What the editor tells the page. */
export interface Events {
  readonly onText: (text: string) => void;
  readonly onBlur: () => void;
  /** The cursor came into a finding. */
  readonly onFinding: (id: string) => void;
}

/** Replaces a finding's text, which must still be what the fix expects. */
export interface Replacement {
  readonly id: string;
  readonly expect: string;
  readonly replace: string;
}

/** The server writes it into the page; without it the policy would refuse the editor's style sheet. */
const nonce = (): string => document.querySelector<HTMLMetaElement>('meta[name=csp-nonce]')?.content ?? '';

/** The report in CodeMirror, with the page's few verbs. */
export class ReportView {
  readonly #view: EditorView;
  readonly #events: Events;
  readonly #speech = new Compartment();
  readonly #lock = new Compartment();
  #spoken: Extension = [];
  #locked: Extension = [];
  #quiet = false;

  constructor(parent: HTMLElement, text: string, events: Events) {
    this.#events = events;
    this.#view = new EditorView({ parent, state: this.#stateOf(text) });
  }

  get text(): string {
    return this.#view.state.doc.toString();
  }

  /** Another text, with nothing to undo behind it. */
  load(text: string): void {
    this.#view.setState(this.#stateOf(text));
    this.#view.scrollDOM.scrollTop = 0;
  }

  speak(words: Words, locale: Locale): void {
    const attributes = EditorView.contentAttributes.of({ 'aria-label': words.report, lang: 'zh-CN', spellcheck: 'false' });
    this.#spoken = [attributes, placeholder(words.editorHint), phrases(locale), sourceTooltip(words, locale)];
    this.#view.dispatch({ effects: this.#speech.reconfigure(this.#spoken) });
  }

  /** While a draft comes in nobody else writes. */
  lock(locked: boolean): void {
    this.#locked = EditorState.readOnly.of(locked);
    this.#view.dispatch({ effects: this.#lock.reconfigure(this.#locked) });
  }

  /** The text of a draft under way: its end stays in sight, and the page is not told. */
  grow(text: string): void {
    const { doc } = this.#view.state;
    this.#quietly(() => this.#view.dispatch({ changes: { from: 0, to: doc.length, insert: text } }));
    this.#view.scrollDOM.scrollTop = this.#view.scrollDOM.scrollHeight;
  }

  show(account: Account, findings: boolean): void {
    this.#view.dispatch({ effects: showAccount.of({ account, findings }) });
  }

  activate(id: string | null): void {
    this.#view.dispatch({ effects: setActive.of(id) });
  }

  /** Selects a finding's text and brings it into sight. */
  locate(id: string): void {
    const span = findingSpan(this.#view.state, id);
    if (span) this.select(span.start, span.end);
  }

  select(start: number, end: number): void {
    const effects = EditorView.scrollIntoView(start, { y: 'center' });
    this.#quietly(() => this.#view.dispatch({ selection: { anchor: start, head: end }, effects, userEvent: 'select.page' }));
    this.#view.focus();
  }

  /** Puts a fix in, one step to undo. False when the text is no longer what the fix was made for. */
  replace({ id, expect, replace }: Replacement): boolean {
    const { state } = this.#view;
    const span = findingSpan(state, id);
    if (!span || state.readOnly || state.sliceDoc(span.start, span.end) !== expect) return false;
    const changes = { from: span.start, to: span.end, insert: replace };
    this.#quietly(() => this.#view.dispatch({ changes, selection: { anchor: span.start, head: span.start + replace.length }, userEvent: 'input.fix' }));
    this.#events.onText(this.text);
    this.#view.focus();
    return true;
  }

  /** The next finding from the cursor on, or the previous one. */
  beside(direction: 1 | -1): string | null {
    return findingBeside(this.#view.state, this.#view.state.selection.main.from, direction);
  }

  destroy(): void {
    this.#view.destroy();
  }

  #stateOf(doc: string): EditorState {
    const extensions: Extension[] = [
      history(), search({ top: true }), keymap.of([...searchKeymap, ...historyKeymap, ...defaultKeymap]),
      EditorView.lineWrapping, tooltips({ tooltipSpace: (view) => view.dom.getBoundingClientRect() }), EditorView.cspNonce.of(nonce()),
      this.#speech.of(this.#spoken), this.#lock.of(this.#locked), marks,
      EditorView.domEventHandlers({ blur: () => this.#events.onBlur() }),
      EditorView.updateListener.of((update) => {
        if (this.#quiet) return;
        if (update.docChanged) this.#events.onText(update.state.doc.toString());
        const found = update.selectionSet && !update.docChanged ? findingsAt(update.state, update.state.selection.main.head)[0] : undefined;
        if (found) this.#events.onFinding(found.id);
      }),
    ];
    return EditorState.create({ doc, extensions });
  }

  /** Runs a change of the page's own making, of which it need not be told. */
  #quietly(change: () => void): void {
    this.#quiet = true;
    change();
    this.#quiet = false;
  }
}
