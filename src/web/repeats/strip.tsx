import type { JSX } from 'preact';
import type { Section } from '../../core/report.ts';
import type { Copy } from './copies.ts';

interface Props {
  /** Characters of the report. */
  readonly length: number;
  readonly sections: readonly Section[];
  readonly copies: readonly Copy[];
  readonly onOpen: (copy: Copy) => void;
}

/** Parts of the whole that the drawing is measured in, and the least that can be seen and hit. */
const WIDTH = 1000;
const LEAST = 4;

/** The report from its first to its last character, with its parts, and where in it the copies lie. The list below it says the same in words. */
export function Strip({ length, sections, copies, onOpen }: Props): JSX.Element {
  const at = (offset: number): number => (offset / Math.max(1, length)) * WIDTH;
  const bar = (copy: Copy, { start, end }: { start: number; end: number }, kind: string): JSX.Element => (
    <rect key={`${copy.finding.id} ${kind}`} class={`strip-${kind}`} x={at(start)} y="0" width={Math.max(LEAST, at(end) - at(start))} height="20" onClick={() => onOpen(copy)}>
      <title>{copy.finding.what}</title>
    </rect>
  );
  return (
    <svg class="strip" viewBox={`0 0 ${WIDTH} 20`} preserveAspectRatio="none" aria-hidden="true">
      {sections.filter(({ depth }) => depth === 0).map(({ heading }) => <line key={heading.start} x1={at(heading.start)} x2={at(heading.start)} y1="0" y2="20" />)}
      {copies.map((copy) => (copy.own ? bar(copy, copy.other, 'first') : null))}
      {copies.map((copy) => bar(copy, copy.finding, copy.own ? 'again' : 'elsewhere'))}
    </svg>
  );
}
