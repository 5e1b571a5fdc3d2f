import type { EvalCase } from '../../../core/eval/case.ts';
import type { Comparison } from '../../../core/eval/comparison.ts';
import { GRADED_METRICS, HARD_METRICS, type EvalRun, type RunReport } from '../../../core/eval/result.ts';
import { summarise, type RunSummary } from '../../../core/eval/summary.ts';
import type { Locale } from '../../../core/locale.ts';
import { html, type Markup } from '../../markup.ts';
import { promptName, share } from '../numbers.ts';
import { EVAL_WORDS } from '../words.ts';
import { caseDetails, type CaseTrials } from './cases.ts';
import { comparisonSection } from './comparison.ts';
import { trendLine } from './plots.ts';
import { STYLE } from './style.ts';

export interface EvalPage {
  readonly report: RunReport;
  /** The run that it is compared with, and how that came out; null where it stands alone. */
  readonly before: { readonly report: RunReport; readonly comparison: Comparison } | null;
  readonly cases: readonly EvalCase[];
  /** Runs of the same model, oldest first, this one included. */
  readonly trend: readonly { readonly run: EvalRun; readonly summary: RunSummary }[];
}

/** A run as one HTML page that needs nothing else: no network, no script. */
export function evalPage({ report, before, cases, trend }: EvalPage, locale: Locale, nonce: string | null = null): string {
  const words = EVAL_WORDS[locale];
  const summary = summarise(report);
  return pageOf(words.titles.run, html`
<h1>${words.titles.run}</h1>
<p>${words.run(report.run.model, promptName(report.run), summary.cases, summary.trials)}<span class="faint"> · ${report.run.id}</span></p>
${before && html`<p class="faint">${words.titles.comparison} ${before.report.run.id} · ${before.report.run.model} · ${promptName(before.report.run)}</p>`}
${before ? comparisonSection(before.comparison, locale) : alone(summary, locale)}
${trend.length > 1 && html`<h2>${words.titles.trend}</h2><div class="trends">${GRADED_METRICS.map((metric) => html`<figure class="trend"><figcaption><span>${words.metrics[metric]}</span><span>${share(trend.at(-1)?.summary.graded[metric] ?? null)}</span></figcaption>${trendLine(trend.map((point) => point.summary.graded[metric]))}</figure>`)}</div>
<p class="faint">${trend.map(({ run }) => run.id).join(' · ')}</p>`}
<h2>${words.titles.cases}</h2>
${trialsByCase(report, before?.report, cases).map((trials) => caseDetails(trials, locale))}`, locale, nonce);
}

const alone = (summary: RunSummary, locale: Locale): Markup => {
  const { metrics, titles, passed } = EVAL_WORDS[locale];
  return html`<p>${passed(summary.passed, summary.trials)}</p><h2>${titles.graded}</h2><table><tbody>${GRADED_METRICS.map((metric) => html`<tr><td>${metrics[metric]}</td><td>${share(summary.graded[metric])}</td></tr>`)}</tbody></table>
<h2>${titles.hard}</h2><table><tbody>${HARD_METRICS.map((metric) => html`<tr><td>${metrics[metric]}</td><td>${summary.hard[metric]}</td></tr>`)}</tbody></table>`;
};

function trialsByCase(report: RunReport, before: RunReport | undefined, cases: readonly EvalCase[]): CaseTrials[] {
  const byId = new Map(cases.map((evalCase) => [evalCase.id, evalCase]));
  const of = (id: string, results: RunReport['results'] = []) => results.filter((result) => result.case === id);
  return [...new Set(report.results.map((result) => result.case))].map((id) => ({ id, before: of(id, before?.results), after: of(id, report.results), case: byId.get(id) }));
}

/** `nonce`: what a server's content security policy lets a style through by; a file from disk needs none. */
export const pageOf = (title: string, body: Markup, locale: Locale, nonce: string | null): string =>
  `<!doctype html>\n${html`<html lang="${locale}"><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${title}</title>`.text}<style${nonce === null ? '' : ` nonce="${nonce}"`}>${STYLE}</style>\n<main>${body.text}\n</main></html>\n`;
