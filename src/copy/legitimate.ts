import type { Span } from '../core/place.ts';

/** What differs from unit to unit in a sentence that all copy. */
const SLOT = '……';
/** Characters that a slot may hold, and characters beside a phrase that are of its sentence. */
const WIDEST = 60;
const BESIDE = 2;
const SENTENCE_END = /[。！？]/;

/** Where phrases that every unit writes stand in a text. The parts of a phrase follow each other within one sentence. */
export const legitimateSpans = (text: string, phrases: readonly string[]): Span[] => phrases.flatMap((phrase) => [...phraseSpans(text, phrase.split(SLOT))]);

function* phraseSpans(text: string, [first = '', ...others]: readonly string[]): Generator<Span> {
  if (first === '') return;
  for (let start = text.indexOf(first); start >= 0; start = text.indexOf(first, start + first.length)) {
    let end: number | null = start + first.length;
    for (const part of others) end = end === null ? null : endOf(text, part, end);
    if (end !== null) yield { start: start - BESIDE, end: end + BESIDE };
  }
}

/** Where a part ends that begins behind `from` in the same sentence; null where it does not stand there. */
function endOf(text: string, part: string, from: number): number | null {
  const window = text.slice(from, from + WIDEST + part.length);
  const at = window.indexOf(part);
  return at < 0 || SENTENCE_END.test(window.slice(0, at)) ? null : from + at + part.length;
}
