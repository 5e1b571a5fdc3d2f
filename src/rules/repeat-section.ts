import { passageEvidence } from '../account/evidence.ts';
import type { Span } from '../core/place.ts';
import { sectionAt } from '../text/sections.ts';
import { defineRule } from '../core/rule.ts';
import type { Subject } from '../core/subject.ts';
import { normalise } from '../copy/normalise.ts';

/** Share of a section from which it counts as copied rather than as containing a copy. */
const MOSTLY = 0.5;

export default defineRule<{ length: number; from: string; to: string; share: number }>({
  code: 'repeat-section',
  severity: 'warning',
  source: { text: '公文抄袭专项整治：同一报告不得成段重复', force: 'practice' },
  applies: () => true,
  *check(subject) {
    const { text } = subject.report;
    const { offsets } = normalise(text);
    for (const passage of subject.passages) {
      const share = shareOfSection(subject, passage.b, offsets);
      yield {
        at: { start: passage.b.start, end: passage.b.end },
        key: text.slice(passage.b.start, passage.b.end),
        ...(share >= MOSTLY && passage.weight >= 100 ? { severity: 'error' as const } : {}),
        args: { length: passage.weight, from: titleAt(subject, passage.a), to: titleAt(subject, passage.b), share: Math.round(share * 100) },
        evidence: [passageEvidence(text, passage.a)],
        related: [{ start: passage.a.start, end: passage.a.end }],
      };
    }
  },
  say: {
    'zh-CN': ({ length, from, to, share }) => ({
      what: from === to ? `“${to}”一节内有${length}字重复` : `“${to}”有${length}字与“${from}”相同`,
      why: `同一段话在报告中出现两次，占“${to}”一节的${share}%`,
      remedy: '保留一处，另一处改写为该节应有的内容',
    }),
    en: ({ length, from, to, share }) => ({
      what: from === to ? `${length} characters stand twice within “${to}”` : `${length} characters of “${to}” are the same as in “${from}”`,
      why: `The same passage stands twice in the report; it makes up ${share} % of “${to}”`,
      remedy: 'Keep one and write in the other place what that section asks for',
    }),
  },
});

const titleAt = (subject: Subject, span: Span): string => sectionAt(subject.report.sections, span.start)?.title ?? '';

/** Share of its section's text that a passage makes up. `offsets` are those of the letters that count, in order. */
function shareOfSection(subject: Subject, span: Span, offsets: Uint32Array): number {
  const section = sectionAt(subject.report.sections, span.start);
  if (!section) return 0;
  const letters = (from: number, to: number): number => Math.max(0, lowerBound(offsets, to) - lowerBound(offsets, from));
  const { start, end } = { start: section.heading.end, end: section.body.end };
  return letters(Math.max(span.start, start), Math.min(span.end, end)) / Math.max(1, letters(start, end));
}

/** How many offsets lie before `limit`. */
function lowerBound(offsets: Uint32Array, limit: number): number {
  let [low, high] = [0, offsets.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((offsets[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
