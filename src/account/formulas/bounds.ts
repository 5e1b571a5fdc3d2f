import { compare, decimal } from '../../core/decimal.ts';
import type { Formula } from '../../core/formula.ts';
import { certain, written, type Term } from '../equations.ts';

/** Rates of a whole that cannot exceed it: 处置率, 合格率, 满意度. 完成率, 增长率 and 执行率 can. */
const OF_A_WHOLE = /(?:处置|合格|达标|满意|覆盖|普及|办结|及时|到位|验收|通过|参与|出勤|入学|就业|完好|利用|保证|准确|规范|知晓|回收|公开)(?:率|度)[为达是约]*$/;
const WHOLE = decimal(100);

/** A rate of a whole above 100 %. */
const overfull = (terms: readonly Term[]): Formula[] =>
  terms.flatMap((term) => {
    const { role, words } = term.statement;
    if (role !== 'rate' || !OF_A_WHOLE.test(words) || compare(term.range.low, WHOLE) <= 0) return [];
    return [{ ...certain({ kind: 'rate', terms: [term], needed: [], working: `${written(term)} > 100%` }), expected: null }];
  });

const QUOTA = /编制(?!预算|了)[^，。；]*$/;
const STAFF = /(?:在职|实有|在编)[^，。；]*$/;

/** 核定编制 14 人，在职 15 人: more people than posts (G50). Both in one sentence, and of people. */
const overstaffed = (terms: readonly Term[]): Formula[] =>
  terms.flatMap((staff, i) => {
    const quota = terms[i - 1];
    if (!quota || quota.statement.sentence !== staff.statement.sentence || quota.figure.unit !== staff.figure.unit || !/^[人名]$/.test(staff.figure.unit ?? '')) return [];
    if (!QUOTA.test(quota.statement.words) || STAFF.test(quota.statement.words) || !STAFF.test(staff.statement.words) || compare(staff.range.low, quota.range.high) <= 0) return [];
    return [{ ...certain({ kind: 'part', terms: [staff, quota], needed: [], working: `${written(staff)} > ${written(quota)}` }), expected: null }];
  });

/** What cannot be more than something else. */
export const readBounds = (terms: readonly Term[]): Formula[] => [...overfull(terms), ...overstaffed(terms)];
