import type { Locale } from '../core/locale.ts';
import type { Passage } from '../core/passage.ts';
import { wordDiff } from '../text/word-diff.ts';
import { html, Markup } from './markup.ts';
import { positions } from './position.ts';

const STYLE = 'body{max-width:72em;margin:2em auto;padding:0 1em;font:15px/1.7 "Noto Serif CJK SC",SimSun,serif;color:#222;background:#faf8f3}h1{font-size:20px}h2{font-size:16px;margin:2em 0 .5em}table{border-collapse:collapse;width:100%;background:#fff}td,th{border:1px solid #ccc;padding:.3em .6em;text-align:left;vertical-align:top}th{font-weight:600}td.n{text-align:right}section{display:grid;grid-template-columns:1fr 1fr;gap:1em;margin:0 0 1.5em}section>div{background:#fff;border:1px solid #ddd;padding:.6em .9em;white-space:pre-wrap}small{color:#777;display:block}del{color:#a33;text-decoration-color:#a33}ins{text-decoration:underline solid #2a6 2px;font-weight:600}';

const WORDS: Readonly<Record<Locale, { title: string; pair: readonly [string, string, string, string]; none: string; kinds: Record<Passage['kind'], string> }>> = {
  'zh-CN': { title: '重复的段落', pair: ['甲', '乙', '处', '字'], none: '没有重复的段落', kinds: { exact: '相同', near: '大体相同', masked: '只有数字不同', heading: '标题' } },
  en: { title: 'Repeated passages', pair: ['A', 'B', 'passages', 'characters'], none: 'No repeated passages', kinds: { exact: 'equal', near: 'nearly equal', masked: 'other figures', heading: 'heading' } },
};

/** One page: every pair of reports with how much they share, then each passage with its two places side by side. */
export function repeatsHtml(passages: readonly Passage[], texts: ReadonlyMap<string, string>, locale: Locale): string {
  const words = WORDS[locale];
  const places = new Map([...texts].map(([document, text]) => [document, positions(text)]));
  const pairs = [...Map.groupBy(passages, ({ a, b }) => `${a.document}\n${b.document}`).values()].toSorted((p, q) => weightOf(q) - weightOf(p));
  const page = html`<html lang="${locale}"><head><meta charset="utf-8"><title>${words.title}</title><style>${new Markup(STYLE)}</style></head><body><h1>${words.title}</h1>
${passages.length === 0 ? html`<p>${words.none}</p>` : html`<table><tr>${words.pair.map((head) => html`<th>${head}</th>`)}</tr>${pairs.map((of) => html`<tr><td>${of[0]?.a.document}</td><td>${of[0]?.b.document}</td><td class="n">${of.length}</td><td class="n">${weightOf(of)}</td></tr>`)}</table>`}
${pairs.flatMap((of) => of.map((passage) => shown(passage, texts, words.kinds, places)))}</body></html>
`;
  return `<!doctype html>\n${page.text}`;
}

const weightOf = (passages: readonly Passage[]): number => passages.reduce((sum, { weight }) => sum + weight, 0);

function shown({ a, b, kind, similarity }: Passage, texts: ReadonlyMap<string, string>, kinds: Record<Passage['kind'], string>, places: ReadonlyMap<string, (offset: number) => string>): Markup {
  const [first, second] = [a, b].map(({ document, start, end }) => (texts.get(document) ?? '').slice(start, end));
  const changes = wordDiff(first ?? '', second ?? '');
  const side = (other: 'added' | 'removed', tag: string): Markup[] => changes.flatMap(({ kind: change, text }) => (change === other ? [] : [change === 'same' ? html`${text}` : html`<${new Markup(tag)}>${text}</${new Markup(tag)}>`]));
  return html`<section><div><small>${a.document} ${places.get(a.document)?.(a.start) ?? ''} · ${kinds[kind]} ${Math.round(similarity * 100)}%</small>${side('added', 'del')}</div><div><small>${b.document} ${places.get(b.document)?.(b.start) ?? ''}</small>${side('removed', 'ins')}</div></section>
`;
}
