import type { Message, Outcome } from '../src/core/draft.ts';
import type { EvalCase } from '../src/core/eval/case.ts';
import type { GradedMetric, HardMetric, TrialResult } from '../src/core/eval/result.ts';
import { isCell } from '../src/core/place.ts';
import type { Pack } from '../src/core/pack.ts';
import { gate, type Gated, type Refusal } from '../src/draft/gate.ts';
import { renderSection } from '../src/draft/render.ts';
import { review } from '../src/flow/review.ts';
import type { Answer } from './metrics/answer.ts';
import { chrf } from './metrics/chrf.ts';
import { keysLacking, notesLacking, shareThere } from './metrics/coverage.ts';
import { distinctScore } from './metrics/distinct.ts';
import { findingsScore, ownFindings } from './metrics/findings.ts';
import { leaksIn } from './metrics/leak.ts';
import { lengthScore } from './metrics/length.ts';
import { structureScore } from './metrics/structure.ts';

/** Which hard metric a sentence that the gate refused counts for. */
const REFUSED: Readonly<Record<Refusal, HardMetric>> = { digit: 'digit', reference: 'reference', note: 'citation', uncited: 'citation', control: 'markup', markup: 'markup', empty: 'invalid', long: 'invalid', status: 'citation' };

export type Judgement = Pick<TrialResult, 'outcome' | 'detail' | 'text' | 'hard' | 'graded' | 'lacks' | 'remarks' | 'usage'>;

/** Judges what a model answered to a case. An answer that cannot be used is invalid and has the worst of every grade. */
export function judge(evalCase: EvalCase, pack: Pack, messages: readonly Message[], outcome: Outcome): Judgement {
  const leak = leaksIn(messages, evalCase);
  if (outcome.kind !== 'ok') return unusable(evalCase, outcome, leak);
  const { report } = evalCase;
  const gated = gate(outcome.reply, { references: report.references, notes: notesOf(evalCase) });
  const { text } = renderSection(gated, report.references);
  const findings = review({ text, pack, dataset: report.dataset, notes: report.notes, names: [report.unit] }).findings.filter(({ at }) => !isCell(at));
  const answer: Answer = { case: evalCase, sentences: gated.sentences, text, findings };
  return {
    outcome: 'ok', detail: '', text, usage: outcome.usage,
    hard: { ...refusals(gated), forbidden: [...evalCase.expect.forbidden, ...pack.phrases.residue].filter((phrase) => text.includes(phrase)), leak },
    graded: grades(answer),
    lacks: { keys: keysLacking(answer), notes: notesLacking(answer) },
    remarks: ownFindings(answer).map(({ code, severity, at }) => ({ code, severity, text: isCell(at) ? '' : text.slice(at.start, at.end) })),
  };
}

/** The notes that were offered; a sentence may cite no other. */
function notesOf({ report, material }: EvalCase): Map<string, string> {
  const offered = new Set(material.notes.map(({ id }) => id));
  return new Map(report.notes.filter(({ id }) => offered.has(id)).map(({ id, text }) => [id, text]));
}

function refusals({ refused }: Gated): Record<HardMetric, string[]> {
  const hard: Record<HardMetric, string[]> = { invalid: [], digit: [], reference: [], citation: [], markup: [], forbidden: [], leak: [] };
  for (const { sentence, reasons } of refused) for (const metric of new Set(reasons.map((reason) => REFUSED[reason]))) hard[metric].push(sentence.text);
  return hard;
}

const grades = (answer: Answer): Record<GradedMetric, number | null> => ({
  required: shareThere(answer.case.expect.required, keysLacking(answer)),
  notes: shareThere(answer.case.expect.notes, notesLacking(answer)),
  length: lengthScore(answer),
  structure: structureScore(answer),
  likeness: chrf(answer.text, answer.case.past),
  distinct: distinctScore(answer.text),
  findings: findingsScore(answer),
});

function unusable({ expect }: EvalCase, { kind, detail }: Exclude<Outcome, { kind: 'ok' }>, leak: readonly string[]): Judgement {
  return {
    outcome: kind, detail, text: '', usage: null, remarks: [],
    hard: { invalid: [`${kind} ${detail}`.trim()], digit: [], reference: [], citation: [], markup: [], forbidden: [], leak },
    graded: { required: expect.required.length > 0 ? 0 : null, notes: expect.notes.length > 0 ? 0 : null, length: 0, structure: 0, likeness: 0, distinct: 0, findings: 0 },
    lacks: { keys: expect.required, notes: expect.notes },
  };
}
