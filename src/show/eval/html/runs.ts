import { GRADED_METRICS, type EvalRun } from '../../../core/eval/result.ts';
import type { RunSummary } from '../../../core/eval/summary.ts';
import type { Locale } from '../../../core/locale.ts';
import { html, type Markup } from '../../markup.ts';
import { promptName, share } from '../numbers.ts';
import { EVAL_WORDS } from '../words.ts';
import { pageOf } from './report.ts';

export interface ListedRun {
  readonly run: EvalRun;
  readonly summary: RunSummary;
}

/** The runs that there are, newest first, each a link; any two can be chosen to be compared. */
export function runsPage(runs: readonly ListedRun[], locale: Locale, nonce: string): string {
  const words = EVAL_WORDS[locale];
  const { titles, columns, metrics } = words;
  const body = runs.length === 0
    ? html`<p>${words.noRuns}</p><p><code>gouji eval run</code></p>`
    : html`<form action="/eval/compare"><input type="hidden" name="lang" value="${locale}"><table><thead><tr><th>${words.runWord}</th><th>${columns.a}</th><th>${columns.b}</th><th>${words.promptWord}</th><th>${metrics.passes}</th>${GRADED_METRICS.map((metric) => html`<th>${metrics[metric]}</th>`)}</tr></thead>
<tbody>${runs.map((listed, i) => row(listed, i, locale))}</tbody></table><p><button>${titles.comparison}</button></p></form>`;
  return pageOf(titles.run, html`<p><a href="/">← ${words.back}</a></p><h1>${titles.run}</h1><p class="faint">${words.about}</p>${body}`, locale, nonce);
}

const row = ({ run, summary }: ListedRun, i: number, locale: Locale): Markup =>
  html`<tr><td><a href="/eval/runs/${encodeURIComponent(run.id)}?lang=${locale}">${run.id}</a><br><span class="faint">${run.model}</span></td>
<td><input type="radio" name="a" value="${run.id}" aria-label="${EVAL_WORDS[locale].columns.a} ${run.id}"${i === 1 && CHECKED}></td><td><input type="radio" name="b" value="${run.id}" aria-label="${EVAL_WORDS[locale].columns.b} ${run.id}"${i === 0 && CHECKED}></td>
<td>${promptName(run)}</td><td>${summary.passed}/${summary.trials}</td>${GRADED_METRICS.map((metric) => html`<td>${share(summary.graded[metric])}</td>`)}</tr>`;

const CHECKED = html` checked`;
