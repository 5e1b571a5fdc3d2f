import { DOMParser, type Element } from '@xmldom/xmldom';
import { GoujiError } from '../../core/error.ts';

export type { Element } from '@xmldom/xmldom';

/** Bytes of one part; a hundred pages take about one million. */
const LARGEST = 16 << 20;
/** Elements of one part, each of which takes about 1.4 KB as a tree; a hundred pages have some thirty thousand. */
const MOST = 200_000;

/** A part as a tree. Throws where it is no XML, declares a document type, or is too large to be looked at. */
export function parseXml(file: string, bytes: Buffer): Element {
  if (bytes.length > LARGEST) throw new GoujiError('file-heavy', { file, reason: `> ${LARGEST >> 20} MB` });
  if (elementsIn(bytes) > MOST) throw new GoujiError('file-heavy', { file, reason: `> ${MOST} elements` });
  const source = bytes.toString('utf8').replace(/^\uFEFF/, '');
  if (/<!DOCTYPE/i.test(source.slice(0, 4000))) throw new GoujiError('file-format', { file, expected: 'docx' });
  try {
    const root = new DOMParser({ onError: (level, message) => { if (level !== 'warning') throw new Error(String(message)); } }).parseFromString(source, 'text/xml').documentElement;
    if (root) return root;
  } catch (cause) {
    throw new GoujiError('file-format', { file, expected: 'docx' }, cause);
  }
  throw new GoujiError('file-format', { file, expected: 'docx' });
}

/** Start tags of a part that is not parsed yet; no fewer than its elements. */
function elementsIn(bytes: Buffer): number {
  let count = 0;
  for (let at = bytes.indexOf(0x3c); at >= 0; at = bytes.indexOf(0x3c, at + 1)) if (bytes[at + 1] !== 0x2f) count++;
  return count;
}

/** Elements right below, by their name without prefix; all where none is named. */
export function* children(element: Element, name?: string): Generator<Element> {
  for (let node = element.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === 1 && (name === undefined || (node as Element).localName === name)) yield node as Element;
  }
}

export function child(element: Element | undefined, name: string): Element | undefined {
  return element && children(element, name).next().value;
}

/** An attribute by its name without prefix. */
export function attribute(element: Element | undefined, name: string): string | undefined {
  if (!element) return undefined;
  for (let i = 0; i < element.attributes.length; i++) {
    const found = element.attributes.item(i);
    if (found?.localName === name) return found.value;
  }
  return undefined;
}

/** `w:val`, as a number; undefined where there is none. */
export function numberOf(element: Element | undefined): number | undefined {
  const value = attribute(element, 'val');
  return value === undefined || !/^-?\d{1,9}$/.test(value) ? undefined : Number(value);
}

/** A property that is on or off: on where it stands without a value. */
export const isOn = (element: Element | undefined): boolean => element !== undefined && !['0', 'false', 'off', 'none'].includes(attribute(element, 'val') ?? 'true');

/** The namespace of Word's own elements. */
export const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** The nearest of Word's elements of a name that an element stands in. */
export function above(inner: Element, name: string): Element | undefined {
  for (let node = inner.parentNode; node; node = node.parentNode) if ((node as Element).localName === name && (node as Element).namespaceURI === W) return node as Element;
  return undefined;
}

/** An element of Word's in the same document. */
export function make(beside: Element, name: string): Element {
  const owner = beside.ownerDocument;
  if (!owner) throw new RangeError('an element without a document');
  return owner.createElementNS(W, `w:${name}`);
}
