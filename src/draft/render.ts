import type { Draft, Mark } from '../core/draft.ts';
import { openLine } from '../core/open.ts';
import { headingText, outlineNumbers } from '../core/outline.ts';
import type { OutlineSection, Pack } from '../core/pack.ts';
import { keysOf, pieces } from '../core/reference.ts';
import { WAY_WORDS } from '../core/words/ways.ts';
import { readFigures } from '../text/figures.ts';
import { beforeAt } from '../text/hedges.ts';
import type { References } from '../core/reference.ts';

export interface Rendered {
  readonly text: string;
  /** Where each reference came to stand, as UTF-16 offsets into `text`. */
  readonly marks: readonly Mark[];
}

/** Text that grows at its end and remembers where references went. Throws on an unresolved reference: the gate lets none through. */
class Writer {
  text = '';
  readonly marks: Mark[] = [];
  readonly #references: References;

  constructor(references: References) {
    this.#references = references;
  }

  plain(text: string): void {
    this.text += text;
  }

  write(template: string): void {
    for (const piece of pieces(template)) {
      if ('text' in piece) {
        this.text += piece.text;
        continue;
      }
      const resolved = this.#references.get(piece.key);
      if (!resolved) throw new RangeError(`unresolved reference ${piece.key}`);
      this.text = withoutWay(this.text, resolved.text);
      const start = this.text.length;
      this.text += unhedged(this.text, resolved.text);
      this.marks.push({ start, end: this.text.length, key: piece.key });
    }
  }
}

/** Words before a comparison that brings its own: 比上年减少 before 减少0.88万元, and 比上年增加 too, as the data alone know which way it went. */
const withoutWay = (before: string, written: string): string => {
  const word = WAY_WORDS.some((way) => written.startsWith(way)) ? WAY_WORDS.find((way) => before.endsWith(way)) : undefined;
  return word === undefined ? before : before.slice(0, -word.length);
};

/** What a reference stands for, without a hedge of its own where the words before it have one: 不少于 and 不少于3200户, 不低于 and 90%以上. */
function unhedged(before: string, written: string): string {
  const [figure, ...others] = readFigures(written);
  const isWhole = figure !== undefined && others.length === 0 && figure.start === 0 && figure.end === written.length;
  const isHedged = isWhole && (figure.core.start > 0 || figure.core.end < written.length);
  return isHedged && beforeAt(before, before.length, 0) ? written.slice(figure.core.start, figure.core.end) : written;
}

/** One section's sentences as running text. */
export function renderSection(draft: Pick<Draft, 'sentences'>, references: References): Rendered {
  const writer = new Writer(references);
  for (const sentence of draft.sentences) writer.write(sentence.text);
  return { text: writer.text, marks: writer.marks };
}

/** The whole report: title, cover, opening and every section with its heading, in the pack's order. A section that nothing was drafted for says what it should hold. */
export function renderReport(title: string, pack: Pack, drafts: ReadonlyMap<string, Draft>, references: References): Rendered {
  const writer = new Writer(references);
  const numbers = outlineNumbers(pack.outline);
  writer.plain(`${title}\n`);
  pack.outline.forEach((section, i) => {
    writer.plain('\n');
    if (section.mark > 0) writer.plain(`${headingText(section, numbers[i] ?? 0)}\n`);
    for (const paragraph of fixedParagraphs(section, references)) writer.write(`${paragraph}\n`);
    const draft = drafts.get(section.id);
    if (!draft || draft.sentences.length === 0) return section.guidance === '' ? undefined : writer.plain(`${openLine(section.guidance)}\n`);
    for (const sentence of draft.sentences) writer.write(sentence.text);
    writer.write('\n');
  });
  return { text: writer.text, marks: writer.marks };
}

/** The paragraphs that the program writes itself, as far as their references resolve. */
const fixedParagraphs = (section: OutlineSection, references: References): string[] => section.fixed.filter((text) => isResolved(text, references));

/** Every reference of a text stands for something. */
export const isResolved = (text: string, references: References): boolean => keysOf(text).every((key) => references.has(key));
