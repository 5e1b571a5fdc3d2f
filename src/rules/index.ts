import type { Rule } from '../core/rule.ts';
import figureMismatch from './figure-mismatch.ts';
import figureUntraced from './figure-untraced.ts';
import relationData from './relation-data.ts';
import relationSum from './relation-sum.ts';
import repeatSection from './repeat-section.ts';
import structureEmpty from './structure-empty.ts';
import wordingResidue from './wording-residue.ts';

/** Every rule, in the order of their codes. */
export const RULES: readonly Rule[] = [figureMismatch, figureUntraced, relationData, relationSum, repeatSection, structureEmpty, wordingResidue];
