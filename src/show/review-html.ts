import type { Locale } from '../core/locale.ts';
import type { SaidFinding, SaidReview } from './findings.ts';
import { html, Markup } from './markup.ts';
import { positions } from './position.ts';
import { evidenceText, figuresLine, uncheckedIn } from './pretty.ts';

const STYLE = 'body{margin:0;font:15px/1.7 "Noto Sans CJK SC","Microsoft YaHei",sans-serif;color:#221d14;background:#f5f0e6}header{padding:1em 1.5em;border-bottom:3px double #c9bfa8}h1{margin:0;font:600 20px "Noto Serif CJK SC",SimSun,serif}header p{margin:.2em 0}main{display:grid;grid-template-columns:minmax(0,3fr) minmax(0,2fr)}article{padding:2em 3em;background:#fffdf8;border-right:1px solid #ddd3bd;font:16px/1.9 "Noto Serif CJK SC",SimSun,serif;white-space:pre-wrap;overflow-wrap:anywhere}aside{padding:1em 1.5em}section{margin:0 0 1em;padding:.6em .9em;background:#fffdf8;border:1px solid #ddd3bd;border-left:4px solid #8a6d1b;overflow-wrap:anywhere}section.error{border-left-color:#b3261e}section.info{border-left-color:#5b6b7a}section p{margin:.25em 0}section:target{box-shadow:0 0 0 2px #b3261e}mark{background:#fbe7b2}mark.error{background:#f7c9c4}mark.info{background:#dde5ec}mark a,section a{color:inherit}sup a{text-decoration:none;font:600 11px sans-serif;color:#b3261e}.faint{color:#6d6353;font-size:13px}del{color:#6d6353}ins{font-weight:600}@media print{main{display:block}article{border:0;padding:0}}@media(max-width:900px){main{display:block}}';

const WORDS = {
  'zh-CN': { title: '报告核对', severity: { error: '错误', warning: '存疑', info: '提示' }, remedy: '建议：', fix: '改为 ', source: '依据：', none: '没有发现问题', unchecked: '没能核对：', back: '看原文', count: (n: number) => `问题 ${n} 处` },
  en: { title: 'Review', severity: { error: 'Error', warning: 'Warning', info: 'Note' }, remedy: 'Remedy: ', fix: 'becomes ', source: 'Source: ', none: 'Nothing found', unchecked: 'Not checked: ', back: 'in the text', count: (n: number) => `${n} findings` },
} as const;

/** A review as one page of its own: the text with marks, each finding with what it rests on, and what could not be checked. Nothing is loaded from elsewhere. */
export function reviewHtml({ findings, coverage }: SaidReview, text: string, file: string, locale: Locale): string {
  const words = WORDS[locale];
  const unchecked = uncheckedIn(coverage, locale);
  const position = positions(text);
  const page = html`<html lang="${locale}"><head><meta charset="utf-8"><title>${words.title} ${file}</title><style>${new Markup(STYLE)}</style></head><body>
<header><h1>${words.title} · ${file}</h1><p>${findings.length === 0 ? words.none : words.count(findings.length)}</p><p class="faint">${figuresLine(coverage.figures, locale)}</p>${unchecked.length > 0 && html`<p class="faint">${words.unchecked}${unchecked.join('；')}</p>`}</header>
<main><article lang="zh-CN">${marked(text, findings)}</article><aside>${findings.map((finding, i) => item(finding, i + 1, locale, position))}</aside></main></body></html>
`;
  return `<!doctype html>\n${page.text}`;
}

function item({ severity, start, what, why, remedy, evidence, source, fix, text, cell }: SaidFinding, n: number, locale: Locale, position: (offset: number) => string): Markup {
  const words = WORDS[locale];
  return html`<section id="f${n}" class="${severity}"><p><b>${n} ${words.severity[severity]}</b> ${what}</p><p class="faint">${why}</p>${cell !== undefined && html`<p class="faint">${cell}</p>`}
${evidence.map((one) => html`<p class="faint">${evidenceText(one, position)}</p>`)}${fix && html`<p><del>${text}</del> ${words.fix}<ins>${fix.replace}</ins></p>`}
${remedy !== '' && html`<p>${words.remedy}${remedy}</p>`}<p class="faint">${words.source}${source.text} ${start !== null && html`<a href="#t${n}">${words.back}</a>`}</p></section>
`;
}

/** The text with every finding's words marked and its number behind them. Where findings lie over each other a piece carries the severest. */
function marked(text: string, findings: readonly SaidFinding[]): Markup[] {
  const placed = findings.flatMap((finding, i) => (finding.start === null || finding.end === null ? [] : [{ n: i + 1, start: finding.start, end: finding.end, severity: finding.severity }]));
  const edges = [...new Set([0, text.length, ...placed.flatMap(({ start, end }) => [start, end])])].toSorted((a, b) => a - b);
  const numbers = Map.groupBy(placed, ({ end }) => end);
  const rank = { error: 0, warning: 1, info: 2 } as const;
  const over = edges.slice(0, -1).map((): typeof placed => []);
  const at = new Map(edges.map((edge, i) => [edge, i]));
  for (const one of placed) for (let i = at.get(one.start) ?? 0; i < (at.get(one.end) ?? 0); i++) over[i]?.push(one);
  return edges.flatMap((from, i) => {
    const behind = (numbers.get(from) ?? []).map(({ n }) => html`<sup id="t${n}"><a href="#f${n}">${n}</a></sup>`);
    const words = text.slice(from, edges[i + 1] ?? from);
    const severest = over[i]?.toSorted((p, q) => rank[p.severity] - rank[q.severity])[0];
    return [...behind, ...(words === '' ? [] : [severest ? html`<mark class="${severest.severity}">${words}</mark>` : html`${words}`])];
  });
}
