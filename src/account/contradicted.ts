import type { Datum } from '../core/datum.ts';
import type { Figure } from '../core/figure.ts';
import type { Subject } from '../core/subject.ts';

/** Figures that the datum of their own label contradicts, with it. */
export function* contradicted({ ledger, dataset }: Subject): Generator<{ readonly figure: Figure; readonly datum: Datum }> {
  const data = new Map(dataset.data.map((datum) => [datum.id, datum]));
  for (const { figure, status, by } of ledger) {
    const datum = status === 'mismatched' && by?.kind === 'datum' ? data.get(by.id) : undefined;
    if (datum) yield { figure, datum };
  }
}
