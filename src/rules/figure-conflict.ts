import { differingIn } from '../account/copied-figures.ts';
import { formulaHits, stateOfKinds, whyEn, whyZh, type FormulaArgs } from '../account/formula-hits.ts';
import { passageEvidence } from '../account/evidence.ts';
import type { Hit } from '../core/finding.ts';
import { defineRule } from '../core/rule.ts';
import type { Subject } from '../core/subject.ts';

const KINDS = ['repeat'] as const;

export default defineRule<FormulaArgs>({
  code: 'figure-conflict',
  severity: 'warning',
  source: { text: '同一指标多处披露应相等', force: 'practice' },
  applies: (subject) => (subject.passages.length > 0 ? true : stateOfKinds(subject, KINDS)),
  *check(subject) {
    const told = new Set<number>();
    for (const hit of formulaHits(subject, KINDS)) {
      if ('start' in hit.at) told.add(hit.at.start);
      yield hit;
    }
    for (const hit of copiedOtherwise(subject)) if ('start' in hit.at && !told.has(hit.at.start)) yield hit;
  },
  say: {
    'zh-CN': (args) => ({ what: `同一事项前后数字不同：${args.working}`, why: whyZh(args), remedy: '核实哪个正确，改成一致；口径不同的写明口径' }),
    en: (args) => ({ what: `The same thing is given two figures: ${args.working}`, why: whyEn(args), remedy: 'Find out which is right and make them agree; name the scope if they differ' }),
  },
});

/** One passage in two places, with another figure in one of them. */
function* copiedOtherwise(subject: Subject): Generator<Hit<FormulaArgs>> {
  const { text } = subject.report;
  for (const passage of subject.passages) {
    for (const { figure, other } of differingIn(subject, passage)) {
      yield {
        at: { start: figure.start, end: figure.end },
        args: { written: figure.text, working: `${figure.text} ≠ ${other.text}`, slip: 'copy', slight: '' },
        evidence: [passageEvidence(text, passage.a)],
        related: [{ start: other.start, end: other.end }],
      };
    }
  }
}
