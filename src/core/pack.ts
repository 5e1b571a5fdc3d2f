import type { HeadingMark } from './report.ts';
import type { Relation } from './relation.ts';
import type { Dimension } from './unit.ts';
import type { Act } from './words/acts.ts';

/** One entry of a pack's fact dictionary: what a label in a table or a text means. */
export interface Fact {
  readonly id: string;
  readonly label: string;
  readonly aliases: readonly string[];
  readonly dimension: Dimension;
  /** 口径 that goes without saying (“三公”经费 is always 财政拨款); null when there is none. */
  readonly scope: string | null;
}

/** A section that a report of this kind has, what it must answer and what it is written from. */
export interface OutlineSection {
  readonly id: string;
  /** 0: no heading of its own (cover, opening paragraph). Numbers are counted when the report is put together. */
  readonly mark: HeadingMark;
  readonly title: string;
  /** Other titles under which units write this section. */
  readonly aliases: readonly string[];
  /** What the section answers, for whoever writes it. Empty: a heading over its subsections, with no text of its own. */
  readonly guidance: string;
  /** Characters, as a recommendation. */
  readonly length: { readonly min: number; readonly max: number };
  /** Facts that the section may state, and those it must. */
  readonly facts: readonly string[];
  readonly required: readonly string[];
  /** Words by which a note belongs here. */
  readonly about: readonly string[];
  /** What notes do that belong here; null where any may. */
  readonly act: Act | null;
  /** The section reports on indicators, so notes that name a datum outside the fact dictionary belong here. */
  readonly indicators: boolean;
  /** The section that this one answers to (措施 to 问题, 实现情况 to 目标): its notes are shown beside. Null where none is. */
  readonly beside: string | null;
  /** Running text, or points numbered 一是 … 二是 …. */
  readonly style: 'text' | 'list';
  /** Official sentences around references, for the composer and as a model's example. Of each group the first that resolves is used. */
  readonly templates: readonly (readonly string[])[];
  /** Paragraphs that the program writes itself; no model is asked. */
  readonly fixed: readonly string[];
  /** What to write when there is nothing to report; null when the section may not be left without content. */
  readonly none: string | null;
}

/** A number that data of record determine: `of ÷ by`, `of − by`, `(of − by) ÷ by`. Operands are ids of facts, perhaps with @initial, @adjusted or @previous. */
export interface Derivation {
  readonly id: string;
  readonly label: string;
  readonly kind: 'rate' | 'change' | 'growth' | 'share' | 'average';
  readonly of: string;
  readonly by: string;
}

/** What varies by place and kind of report. */
export interface Pack {
  readonly id: string;
  readonly title: string;
  /** Words by which the title of a report of this kind is known. */
  readonly titles: readonly string[];
  /** Empty where reports of any kind are read: nothing is drafted then, and nothing is said about structure. */
  readonly outline: readonly OutlineSection[];
  readonly facts: readonly Fact[];
  readonly relations: readonly Relation[];
  readonly derived: readonly Derivation[];
  readonly phrases: {
    /** Sentences that every unit copies from the template, legitimately; `……` stands for what differs within one sentence. */
    readonly template: readonly string[];
    /** Filling-in instructions of the template, which must not stay in a report. */
    readonly residue: readonly string[];
  };
}
