import { DUTIES } from '../core/words/duties.ts';
import type { Normalised } from './normalise.ts';
import { SEED } from './seeds.ts';

/** Characters of nothing but what everybody writes that make a stretch of a form. */
const LENGTH = 30;
/** How far into its line the words stand with which a paragraph on duties begins. */
const HEAD = 16;

/** A line of a cover or a form: 评价单位：江城区教育局. */
const LABELLED = /^[ \u3000]*[\p{Script=Han}（）()]{2,10}[：:]/u;
const COVER = 40;

/** For each place of a text 1 where it is the form that all fill in, or says what the unit is there for, which stands in all of its reports. */
export function formMask(text: string, { offsets, codes }: Normalised, spread: Uint8Array): Uint8Array {
  const mask = new Uint8Array(codes.length);
  let [from, last] = [-1, -1];
  const close = (): void => {
    if (from >= 0 && last + SEED - from >= LENGTH) mask.fill(1, from, last + SEED);
    from = -1;
  };
  for (let at = 0; at < spread.length; at++) {
    if (spread[at] === 1) close();
    if (spread[at] !== 2) continue;
    if (from < 0) from = at;
    last = at;
  }
  close();
  maskLines(text, offsets, mask);
  return mask;
}

/** The same by its lines alone, where there are no other reports to tell a form by. */
export function formLines(text: string, { offsets, codes }: Normalised): Uint8Array {
  const mask = new Uint8Array(codes.length);
  maskLines(text, offsets, mask);
  return mask;
}

/** Lines on duties, and those of a cover. */
function maskLines(text: string, offsets: Uint32Array, mask: Uint8Array): void {
  let place = 0;
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    const head = text.slice(start, Math.min(end, start + HEAD));
    const isForm = DUTIES.some((word) => head.includes(word)) || (end - start <= COVER && LABELLED.test(head));
    for (; place < offsets.length && (offsets[place] ?? 0) < end; place++) if (isForm) mask[place] = 1;
    start = end + 1;
  }
}
