import { XMLSerializer, type Node } from '@xmldom/xmldom';
import { GoujiError } from '../../core/error.ts';
import { guardArchive } from '../archive.ts';
import type { SourceFile } from '../bytes.ts';
import { attribute, children, parseXml, W, type Element } from './xml.ts';

const TYPES = '[Content_Types].xml';
const RELATIONS = 'word/_rels/document.xml.rels';
const COMMENTS = 'word/comments.xml';
const KIND = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments';
const CONTENT = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml';
const RELATION = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** A file's comments, with all parts that must change where there were none. */
export interface CommentPart {
  readonly list: Element;
  /** What replies refer to: the last paragraphs of comments that somebody has answered. */
  readonly answered: ReadonlySet<string>;
  /** The parts as they are to be written, the comments among them. */
  readonly parts: () => readonly (readonly [name: string, content: Buffer])[];
}

/** The comments of a file: the part that its relations name, or a new one. */
export function commentPart(file: SourceFile): CommentPart {
  const parts = new Map<string, Buffer>();
  guardArchive(file.path, file.bytes, 'docx', (name, content) => { if (name === TYPES || /^word\/(?:[^/]+\.xml|_rels\/document\.xml\.rels)$/.test(name)) parts.set(name, content); });
  const [types, relations] = [parts.get(TYPES), parts.get(RELATIONS)];
  if (!types) throw new GoujiError('file-format', { file: file.path, expected: 'docx' });
  const rels = parseXml(file.path, relations ?? xml(`<Relationships xmlns="${RELATION}"/>`));
  const named = [...children(rels, 'Relationship')].find((one) => attribute(one, 'Type') === KIND);
  const name = named ? partOf(attribute(named, 'Target') ?? '') : COMMENTS;
  const content = parts.get(name);
  const list = parseXml(file.path, content ?? xml(`<w:comments xmlns:w="${W}"/>`));
  const own = (): [string, Buffer][] => {
    if (named && content) return [];
    const overrides = parseXml(file.path, types);
    if (![...children(overrides, 'Override')].some((one) => attribute(one, 'PartName') === `/${name}`)) append(overrides, 'Override', { PartName: `/${name}`, ContentType: CONTENT });
    if (!named) append(rels, 'Relationship', { Id: freeId(rels), Type: KIND, Target: 'comments.xml' });
    return [[TYPES, serialized(overrides)], [RELATIONS, serialized(rels)]];
  };
  const extended = parts.get('word/commentsExtended.xml');
  const answered = new Set(extended ? [...children(parseXml(file.path, extended), 'commentEx')].flatMap((one) => attribute(one, 'paraIdParent') ?? []) : []);
  return { list, answered, parts: () => [[name, serialized(list)], ...own()] };
}

/** `comments1.xml` beside the document, `/word/comments.xml` from the root of the package. */
const partOf = (target: string): string => (target.startsWith('/') ? target.slice(1) : `word/${target.replace(/^\.\//, '')}`);

function freeId(rels: Element): string {
  const taken = new Set([...children(rels, 'Relationship')].map((one) => attribute(one, 'Id')));
  for (let n = 1; ; n++) if (!taken.has(`rIdGouji${n}`)) return `rIdGouji${n}`;
}

/** An element of its parent's own namespace and prefix. */
function append(parent: Element, name: string, attributes: Readonly<Record<string, string>>): void {
  const owner = parent.ownerDocument;
  if (!owner) throw new RangeError('an element without a document');
  const made = owner.createElementNS(parent.namespaceURI, parent.prefix ? `${parent.prefix}:${name}` : name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  parent.appendChild(made);
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const xml = (words: string): Buffer => Buffer.from(HEAD + words);

export const serialized = (root: Element): Buffer => Buffer.from(HEAD + new XMLSerializer().serializeToString(root as unknown as Node));
