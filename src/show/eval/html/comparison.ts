import type { Comparison, GradedComparison } from '../../../core/eval/comparison.ts';
import type { Locale } from '../../../core/locale.ts';
import { html, type Markup } from '../../markup.ts';
import { interval, probability, share, signed } from '../numbers.ts';
import { EVAL_WORDS } from '../words.ts';
import { intervalPlot, reachOf } from './plots.ts';

/** The verdict, then every metric with its interval drawn, what is of zero tolerance, and the cases that flipped or were left out. */
export function comparisonSection(comparison: Comparison, locale: Locale): Markup {
  const words = EVAL_WORDS[locale];
  const { columns, titles } = words;
  const { verdict, cases, reports, trials, margin, unit, graded, hard, flips, left } = comparison;
  const reach = reachOf(graded);
  const listed = (label: string, ids: readonly string[]): Markup | null => (ids.length === 0 ? null : html`<p>${label}（${ids.length}）：${ids.map((id, i) => html`${i > 0 && '、'}<a href="#${id}">${id}</a>`)}</p>`);
  const found = hard.filter((row) => row.cases.length > 0);
  return html`<div class="verdict verdict-${verdict}"><b>${words.verdicts[verdict]}</b><span>${words.verdictWhy[verdict]}</span></div>
<p class="faint">${words.scale(cases.length, reports, trials, margin)}${unit === 'case' && html`<br>${words.byCase}`}</p>
<h2>${titles.graded}</h2>
<table><thead><tr><th>${columns.metric}</th><th>${columns.a}</th><th>${columns.b}</th><th>${columns.difference}</th><th>${columns.interval}</th><th></th><th>${columns.p}</th><th>${columns.detectable}</th><th>${columns.verdict}</th></tr></thead>
<tbody>${graded.map((row) => metricRow(row, reach, margin, locale))}
<tr><td>${words.metrics.passes}</td><td>${flips.a}/${cases.length}</td><td>${flips.b}/${cases.length}</td><td>${signed((flips.b - flips.a) / cases.length)}</td><td></td><td></td><td>${probability(flips.adjusted)}</td><td></td><td class="${flips.tendency}">${words.tendencies[flips.tendency]}</td></tr></tbody></table>
${found.length > 0 && html`<h2>${titles.hard}</h2>${found.map((row) => html`<div class="hard">${listed(`${words.metrics[row.metric]} ${row.a} → ${row.b}`, row.cases)}</div>`)}`}
${flips.lost.length + flips.won.length > 0 && html`<h2>${titles.flips}</h2>${listed(words.lost, flips.lost)}${listed(words.won, flips.won)}`}
${listed(words.left.onlyA, left.onlyA)}${listed(words.left.onlyB, left.onlyB)}${listed(words.left.edited, left.edited)}${listed(words.left.unanswered, left.unanswered)}`;
}

const metricRow = (row: GradedComparison, reach: number, margin: number, locale: Locale): Markup =>
  html`<tr><td>${EVAL_WORDS[locale].metrics[row.metric]}</td><td>${share(row.a)}</td><td>${share(row.b)}</td><td>${signed(row.difference)}</td><td>${interval(row)}</td><td>${intervalPlot(row, reach, margin)}</td><td>${probability(row.adjusted)}</td><td>${row.detectable === null ? '–' : share(row.detectable)}</td><td class="${row.tendency}">${EVAL_WORDS[locale].tendencies[row.tendency]}</td></tr>`;
