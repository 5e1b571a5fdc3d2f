import type { Text } from '@codemirror/state';
import { Decoration, type DecorationSet } from '@codemirror/view';
import type { Section } from '../../core/report.ts';

const LONGEST_TITLE = 60;

const lineOf = (name: string): Decoration => Decoration.line({ class: `cm-${name}` });
const TITLE = lineOf('title');
/** An empty line between paragraphs need not be as high as one with words. */
const BLANK = lineOf('blank');
const RUN_IN = Decoration.mark({ class: 'cm-run-in' });
const HEADINGS = [1, 2, 3, 4].map((level) => lineOf(`heading cm-heading-${level}`));

/** The report's title and headings, by their levels 一、（一）1.（1）. A heading that runs on into its text is marked within its line. */
export function layoutOf(doc: Text, sections: readonly Section[]): DecorationSet {
  const headings = sections.map(({ mark, depth, heading }) => {
    const line = doc.lineAt(heading.start);
    const level = mark === 0 ? Math.min(depth + 1, 4) : mark;
    if (heading.end < line.to - 1) return RUN_IN.range(heading.start, heading.end);
    return (HEADINGS[level - 1] ?? RUN_IN).range(line.from);
  });
  return Decoration.set([...titleOf(doc, sections), ...headings, ...blanks(doc)], true);
}

function blanks(doc: Text) {
  return Array.from({ length: doc.lines }, (_, i) => doc.line(i + 1)).filter((line) => line.text.trim() === '').map((line) => BLANK.range(line.from));
}

/** A short first line without a full stop, before any heading. */
function titleOf(doc: Text, sections: readonly Section[]) {
  const first = doc.line(1);
  const isTitle = first.length > 0 && first.length <= LONGEST_TITLE && !/[。；，]/.test(first.text) && (sections[0]?.heading.start ?? first.to) >= first.to;
  return isTitle ? [TITLE.range(first.from)] : [];
}
