import { isLevel, type Dataset, type Datum } from '../core/datum.ts';
import type { Pack } from '../core/pack.ts';
import { QUALIFIERS } from '../core/words/qualifiers.ts';
import { dimensionOf } from '../core/unit.ts';
import type { Dimension } from '../core/unit.ts';
import { fold } from '../text/fold.ts';
import { trie, type Trie } from '../text/trie.ts';

/** What a label may mean: the fact of the pack, and the data that carry it (several when there are several periods or bases). */
export interface Meaning {
  readonly fact: string | null;
  readonly dimension: Dimension;
  readonly data: readonly Datum[];
}

/** Every label and alias of the data and the pack's facts, folded, for longest match in a folded text. */
export interface Labels {
  /** Words that may stand before a label and leave it what it is: those of the field, and the unit's own names. */
  readonly neutral: Trie;
  readonly trie: Trie;
  readonly meanings: ReadonlyMap<string, readonly Meaning[]>;
}

/** `names`: what the unit that reports is called. */
export function readLabels(pack: Pack, dataset: Dataset, names: readonly string[] = []): Labels {
  const meanings = new Map<string, Meaning[]>();
  const add = (written: string, meaning: Meaning): void => {
    if (written === '') return;
    const label = fold(written);
    const known = meanings.get(label) ?? [];
    if (!known.some((other) => other.fact === meaning.fact && other.dimension === meaning.dimension && other.data[0]?.label === meaning.data[0]?.label)) meanings.set(label, [...known, meaning]);
  };
  for (const fact of pack.facts) {
    const data = dataset.data.filter((datum) => datum.fact === fact.id);
    const meaning = { fact: fact.id, dimension: fact.dimension, data };
    for (const label of [fact.label, ...fact.aliases]) add(label, meaning);
  }
  for (const [label, data] of byLabel(dataset.data.filter((datum) => datum.fact === null && isLevel(datum)))) {
    for (const [dimension, alike] of Map.groupBy(data, ({ quantity }) => dimensionOf(quantity.unit))) add(label, { fact: null, dimension, data: alike });
  }
  return { trie: trie(meanings.keys()), meanings, neutral: trie([...QUALIFIERS, ...names.flatMap(endingsOf)]) };
}

/** 青岚县图书馆 is also called 县图书馆 and 图书馆. */
const SHORTEST_NAME = 3;

function endingsOf(name: string): string[] {
  const folded = fold(name);
  return folded.length < SHORTEST_NAME ? [folded].filter(Boolean) : Array.from({ length: folded.length - SHORTEST_NAME + 1 }, (_, i) => folded.slice(i));
}

function byLabel(data: readonly Datum[]): Map<string, Datum[]> {
  const out = new Map<string, Datum[]>();
  for (const datum of data) {
    for (const label of new Set([datum.label, ...datum.aliases])) out.set(label, [...(out.get(label) ?? []), datum]);
  }
  return out;
}

/** How long a fact's name must be to be known at the end of a longer one. */
const TELLING = 4;

/** The fact that a row or column of a table is named after: by its whole name, or the longest name of a fact that it ends in. */
export function factNamed({ meanings }: Labels, name: string): string | null {
  for (let from = 0; from < name.length; from++) {
    if (from > 0 && name.length - from < TELLING) return null;
    const known = meanings.get(name.slice(from))?.filter(({ fact }) => fact !== null) ?? [];
    if (known.length === 1) return known[0]?.fact ?? null;
  }
  return null;
}
