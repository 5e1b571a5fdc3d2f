import { StateField, type EditorState, type Extension } from '@codemirror/state';
import { hoverTooltip, showTooltip, type Tooltip } from '@codemirror/view';
import type { Locale } from '../../core/locale.ts';
import { aspectsText } from '../../show/ledger.ts';
import { originOf } from '../origin.ts';
import type { Words } from '../words.ts';
import { figureAt, findingsAt, marks } from './marks.ts';

/** Shows where a figure comes from, under the mouse or at the cursor; with it, what was found there. */
export function sourceTooltip(words: Words, locale: Locale): Extension {
  const atCursor = StateField.define<Tooltip | null>({
    create: () => null,
    update(value, transaction) {
      // Nobody wants it in the way while writing; it comes with the next move of the cursor.
      if (transaction.docChanged) return null;
      // What the page selects it also shows beside the text.
      if (transaction.isUserEvent('select.page')) return null;
      return transaction.selection ? cursorTooltip(transaction.state, words, locale) : value;
    },
    provide: (field) => showTooltip.from(field),
  });
  const underMouse = hoverTooltip((view, position) => {
    const tooltip = tooltipAt(view.state, position, words, locale);
    return tooltip?.pos === view.state.field(atCursor)?.pos ? null : tooltip;
  }, { hoverTime: 150, hideOnChange: true });
  return [atCursor, underMouse];
}

function cursorTooltip(state: EditorState, words: Words, locale: Locale): Tooltip | null {
  const { from, to } = state.selection.main;
  const figure = figureAt(state, from);
  return figure && to <= figure.span.end ? tooltipAt(state, from, words, locale) : null;
}

function tooltipAt(state: EditorState, position: number, words: Words, locale: Locale): Tooltip | null {
  const figure = figureAt(state, position);
  const findings = findingsAt(state, position);
  const first = findings[0];
  if (!figure && !first) return null;
  const start = figure?.span.start ?? first?.start ?? position;
  return {
    pos: Math.min(start, position), end: Math.max(figure?.span.end ?? position, position), above: true, arrow: false,
    create: () => ({ dom: element('div', 'source', [...figureLines(state, figure?.index, words, locale), ...findings.map(({ severity, what }) =>
      element('p', `source-finding source-${severity}`, [element('b', 'source-stamp', [words.severity[severity]]), what]))]) }),
  };
}

function figureLines(state: EditorState, index: number | undefined, words: Words, locale: Locale): HTMLElement[] {
  const subject = state.field(marks).account?.subject;
  const entry = index === undefined ? undefined : subject?.ledger[index];
  if (!subject || !entry) return [];
  const origin = originOf(subject, entry, words);
  const head = element('p', 'source-place', [element('span', `state state-${entry.status}`, [words.status[entry.status]]), element('code', 'place', [origin.place])]);
  const of = aspectsText(entry.claim, locale);
  return [head, ...(of === '' ? [] : [element('p', 'source-of', [of])]), element('p', 'source-words', [origin.words])];
}

function element(tag: string, name: string, children: readonly (Node | string)[]): HTMLElement {
  const node = document.createElement(tag);
  node.className = name;
  node.append(...children);
  return node;
}
