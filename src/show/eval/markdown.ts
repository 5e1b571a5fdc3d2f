import type { Comparison } from '../../core/eval/comparison.ts';
import { GRADED_METRICS, HARD_METRICS, type RunReport } from '../../core/eval/result.ts';
import { summarise } from '../../core/eval/summary.ts';
import type { Locale } from '../../core/locale.ts';
import { interval, probability, promptName, share, signed } from './numbers.ts';
import { EVAL_WORDS } from './words.ts';

/** A run and its comparison for a pull request. */
export function markdownRun(report: RunReport, comparison: Comparison | null, locale: Locale): string {
  const words = EVAL_WORDS[locale];
  const summary = summarise(report);
  return [
    `### ${words.titles.run}`, '',
    words.run(code(report.run.model), code(promptName(report.run)), summary.cases, summary.trials), '',
    ...(comparison ? [markdownComparison(comparison, locale)] : [
      table([[words.columns.metric, words.columns.b], ...GRADED_METRICS.map((metric) => [words.metrics[metric], share(summary.graded[metric])]), ...HARD_METRICS.map((metric) => [words.metrics[metric], String(summary.hard[metric])])]),
      '', words.noBaseline,
    ]),
    ...details(words.stale(summary.stale.length), summary.stale.map((result) => words.trial(result.case, result.trial))),
    ...details(words.missing(summary.missing.length), summary.missing.map((result) => words.trial(result.case, result.trial))),
    '',
  ].join('\n');
}

export function markdownComparison(comparison: Comparison, locale: Locale): string {
  const words = EVAL_WORDS[locale];
  const { cases, reports, trials, margin, graded, hard, flips, verdict, unit, left } = comparison;
  const { columns } = words;
  return [
    `**${words.verdicts[verdict]}** — ${words.verdictWhy[verdict]}`, '',
    `${words.scale(cases.length, reports, trials, margin)}${unit === 'case' ? ` · ${words.byCase}` : ''}`, '',
    table([
      [columns.metric, columns.a, columns.b, columns.difference, columns.interval, columns.p, columns.detectable, columns.verdict],
      ...graded.map((row) => [words.metrics[row.metric], share(row.a), share(row.b), signed(row.difference), interval(row), probability(row.adjusted), row.detectable === null ? '–' : share(row.detectable), words.tendencies[row.tendency]]),
      [words.metrics.passes, `${flips.a}/${cases.length}`, `${flips.b}/${cases.length}`, signed((flips.b - flips.a) / cases.length), '', probability(flips.adjusted), '', words.tendencies[flips.tendency]],
    ]),
    ...hard.filter((row) => row.cases.length > 0).map((row) => `\n- ❗ ${words.metrics[row.metric]}: ${row.a} → ${row.b} (${row.cases.map(code).join(', ')})`),
    ...details(`${words.lost} ${flips.lost.length}`, flips.lost), ...details(`${words.won} ${flips.won.length}`, flips.won),
    ...details(`${words.left.edited} ${left.edited.length}`, left.edited), ...details(`${words.left.unanswered} ${left.unanswered.length}`, left.unanswered),
  ].join('\n');
}

const code = (text: string): string => `\`${text.replaceAll('`', '')}\``;

const table = ([head = [], ...rows]: readonly (readonly string[])[]): string =>
  [head, head.map((_, i) => (i === 0 ? '---' : '--:')), ...rows].map((row) => `| ${row.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`).join('\n');

const details = (title: string, items: readonly string[]): string[] =>
  items.length === 0 ? [] : ['', `<details><summary>${title}</summary>`, '', ...items.map((item) => `- ${code(item)}`), '', '</details>'];
