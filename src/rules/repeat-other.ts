import { coverOf, ownLetters } from '../account/own-text.ts';
import { legitimateSpans } from '../copy/legitimate.ts';
import { defineRule } from '../core/rule.ts';

/** Letters of one's own from which a passage is worth a person's look. */
const LEAST = 30;
/** Share of the report's letters from which it counts as copied. */
const MOSTLY = 0.5;

/** Passages that a report of another unit has too. */
export default defineRule<{ length: number; document: string; share: number; similarity: number }>({
  code: 'repeat-other',
  severity: 'warning',
  source: { text: '公文抄袭专项整治：不得抄用其他单位的报告', force: 'practice' },
  applies: ({ elsewhere }) => (elsewhere === null ? 'not-applicable' : true),
  *check({ elsewhere, report: { text }, pack }) {
    if (elsewhere === null) return;
    const legitimate = coverOf(text, legitimateSpans(text, pack.phrases.template));
    const letters = text.replace(/\s/g, '').length;
    for (const { a, b, weight, similarity } of elsewhere.passages) {
      if (ownLetters(text, a, legitimate, LEAST) < LEAST) continue;
      const share = weight / Math.max(1, letters);
      yield {
        at: { start: a.start, end: a.end },
        key: `${b.document} ${text.slice(a.start, a.end)}`,
        ...(share >= MOSTLY ? { severity: 'error' as const } : {}),
        args: { length: weight, document: b.document, share: Math.round(share * 100), similarity: Math.round(similarity * 100) },
        evidence: [{ kind: 'passage', document: b.document, start: b.start, end: b.end, text: elsewhere.texts.get(b.document)?.slice(b.start, b.end) ?? '' }],
      };
    }
  },
  say: {
    'zh-CN': ({ length, document, share, similarity }) => ({
      what: `这${length}字与“${document}”${similarity === 100 ? '相同' : `有${similarity}%相同`}`,
      why: `另一份报告里有同样的话，占本报告的${share}%`,
      remedy: '写本单位自己的情况；引用文件的写明出处',
    }),
    en: ({ length, document, share, similarity }) => ({
      what: `These ${length} characters ${similarity === 100 ? 'stand' : `agree to ${similarity} % with what stands`} in “${document}”`,
      why: `Another report has the same words; they make up ${share} % of this one`,
      remedy: 'Write about your own unit; where a document is quoted, name it',
    }),
  },
});
