import { compare, decimal } from '../../core/decimal.ts';
import type { Formula } from '../../core/formula.ts';
import { OF_A_WHOLE, PERSON, POSTS, STAFF } from '../../core/words/arithmetic.ts';
import { certain, written, type Term } from '../equations.ts';

const WHOLE = decimal(100);

/** A rate of a whole above 100 %. */
const overfull = (terms: readonly Term[]): Formula[] =>
  terms.flatMap((term) => {
    const { role, words } = term.statement;
    if (role !== 'rate' || !OF_A_WHOLE.test(words) || compare(term.range.low, WHOLE) <= 0) return [];
    return [{ ...certain({ kind: 'rate', terms: [term], needed: [], working: `${written(term)} > 100%` }), expected: null }];
  });

/** 核定编制 14 人，在职 15 人: more people than posts (G50). Both in one sentence, and of people. */
const overstaffed = (terms: readonly Term[]): Formula[] =>
  terms.flatMap((staff, i) => {
    const quota = terms[i - 1];
    if (!quota || quota.statement.sentence !== staff.statement.sentence || quota.figure.unit !== staff.figure.unit || !PERSON.test(staff.figure.unit ?? '')) return [];
    if (!POSTS.test(quota.statement.words) || STAFF.test(quota.statement.words) || !STAFF.test(staff.statement.words) || compare(staff.range.low, quota.range.high) <= 0) return [];
    return [{ ...certain({ kind: 'part', terms: [staff, quota], needed: [], working: `${written(staff)} > ${written(quota)}` }), expected: null }];
  });

/** What cannot be more than something else. */
export const readBounds = (terms: readonly Term[]): Formula[] => [...overfull(terms), ...overstaffed(terms)];
