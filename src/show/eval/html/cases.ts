import type { EvalCase } from '../../../core/eval/case.ts';
import { HARD_METRICS, passes, type TrialResult } from '../../../core/eval/result.ts';
import type { Locale } from '../../../core/locale.ts';
import { wordDiff } from '../../../text/word-diff.ts';
import { html, type Markup } from '../../markup.ts';
import { share } from '../numbers.ts';
import { EVAL_WORDS } from '../words.ts';

/** The trials of one case before and after; nothing before where a run stands alone. */
export interface CaseTrials {
  readonly id: string;
  readonly before: readonly TrialResult[];
  readonly after: readonly TrialResult[];
  /** The case as it is now; absent when it is gone. */
  readonly case: EvalCase | undefined;
}

/** A case that opens: for each trial both texts with what changed between them, what it lacks and what the review says; then the past text and the notes. */
export function caseDetails({ id, before, after, case: evalCase }: CaseTrials, locale: Locale): Markup {
  const words = EVAL_WORDS[locale];
  const passed = (results: readonly TrialResult[]): number => results.filter(passes).length;
  const flip = before.length > 0 && passed(before) !== passed(after) ? (passed(after) < passed(before) ? 'worse' : 'better') : null;
  const state = `${before.length > 0 ? `${passed(before)}/${before.length} → ` : ''}${passed(after)}/${after.length}`;
  return html`<details id="${id}"><summary><span class="id">${id}</span>${evalCase && html`<span class="faint">${evalCase.material.title}</span>`}${flip && html`<span class="flip ${flip}">${words.tendencies[flip]}</span>`}<span class="end">${words.metrics.passes} ${state}</span></summary>
<div class="case">${after.map((result, i) => trial(result, before[i], locale))}${evalCase && html`<div class="side past"><h4>${words.titles.past}</h4>${evalCase.past}</div>${notes(evalCase, locale)}`}</div></details>`;
}

function trial(after: TrialResult, before: TrialResult | undefined, locale: Locale): Markup {
  const words = EVAL_WORDS[locale];
  const changes = before ? wordDiff(before.text, after.text) : [];
  const old = changes.map(({ kind, text }) => (kind === 'removed' ? html`<del>${text}</del>` : kind === 'same' ? text : ''));
  const now = before ? changes.map(({ kind, text }) => (kind === 'added' ? html`<ins>${text}</ins>` : kind === 'same' ? text : '')) : after.text;
  const grades = (result: TrialResult): string => Object.entries(result.graded).filter(([, value]) => value !== null && value < 1).map(([metric, value]) => `${words.metrics[metric as keyof typeof result.graded]} ${share(value)}`).join(' · ');
  return html`<p class="faint">${words.trial('', after.trial)}</p><div class="sides">${before && html`<div class="side"><h4>${words.titles.old} · ${grades(before)}</h4>${old}</div>`}<div class="side"><h4>${words.titles.now} · ${grades(after) || after.outcome}</h4>${now}</div></div>${troubles(after, locale)}`;
}

function troubles(result: TrialResult, locale: Locale): Markup | null {
  const words = EVAL_WORDS[locale];
  const items = [
    ...HARD_METRICS.flatMap((metric) => result.hard[metric].map((text) => html`<li class="hard">${words.metrics[metric]}：${text}</li>`)),
    ...[...result.lacks.keys, ...result.lacks.notes].map((key) => html`<li>${words.titles.lacks} ${key}</li>`),
    ...result.remarks.map(({ code, text }) => html`<li>${words.titles.findings} ${code}：${text}</li>`),
  ];
  return items.length === 0 ? null : html`<ul>${items}</ul>`;
}

const notes = ({ report, expect }: EvalCase, locale: Locale): Markup | null => {
  const told = report.notes.filter(({ id }) => expect.notes.includes(id));
  return told.length === 0 ? null : html`<p class="faint">${EVAL_WORDS[locale].titles.notes}</p><ul>${told.map(({ id, text }) => html`<li>${id} ${text}</li>`)}</ul>`;
};
