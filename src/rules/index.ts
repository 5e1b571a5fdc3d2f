import type { Rule } from '../core/rule.ts';
import dataConflict from './data-conflict.ts';
import dateClosing from './date-closing.ts';
import dateImpossible from './date-impossible.ts';
import dateOrder from './date-order.ts';
import figureConflict from './figure-conflict.ts';
import figureMismatch from './figure-mismatch.ts';
import figurePeriod from './figure-period.ts';
import figurePrecision from './figure-precision.ts';
import figureUnit from './figure-unit.ts';
import figureUntraced from './figure-untraced.ts';
import relationAverage from './relation-average.ts';
import relationChange from './relation-change.ts';
import relationCount from './relation-count.ts';
import relationData from './relation-data.ts';
import relationDifference from './relation-difference.ts';
import relationPart from './relation-part.ts';
import relationRate from './relation-rate.ts';
import relationShare from './relation-share.ts';
import relationSum from './relation-sum.ts';
import repeatHeading from './repeat-heading.ts';
import repeatOther from './repeat-other.ts';
import repeatPrevious from './repeat-previous.ts';
import repeatSection from './repeat-section.ts';
import structureEmpty from './structure-empty.ts';
import structureOpen from './structure-open.ts';
import wordingHedgeDoubled from './wording-hedge-doubled.ts';
import wordingResidue from './wording-residue.ts';

/** Every rule, in the order of their codes. */
export const RULES: readonly Rule[] = [
  dataConflict, dateClosing, dateImpossible, dateOrder, figureConflict,
  figureMismatch, figurePeriod, figurePrecision, figureUnit,
  figureUntraced, relationAverage, relationChange, relationCount,
  relationData, relationDifference, relationPart, relationRate,
  relationShare, relationSum, repeatHeading, repeatOther, repeatPrevious, repeatSection, structureEmpty, structureOpen,
  wordingHedgeDoubled, wordingResidue,
];
