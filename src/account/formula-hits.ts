import type { Hit, Severity } from '../core/finding.ts';
import type { Formula, FormulaKind } from '../core/formula.ts';
import type { Subject } from '../core/subject.ts';
import { workingEvidence } from './evidence.ts';

export type FormulaArgs = { written: string; working: string; slip: string; slight: string };

const SEVERITY: Readonly<Record<Formula['force'], Severity>> = { certain: 'error', likely: 'warning', slight: 'info' };

/** A hit for each failed formula of these kinds, at the figure that is suspected, with the others related to it. One for each figure. */
export function* formulaHits({ formulas, figures }: Subject, kinds: readonly FormulaKind[]): Generator<Hit<FormulaArgs>> {
  const told = new Set<number>();
  for (const formula of formulas) {
    const suspect = figures[formula.suspect];
    if (formula.state !== 'failed' || !kinds.includes(formula.kind) || !suspect || told.has(formula.suspect)) continue;
    told.add(formula.suspect);
    yield {
      at: { start: suspect.start, end: suspect.end },
      severity: SEVERITY[formula.force],
      args: { written: suspect.text, working: formula.working, slip: formula.slip, slight: formula.force === 'slight' ? 'slight' : '' },
      evidence: [workingEvidence(formula.working)],
      related: formula.figures.filter((index) => index !== formula.suspect).flatMap((index) => (figures[index] ? [{ start: figures[index].start, end: figures[index].end }] : [])),
    };
  }
}

/** The subject without the formulas about figures that a relation of the pack, tried in the text, has told of already. */
export function beyondStated(subject: Subject): Subject {
  const told = new Set(subject.stated.flatMap((outcome) => (outcome.state === 'failed' ? outcome.figures : [])));
  return { ...subject, formulas: subject.formulas.filter((formula) => !formula.figures.some((figure) => told.has(figure))) };
}

export const stateOfKinds = ({ formulas }: Subject, kinds: readonly FormulaKind[]): true | 'not-applicable' =>
  formulas.some(({ kind }) => kinds.includes(kind)) ? true : 'not-applicable';

const SLIPS_ZH: Readonly<Record<string, string>> = { digit: '像是错了一位数字', transposition: '像是相邻两位颠倒', point: '像是小数点错位', unit: '像是元、万元、亿元写错', direction: '增减方向写反', completion: '像是把完成率写成了占比', times: '“增长了N倍”不含基数，“增长到N倍”才含', copy: '同一段话在报告中出现两次，只有这个数不同' };
const SLIPS_EN: Readonly<Record<string, string>> = { digit: 'one digit looks wrong', transposition: 'two digits look exchanged', point: 'the decimal point looks misplaced', unit: '元, 万元 or 亿元 looks exchanged', direction: 'the direction words contradict', completion: 'a completion rate looks written as a share', times: '增长了N倍 leaves the base out, 增长到N倍 counts it', copy: 'One passage stands twice in the report, and only this figure differs' };

/** The words that all rules on formulas share: why this is thought wrong. */
export const whyZh = ({ slip, slight }: FormulaArgs): string => (slight ? '只差最后一位，像是四舍五入有误或直接截断' : SLIPS_ZH[slip] ?? '按所写位数四舍五入后仍对不上');
export const whyEn = ({ slip, slight }: FormulaArgs): string => (slight ? 'Off by one in the last place: rounded the wrong way, or cut off' : (SLIPS_EN[slip] ?? 'Rounding of the written figures does not explain it'));
