import { bodiesOf } from '../account/bodies.ts';
import type { Outcome } from '../core/draft.ts';
import type { Finding } from '../core/finding.ts';
import { isCell, type Span } from '../core/place.ts';
import type { Pack } from '../core/pack.ts';
import { slice, spliced, type Marked, type Standing } from './merge.ts';

/** What a section's words would become, and how many findings stand in them before and after. */
export interface Revision extends Marked {
  readonly section: string;
  readonly base: string;
  readonly before: number;
  readonly after: number;
}

export type ReviseEvent =
  | { readonly kind: 'round'; readonly round: number; readonly findings: number }
  | { readonly kind: 'revised'; readonly revision: Revision }
  | { readonly kind: 'failed'; readonly section: string; readonly outcome: Exclude<Outcome['kind'], 'ok'> };

/** What a revision needs from outside. */
export interface Reviser {
  readonly pack: Pack;
  /** What is wrong with a text; findings at places of the text only count. */
  readonly review: (text: Marked) => readonly Finding[];
  /** A section written again with what was found in it: its heading's body, or why there is none. Null where nobody can be asked. */
  readonly write: ((section: string, findings: readonly Finding[], signal: AbortSignal) => Promise<Marked | Exclude<Outcome['kind'], 'ok'> | null>) | null;
}

/** Info is form, and no reason to write anything again. */
const counts = ({ severity, at }: Finding): boolean => severity !== 'info' && !isCell(at);

/**
 * Goes over a report in rounds: what a finding itself can mend is mended, and sections that nobody has edited and in which more is found are asked for again. Kept is only what
 * leaves fewer findings. Ends when nothing gets better, or after the last round.
 */
export async function* revise(standing: Standing, rounds: number, { pack, review, write }: Reviser, signal: AbortSignal): AsyncGenerator<ReviseEvent> {
  const first = bodiesOf(standing.text, pack);
  let now: Marked = standing;
  for (let round = 1; round <= rounds && !signal.aborted; round++) {
    const found = review(now).filter(counts);
    yield { kind: 'round', round, findings: found.length };
    let left = found.length;
    let better = false;
    for (const [section, span] of bodiesOf(now.text, pack)) {
      const own = within(found, span);
      if (own.length === 0 || signal.aborted) continue;
      // Sections before it may have grown since the round began.
      const place = bodiesOf(now.text, pack).get(section);
      if (!place) continue;
      const tried: Marked[] = [mended(slice(now, place), span, own)];
      if (write && !standing.edited.includes(section)) {
        const written = await write(section, own, signal);
        if (typeof written === 'string') yield { kind: 'failed', section, outcome: written };
        else if (written) tried.push(written);
      }
      const best = bestOf(tried, (piece) => spliced(now, [{ span: place, piece }]), review, left);
      const base = first.get(section);
      if (!best || !base) continue;
      now = best.whole;
      left = best.left.length;
      const standsAt = bodiesOf(now.text, pack).get(section);
      better = true;
      yield { kind: 'revised', revision: { section, base: standing.text.slice(base.start, base.end), ...best.piece, before: own.length, after: standsAt ? within(best.left, standsAt).length : 0 } };
    }
    if (!better) return;
  }
}

const within = (findings: readonly Finding[], { start, end }: Span): Finding[] => findings.filter(({ at }) => !isCell(at) && at.start >= start && at.end <= end);

/** The words with every fix of a finding put in, from the end. */
function mended({ text, marks }: Marked, { start }: Span, findings: readonly Finding[]): Marked {
  let words: Marked = { text, marks };
  for (const { at, fix } of findings.toReversed()) {
    if (!fix || isCell(at) || words.text.slice(at.start - start, at.end - start) !== fix.expect) continue;
    words = spliced(words, [{ span: { start: at.start - start, end: at.end - start }, piece: { text: fix.replace, marks: [] } }]);
  }
  return words;
}

/** Of several tries the one that leaves the fewest findings in the whole report, if that is fewer than there are. */
function bestOf(tried: readonly Marked[], put: (piece: Marked) => Marked, review: Reviser['review'], before: number): { readonly piece: Marked; readonly whole: Marked; readonly left: readonly Finding[] } | null {
  const judged = tried.map((piece) => ({ piece, whole: put(piece) })).map((one) => ({ ...one, left: review(one.whole).filter(counts) }));
  const best = judged.toSorted((a, b) => a.left.length - b.left.length)[0];
  return best && best.left.length < before ? best : null;
}

