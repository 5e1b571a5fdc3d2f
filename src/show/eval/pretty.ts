import type { Comparison } from '../../core/eval/comparison.ts';
import { GRADED_METRICS, HARD_METRICS, type RunReport, type TrialResult } from '../../core/eval/result.ts';
import { summarise } from '../../core/eval/summary.ts';
import type { Locale } from '../../core/locale.ts';
import { inColumns } from './columns.ts';
import { interval, probability, promptName, share, signed } from './numbers.ts';
import { EVAL_WORDS } from './words.ts';

/** Money for each million tokens, in and out. */
export interface Price {
  readonly input: number;
  readonly output: number;
}

/** A run for people at a terminal. Stale and missing recordings are named one by one. */
export function prettyRun(report: RunReport, locale: Locale, price: Price | null = null): string {
  const words = EVAL_WORDS[locale];
  const summary = summarise(report);
  const { usage, untold } = summary;
  const hard = HARD_METRICS.map((metric) => `${words.metrics[metric]} ${summary.hard[metric]}`).join('  ');
  const named = (results: readonly TrialResult[], head: (n: number) => string): string[] =>
    results.length === 0 ? [] : [head(results.length), ...results.map((result) => `  ${words.trial(result.case, result.trial)}`)];
  return [
    words.run(report.run.model, promptName(report.run), summary.cases, summary.trials),
    `${words.titles.hard}  ${hard}`,
    inColumns(GRADED_METRICS.map((metric) => [words.metrics[metric], share(summary.graded[metric])])),
    words.passed(summary.passed, summary.trials),
    ...(usage.input + usage.output > 0 ? [words.usage(usage.input, usage.output, untold, costOf(usage, price))] : []),
    ...named(summary.stale, words.stale),
    ...named(summary.missing, words.missing),
    ...offences(report, locale),
  ].join('\n');
}

const costOf = ({ input, output }: { input: number; output: number }, price: Price | null): string | null =>
  price && ((input * price.input + output * price.output) / 1e6).toFixed(4);

/** What of zero tolerance was found, with its case. */
const offences = ({ results }: RunReport, locale: Locale): string[] =>
  results.flatMap((result) => HARD_METRICS.flatMap((metric) => result.hard[metric].map((text) => `! ${EVAL_WORDS[locale].trial(result.case, result.trial)} ${EVAL_WORDS[locale].metrics[metric]}: ${cut(text)}`)));

const LONGEST = 100;
const cut = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text).replace(/\s+/g, ' ');

export function prettyComparison(comparison: Comparison, locale: Locale): string {
  const words = EVAL_WORDS[locale];
  const { a, b, cases, reports, trials, margin, graded, hard, flips, left, unit, verdict } = comparison;
  const { columns } = words;
  const rows = graded.map((row) => [
    words.metrics[row.metric], share(row.a), share(row.b), signed(row.difference), interval(row), probability(row.adjusted), row.detectable === null ? '–' : share(row.detectable), words.tendencies[row.tendency],
  ]);
  const listed = (label: string, ids: readonly string[]): string[] => (ids.length === 0 ? [] : [`${label} ${ids.length}: ${ids.join(', ')}`]);
  return [
    `${words.titles.comparison}  ${a.id} ${a.model} ${promptName(a)}  →  ${b.id} ${b.model} ${promptName(b)}`,
    words.scale(cases.length, reports, trials, margin),
    ...(unit === 'case' ? [words.byCase] : []),
    inColumns([[columns.metric, columns.a, columns.b, columns.difference, columns.interval, columns.p, columns.detectable, columns.verdict], ...rows,
      [words.metrics.passes, `${flips.a}/${cases.length}`, `${flips.b}/${cases.length}`, signed((flips.b - flips.a) / cases.length), '', probability(flips.adjusted), '', words.tendencies[flips.tendency]]]),
    ...hard.filter((row) => row.a + row.b > 0 || row.cases.length > 0).map((row) => `! ${words.metrics[row.metric]} ${row.a} → ${row.b}: ${row.cases.join(', ')}`),
    ...listed(words.lost, flips.lost), ...listed(words.won, flips.won),
    ...listed(words.left.onlyA, left.onlyA), ...listed(words.left.onlyB, left.onlyB), ...listed(words.left.edited, left.edited), ...listed(words.left.unanswered, left.unanswered),
    `${words.verdicts[verdict]}${locale === 'en' ? ': ' : '：'}${words.verdictWhy[verdict]}`,
  ].join('\n');
}
