import type { DefaultTreeAdapterTypes } from 'parse5';

export type Node = DefaultTreeAdapterTypes.ChildNode;
export type Element = DefaultTreeAdapterTypes.Element;

/** Elements in one another; deeper ones are no page that a person wrote. */
export const DEEPEST = 400;
/** Elements whose words nobody sees, or that are not the page's own: menus. */
const DROPPED = new Set(['script', 'style', 'head', 'template', 'noscript', 'svg', 'iframe', 'object', 'select', 'button', 'title', 'nav']);
/** Elements that begin a line of their own. */
const LINES = new Set(['address', 'article', 'aside', 'blockquote', 'body', 'caption', 'dd', 'div', 'dl', 'dt', 'fieldset', 'figcaption', 'figure', 'footer', 'form', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header', 'hr', 'html', 'li', 'main', 'ol', 'p', 'pre', 'section', 'td', 'th', 'tr', 'ul']);

export const isElement = (node: Node): node is Element => 'tagName' in node;

export const isLine = ({ tagName }: Element): boolean => LINES.has(tagName);

export const attributeOf = (element: Element, name: string): string => element.attrs.find((attribute) => attribute.name === name)?.value ?? '';

export const isHidden = (element: Element): boolean => DROPPED.has(element.tagName) || element.attrs.some(({ name }) => name === 'hidden') || /display\s*:\s*none/i.test(attributeOf(element, 'style'));

export const plain = (words: string): string => words.replace(/[\s\u00a0]+/g, ' ').trim();

/** Elements of a name below another, not those inside one of them. */
export function elementsIn(element: Element, name: string, depth = 0): Element[] {
  if (depth > DEEPEST) return [];
  return element.childNodes.filter(isElement).flatMap((node) => (node.tagName === name ? [node] : elementsIn(node, name, depth + 1)));
}

/** The words of an element in one line; those of lines in it with a blank between. */
export function wordsOf(node: Node, depth = 0): string {
  if (node.nodeName === '#text') return (node as DefaultTreeAdapterTypes.TextNode).value;
  if (depth > DEEPEST || !isElement(node) || isHidden(node)) return '';
  const words = node.childNodes.map((inner) => wordsOf(inner, depth + 1)).join('');
  return node.tagName === 'sup' && NOTE.test(words.trim()) ? '' : isLine(node) || node.tagName === 'br' ? ` ${words} ` : words;
}

/** The mark of a footnote: not part of the number before it. */
const NOTE = /^[[（(]?\d{1,3}[\])）]?$/;
