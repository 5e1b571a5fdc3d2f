import { passageEvidence } from '../account/evidence.ts';
import { normalise } from '../copy/normalise.ts';
import type { Passage } from '../core/passage.ts';
import type { Span } from '../core/place.ts';
import type { Section } from '../core/report.ts';
import { defineRule } from '../core/rule.ts';
import type { Subject } from '../core/subject.ts';
import { sectionAt } from '../text/sections.ts';

/** Share of a section from which it counts as copied rather than as containing copies, and characters that they must have. */
const MOSTLY = 0.5;
const LONG = 100;

export default defineRule<{ length: number; from: string; to: string; share: number; copied: number }>({
  code: 'repeat-section',
  severity: 'warning',
  source: { text: '公文抄袭专项整治：同一报告不得成段重复', force: 'practice' },
  applies: () => true,
  *check(subject) {
    const { text } = subject.report;
    const letters = counter(text);
    for (const [section, passages] of Map.groupBy(subject.passages, ({ b }) => sectionAt(subject.report.sections, b.start))) {
      const share = (some: readonly Passage[]): number => shareOf(section, some.map(({ b }) => b), letters);
      const elsewhere = passages.filter(({ a }) => sectionAt(subject.report.sections, a.start) !== section);
      const isCopied = share(elsewhere) >= MOSTLY && elsewhere.reduce((sum, { weight }) => sum + weight, 0) >= LONG;
      const worst = isCopied ? elsewhere.toSorted((p, q) => q.weight - p.weight)[0] : undefined;
      for (const passage of passages) {
        yield {
          at: { start: passage.b.start, end: passage.b.end },
          key: text.slice(passage.b.start, passage.b.end),
          ...(passage === worst ? { severity: 'error' as const } : {}),
          args: { length: passage.weight, from: titleAt(subject, passage.a), to: section?.title ?? '', share: percent(share([passage])), copied: percent(share(passages)) },
          evidence: [passageEvidence(text, passage.a)],
          related: [{ start: passage.a.start, end: passage.a.end }],
        };
      }
    }
  },
  say: {
    'zh-CN': ({ length, from, to, share, copied }) => ({
      what: from === to ? `“${to}”一节内有${length}字重复` : `“${to}”有${length}字与“${from}”相同`,
      why: `同一段话在报告中出现两次，占“${to}”一节的${share}%${copied > share ? `；这一节共有${copied}%是重复的话` : ''}`,
      remedy: from === to ? '留下一处，删去另一处，或写明两处有什么不同' : `“${from}”保留原话；“${to}”写“详见‘${from}’”，或改写为本节要说的内容`,
    }),
    en: ({ length, from, to, share, copied }) => ({
      what: from === to ? `${length} characters stand twice within “${to}”` : `${length} characters of “${to}” are the same as in “${from}”`,
      why: `The same passage stands twice in the report; it makes up ${share} % of “${to}”${copied > share ? `, of which ${copied} % is said elsewhere too` : ''}`,
      remedy: from === to ? 'Keep one and drop the other, or say what differs' : `Keep it in “${from}”; in “${to}” refer to it, or write what that section asks for`,
    }),
  },
});

const percent = (share: number): number => Math.round(share * 100);

const titleAt = (subject: Subject, span: Span): string => sectionAt(subject.report.sections, span.start)?.title ?? '';

/** Letters of a stretch that count: no punctuation, no space. */
type Letters = (from: number, to: number) => number;

/** Share of a section's text that some passages in it make up; 0 outside any section. */
function shareOf(section: Section | undefined, spans: readonly Span[], letters: Letters): number {
  if (!section) return 0;
  const { start, end } = { start: section.heading.end, end: section.body.end };
  const within = spans.reduce((sum, span) => sum + letters(Math.max(span.start, start), Math.min(span.end, end)), 0);
  return Math.min(1, within / Math.max(1, letters(start, end)));
}

function counter(text: string): Letters {
  const { offsets } = normalise(text);
  const before = (limit: number): number => {
    let [low, high] = [0, offsets.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((offsets[middle] ?? 0) < limit) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return (from, to) => Math.max(0, before(to) - before(from));
}
