import type { Spot } from './read.ts';
import { setText } from './words.ts';
import { children, make, W, type Element } from './xml.ts';

/** Who makes a tracked change, and when. */
export interface Editor {
  readonly author: string;
  readonly at: string;
}

/**
 * Puts other words in the place of those that some spots hold from end to end, as a tracked change: a person accepts or rejects it. `spots` are whole runs
 * of one paragraph, in order. Returns false, and changes nothing, where a run holds more than its words.
 */
export function trackChange(spots: readonly Spot[], words: string, id: number, editor: Editor): boolean {
  const runs = spots.map(({ element }) => element.parentNode as Element | null);
  const first = runs[0];
  const last = runs.at(-1);
  if (!first || !last || !runs.every((run) => run?.parentNode && run.parentNode === first.parentNode && isPlain(run))) return false;
  const inserted = first.cloneNode(true) as Element;
  const [text] = [...children(inserted, 't')];
  if (!text) return false;
  setText(text, words);
  spots.forEach((spot, i) => remove(spot, runs[i] as Element, id + i, editor));
  const insertion = tracked(last, 'ins', id + spots.length, editor);
  insertion.appendChild(inserted);
  const deletion = last.parentNode as Element;
  deletion.parentNode?.insertBefore(insertion, deletion.nextSibling);
  return true;
}

/** What a run may hold beside one piece of text: nothing that is seen. */
const UNSEEN = new Set(['rPr', 'lastRenderedPageBreak', 'proofErr']);

const isPlain = (run: Element): boolean => run.localName === 'r' && [...children(run)].filter(({ localName }) => !UNSEEN.has(localName ?? '')).length === 1;

function remove(spot: Spot, run: Element, id: number, editor: Editor): void {
  const deletion = tracked(run, 'del', id, editor);
  run.parentNode?.insertBefore(deletion, run);
  deletion.appendChild(run);
  const gone = make(run, 'delText');
  setText(gone, spot.element.textContent ?? '');
  run.replaceChild(gone, spot.element);
  spot.element = gone;
}

function tracked(beside: Element, name: 'ins' | 'del', id: number, { author, at }: Editor): Element {
  const change = make(beside, name);
  change.setAttributeNS(W, 'w:id', String(id));
  change.setAttributeNS(W, 'w:author', author);
  change.setAttributeNS(W, 'w:date', at);
  return change;
}
