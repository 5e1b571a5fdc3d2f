import { GoujiError } from '../../core/error.ts';
import type { SourceFile } from '../bytes.ts';
import { withParts } from '../zip.ts';
import { trackChange } from './changes.ts';
import { mark, numbered } from './marking.ts';
import { commentPart, serialized, type CommentPart } from './package.ts';
import { openDocx } from './read.ts';
import { exactly, setText } from './words.ts';
import { above, attribute, children, make, W, type Element } from './xml.ts';

/** What is said of a stretch of a document's text, a paragraph each. */
export interface Comment {
  readonly start: number;
  readonly end: number;
  readonly paragraphs: readonly string[];
  /** Other words for the stretch, put in as a tracked change. */
  readonly replace?: string;
}

/** A file with comments, how many found a place, and which brought other words that are in now and which could not. */
export interface Commented {
  readonly bytes: Buffer;
  readonly placed: number;
  readonly changed: readonly Comment[];
  readonly unchanged: readonly Comment[];
}

const AUTHOR = 'Gouji';

/**
 * The same file with comments at their places, by Gouji, and with tracked changes where a comment brings other words. Only the parts that comments need are others: the document, its relations, the list of
 * content types, the comments. Those that others made stay; Gouji's own of an earlier review give way, but those that somebody has answered or that explain a change which still stands.
 */
export function commentDocx(file: SourceFile, comments: readonly Comment[], at: string): Commented {
  const opened = openDocx(file);
  if (opened.root.namespaceURI !== W) throw new GoujiError('docx-strict', { file: file.path });
  const part = commentPart(file);
  for (const own of ownIn(part)) if (!isExplaining(opened.root, own)) remove(opened.root, part.list, own);
  const ids = (names: readonly string[]): number => Math.max(-1, ...names.flatMap((name) => [...opened.root.getElementsByTagNameNS(W, name)]).map((one) => Number(attribute(one, 'id') ?? -1)));
  let id = Math.max(ids(['commentRangeStart', 'commentReference']), ...[...children(part.list, 'comment')].map((comment) => Number(attribute(comment, 'id') ?? -1))) + 1;
  let [change, before, placed] = [Math.max(FIRST_CHANGE, ids(['ins', 'del', 'moveFrom', 'moveTo']) + 1), Infinity, 0];
  const [changed, unchanged]: [Comment[], Comment[]] = [[], []];
  // From the end, so that places before it stay what they are.
  for (const comment of comments.toSorted((a, b) => b.start - a.start || a.end - b.end)) {
    const { start, end, replace } = comment;
    if (mark(opened, comment, String(id))) {
      part.list.appendChild(commentElement(part.list, comment, String(id++), at));
      placed++;
    }
    if (replace === undefined) continue;
    const spots = end > before ? [] : exactly(opened.spots, start, end);
    if (!trackChange(spots, writable(replace), change, { author: AUTHOR, at })) unchanged.push(comment);
    else {
      changed.push(comment);
      [change, before] = [change + spots.length + 1, start];
    }
  }
  return { bytes: withParts(file.bytes, new Map([['word/document.xml', serialized(opened.root)], ...part.parts()])), placed, changed: changed.toReversed(), unchanged: unchanged.toReversed() };
}

/** Numbers of tracked changes are of their own; those of a person's are low. */
const FIRST_CHANGE = 900_000;

/** Comments of an earlier review that nobody has answered. */
const ownIn = ({ list, answered }: CommentPart): Element[] => [...children(list, 'comment')].filter((comment) => attribute(comment, 'author') === AUTHOR && [...children(comment, 'p')].every((paragraph) => !answered.has(attribute(paragraph, 'paraId') ?? '')));

/** A change by Gouji that nobody has settled yet stands between the comment's marks: it says why. */
function isExplaining(root: Element, comment: Element): boolean {
  const id = attribute(comment, 'id');
  const start = [...root.getElementsByTagNameNS(W, 'commentRangeStart')].find((one) => attribute(one, 'id') === id);
  for (let node = start?.nextSibling; node; node = node.nextSibling) {
    const one = node as Element;
    if (one.localName === 'commentRangeEnd' && attribute(one, 'id') === id) return false;
    if ((one.localName === 'ins' || one.localName === 'del') && attribute(one, 'author') === AUTHOR) return true;
  }
  return false;
}

/** Takes a comment away, and in the document the marks of its place. */
function remove(root: Element, list: Element, comment: Element): void {
  const id = attribute(comment, 'id');
  for (const name of ['commentRangeStart', 'commentRangeEnd', 'commentReference']) {
    for (const place of [...root.getElementsByTagNameNS(W, name)].filter((one) => attribute(one, 'id') === id)) {
      const run = name === 'commentReference' ? above(place, 'r') : undefined;
      const gone = run && [...children(run)].every((one) => one === place || one.localName === 'rPr') ? run : place;
      gone.parentNode?.removeChild(gone);
    }
  }
  list.removeChild(comment);
}

// oxlint-disable-next-line no-control-regex -- what XML cannot hold
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

const writable = (words: string): string => words.toWellFormed().replace(CONTROL, '');

function commentElement(list: Element, { paragraphs }: Comment, id: string, at: string): Element {
  const comment = numbered(list, 'comment', id);
  comment.setAttributeNS(W, 'w:author', AUTHOR);
  comment.setAttributeNS(W, 'w:initials', 'G');
  comment.setAttributeNS(W, 'w:date', at);
  for (const words of paragraphs) {
    const [paragraph, run, text] = [make(list, 'p'), make(list, 'r'), make(list, 't')];
    setText(text, writable(words));
    run.appendChild(text);
    paragraph.appendChild(run);
    comment.appendChild(paragraph);
  }
  return comment;
}
