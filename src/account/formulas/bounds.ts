import { compare, decimal } from '../../core/decimal.ts';
import type { Formula } from '../../core/formula.ts';
import { certain, written, type Term } from '../equations.ts';

/** Rates of a whole that cannot exceed it: 处置率, 合格率, 满意度. 完成率, 增长率 and 执行率 can. */
const OF_A_WHOLE = /(?:处置|合格|达标|满意|覆盖|普及|办结|及时|到位|验收|通过|参与|出勤|入学|就业|完好|利用|保证|准确|规范|知晓|回收|公开)(?:率|度)[为达是约]*$/;
const WHOLE = decimal(100);

/** A rate of a whole above 100 %. */
export const readBounds = (terms: readonly Term[]): Formula[] =>
  terms.flatMap((term) => {
    const { role, words } = term.statement;
    if (role !== 'rate' || !OF_A_WHOLE.test(words) || compare(term.range.low, WHOLE) <= 0) return [];
    return [{ ...certain({ kind: 'rate', terms: [term], needed: [], working: `${written(term)} > 100%` }), expected: null }];
  });
