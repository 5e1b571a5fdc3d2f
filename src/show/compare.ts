import type { Locale } from '../core/locale.ts';
import type { Comparison, ComparedParagraph } from '../text/compare.ts';
import { positions } from './position.ts';

const WORDS: Readonly<Record<Locale, { kinds: Record<ComparedParagraph['kind'], string>; figures: Record<'changed' | 'added' | 'removed', string>; same: string; heads: readonly [string, string] }>> = {
  'zh-CN': { kinds: { changed: '改', added: '增', removed: '删', moved: '移' }, figures: { changed: '改', added: '增', removed: '删' }, same: '两份文字相同', heads: ['段落', '数字'] },
  en: { kinds: { changed: 'changed', added: 'added', removed: 'removed', moved: 'moved' }, figures: { changed: 'changed', added: 'added', removed: 'removed' }, same: 'The two texts are the same', heads: ['Paragraphs', 'Figures'] },
};

/** For people: each paragraph that is another with what went in [-…-] and what came in {+…+}, then every figure that changed, came or went. */
export function prettyComparison({ paragraphs, figures }: Comparison, a: string, b: string, locale: Locale): string {
  const words = WORDS[locale];
  if (paragraphs.length === 0) return `${words.same}\n`;
  const [inA, inB] = [positions(a), positions(b)];
  const lines = paragraphs.map((paragraph) => {
    const diff = paragraph.changes.map(({ kind, text }) => (kind === 'added' ? `{+${text}+}` : kind === 'removed' ? `[-${text}-]` : text)).join('');
    const place = paragraph.b ? inB(paragraph.b.start) : `(${inA(paragraph.a?.start ?? 0)})`;
    return `${place} ${words.kinds[paragraph.kind]}  ${diff}`;
  });
  const list = figures.map(({ kind, label, before, after }) => `${words.figures[kind]}  ${label}  ${before ?? '—'} → ${after ?? '—'}`);
  return [words.heads[0], ...lines, ...(list.length > 0 ? ['', words.heads[1], ...list] : []), ''].join('\n');
}
