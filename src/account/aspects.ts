import type { Aspects } from '../core/account.ts';
import { isPlanned, type Claim, type Mention } from '../core/claim.ts';
import type { Basis, Measure } from '../core/datum.ts';
import type { Figure } from '../core/figure.ts';
import { dimensionOf } from '../core/unit.ts';

const UNKNOWN: Aspects = { item: null, measure: null, basis: null, year: null };

/** What each figure is a figure of, in the words that data use. */
export function aspectsOf(mentions: readonly Mention[], figures: readonly Figure[]): (figure: number) => Aspects {
  const known = new Map<number, Aspects>();
  for (const mention of mentions) {
    for (const claim of mention.claims) {
      known.set(claim.figure, { item: mention.item === '' ? null : mention.item, measure: measureOf(claim, figures[claim.figure]), basis: basisOf(claim, mention), year: claim.year });
    }
  }
  return (figure) => known.get(figure) ?? UNKNOWN;
}

/** Which way each figure says that its item went; 0 where it says nothing of it. */
export function signsOf(mentions: readonly Mention[], figures: number): Int8Array {
  const signs = new Int8Array(figures);
  for (const { claims } of mentions) for (const { figure, sign } of claims) signs[figure] = sign;
  return signs;
}

function measureOf({ role }: Claim, figure: Figure | undefined): Measure {
  if (role !== 'level' && role !== 'rate' && role !== 'base') return role;
  const dimension = dimensionOf(figure?.unit ?? null);
  return dimension === 'money' ? 'amount' : dimension === 'percent' ? 'rate' : dimension === 'score' ? 'score' : 'count';
}

/** A budget that the words do not tell apart is the one after adjustment, as in tables (预算数为全年预算数); what is planned and no budget is aimed at. */
function basisOf({ basis }: Claim, { planned }: Mention): Basis | null {
  if (basis === null) return planned ? 'target' : null;
  return basis === 'budget' || (isPlanned(basis) && basis !== 'initial') ? 'adjusted' : (basis as Basis);
}
