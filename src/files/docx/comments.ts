import { XMLSerializer, type Node } from '@xmldom/xmldom';
import { GoujiError } from '../../core/error.ts';
import { guardArchive } from '../archive.ts';
import type { SourceFile } from '../bytes.ts';
import { withParts } from '../zip.ts';
import { trackChange } from './changes.ts';
import { openDocx, type OpenDocx } from './read.ts';
import { exactly, setText, split } from './words.ts';
import { above, attribute, children, make, parseXml, W, type Element } from './xml.ts';

/** What is said of a stretch of a document's text, a paragraph each. */
export interface Comment {
  readonly start: number;
  readonly end: number;
  readonly paragraphs: readonly string[];
  /** Other words for the stretch, put in as a tracked change. */
  readonly replace?: string;
}

const TYPES = '[Content_Types].xml';
const RELATIONS = 'word/_rels/document.xml.rels';
const COMMENTS = 'word/comments.xml';
const KIND = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments';
const CONTENT = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml';

/**
 * The same file with comments at their places, by Gouji, and with tracked changes where a comment brings other words. Only the parts that comments need are others: the document, its relations, the list of content
 * types, the comments (those that others made stay, Gouji's own of an earlier review give way). What stands in a table is commented at the nearest words of a paragraph before it.
 */
export function commentDocx(file: SourceFile, comments: readonly Comment[], at: string): Buffer {
  const parts = new Map<string, Buffer>();
  guardArchive(file.path, file.bytes, 'docx', (name, content) => { if ([TYPES, RELATIONS, COMMENTS].includes(name)) parts.set(name, content); });
  const types = parts.get(TYPES);
  if (!types) throw new GoujiError('file-format', { file: file.path, expected: 'docx' });
  const opened = openDocx(file);
  const before = parts.get(COMMENTS);
  const list = before ? parseXml(file.path, before) : parseXml(file.path, Buffer.from(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:comments xmlns:w="${W}"/>`));
  for (const own of ownIn(list)) remove(opened.root, list, own);
  let id = Math.max(-1, ...[...children(list, 'comment')].map((comment) => Number(attribute(comment, 'id') ?? -1))) + 1;
  const editor = { author: AUTHOR, at };
  let [change, changed] = [FIRST_CHANGE, Infinity];
  // From the end, so that places before it stay what they are.
  for (const comment of comments.toSorted((a, b) => b.start - a.start || a.end - b.end)) {
    const { start, end, replace } = comment;
    if (mark(opened, comment, String(id))) list.appendChild(commentElement(list, comment, String(id++), at));
    if (replace === undefined || end > changed) continue;
    const spots = exactly(opened.spots, start, end);
    if (trackChange(spots, replace.replace(CONTROL, ''), change, editor)) [change, changed] = [change + spots.length + 1, start];
  }
  return withParts(file.bytes, new Map([
    ['word/document.xml', serialized(opened.root)],
    [COMMENTS, serialized(list)],
    ...(before ? [] : [[TYPES, added(types, '</Types>', `<Override PartName="/${COMMENTS}" ContentType="${CONTENT}"/>`)] as const, [RELATIONS, added(parts.get(RELATIONS) ?? EMPTY_RELATIONS, '</Relationships>', `<Relationship Id="rIdGoujiComments" Type="${KIND}" Target="comments.xml"/>`)] as const]),
  ]));
}

const AUTHOR = 'Gouji';
/** Numbers of tracked changes are of their own; those of a person's are low. */
const FIRST_CHANGE = 900_000;

const ownIn = (list: Element): Element[] => [...children(list, 'comment')].filter((comment) => attribute(comment, 'author') === AUTHOR);

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

const EMPTY_RELATIONS = Buffer.from('<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>');

const added = (part: Buffer, end: string, addition: string): Buffer => {
  const text = part.toString('utf8').replace(/<Relationships([^>]*)\/>\s*$/, '<Relationships$1></Relationships>');
  return Buffer.from(text.replace(end, `${addition}${end}`));
};

const serialized = (root: Element): Buffer => Buffer.from(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${new XMLSerializer().serializeToString(root as unknown as Node)}`);

/** A run that was taken out stands in its deletion, and the marks of a comment around that. */
const outermost = (run: Element | undefined): Element | undefined => ((run?.parentNode as Element | null | undefined)?.localName === 'del' ? (run?.parentNode as Element) : run);

/** Puts the marks of a comment around its words; false where there are no words to put them around. */
function mark({ spots }: OpenDocx, { start, end }: Comment, id: string): boolean {
  const inside = spots.filter((spot) => spot.at < end && spot.at + spot.length > start && spot.length > 0);
  const [first, last] = inside.length > 0 ? [inside[0], inside.at(-1)] : [spots.findLast((spot) => spot.at <= start && spot.length > 0) ?? spots.find(({ length }) => length > 0), undefined];
  if (!first) return false;
  // A comment that spans paragraphs ends with the first of them: a range must not cross tables.
  const paragraph = above(first.element, 'p');
  const final = last && above(last.element, 'p') === paragraph ? last : (inside.findLast((spot) => above(spot.element, 'p') === paragraph) ?? first);
  // What stands behind the last word is parted first: then the words before it keep their places.
  if (inside.length > 0 && end < final.at + final.length) split(spots, final, end);
  const head = inside.length > 0 && start > first.at ? split(spots, first, start) : first;
  const from = outermost(above(head.element, 'r'));
  const to = final === first ? from : outermost(above(final.element, 'r'));
  if (!from?.parentNode || !to?.parentNode) return false;
  from.parentNode.insertBefore(element(from, 'commentRangeStart', id), from);
  const close = element(to, 'commentRangeEnd', id);
  to.parentNode.insertBefore(close, to.nextSibling);
  const run = make(to, 'r');
  run.appendChild(element(to, 'commentReference', id));
  close.parentNode?.insertBefore(run, close.nextSibling);
  return true;
}

function element(beside: Element, name: string, id: string): Element {
  const made = make(beside, name);
  made.setAttributeNS(W, 'w:id', id);
  return made;
}

// oxlint-disable-next-line no-control-regex -- what XML cannot hold
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g;

function commentElement(list: Element, { paragraphs }: Comment, id: string, at: string): Element {
  const comment = element(list, 'comment', id);
  comment.setAttributeNS(W, 'w:author', AUTHOR);
  comment.setAttributeNS(W, 'w:initials', 'G');
  comment.setAttributeNS(W, 'w:date', at);
  for (const words of paragraphs) {
    const [paragraph, run, text] = [make(list, 'p'), make(list, 'r'), make(list, 't')];
    setText(text, words.replace(CONTROL, ''));
    run.appendChild(text);
    paragraph.appendChild(run);
    comment.appendChild(paragraph);
  }
  return comment;
}
