import { StateEffect, StateField, type EditorState } from '@codemirror/state';
import { Decoration, EditorView, WidgetType, type DecorationSet } from '@codemirror/view';
import { isNaming } from '../../core/figure.ts';
import { severer, type Severity } from '../../core/finding.ts';
import type { Span } from '../../core/place.ts';
import { isPlaced, type Account, type PlacedFinding } from '../account.ts';
import { layoutOf } from './layout.ts';

/** The account as it lies on the text. Between two accounts every mark moves along with the edits. */
export interface Marks {
  readonly account: Account | null;
  readonly layout: DecorationSet;
  /** Each carries `figure`, an index into the subject's figures. */
  readonly figures: DecorationSet;
  /** Each carries `finding`, an id. */
  readonly findings: DecorationSet;
  readonly active: string | null;
}

export const showAccount = StateEffect.define<{ account: Account; findings: boolean }>();
export const setActive = StateEffect.define<string | null>();

const EMPTY: Marks = { account: null, layout: Decoration.none, figures: Decoration.none, findings: Decoration.none, active: null };

export const marks = StateField.define<Marks>({
  create: () => EMPTY,
  update(value, transaction) {
    let next = transaction.docChanged
      ? { ...value, layout: value.layout.map(transaction.changes), figures: value.figures.map(transaction.changes), findings: value.findings.map(transaction.changes) }
      : value;
    for (const effect of transaction.effects) {
      if (effect.is(showAccount)) next = laid(next, transaction.state, effect.value.account, effect.value.findings);
      if (effect.is(setActive)) next = { ...next, active: effect.value };
    }
    return next;
  },
  provide: (field) => [
    EditorView.decorations.from(field, (value) => value.layout),
    EditorView.decorations.from(field, (value) => value.figures),
    EditorView.decorations.from(field, (value) => value.findings),
    EditorView.decorations.from(field, highlighted),
  ],
});

/** An account of another text than the editor holds would put its marks in the wrong places: it is not shown. */
function laid(value: Marks, state: EditorState, account: Account, withFindings: boolean): Marks {
  if (account.text.length !== state.doc.length) return value;
  const { subject, review } = account;
  return {
    ...value, account,
    layout: layoutOf(state.doc, subject.report.sections),
    figures: Decoration.set(subject.ledger.flatMap(({ figure, status }, index) => {
      if (isNaming(figure)) return [];
      return [Decoration.mark({ class: `cm-figure cm-figure-${status}`, figure: index }).range(figure.start, figure.end)];
    }), true),
    findings: Decoration.set(withFindings ? review.findings.filter(isPlaced).map(findingMark) : [], true),
  };
}

function findingMark(finding: PlacedFinding) {
  const { id, start, end, severity } = finding;
  return start === end
    ? Decoration.widget({ widget: new Caret(severity), side: 1, finding: id }).range(start)
    : Decoration.mark({ class: `cm-finding cm-finding-${severity}`, finding: id }).range(start, end);
}

/** Where something is missing there is nothing to underline: a caret, as an editor's pencil puts it. */
class Caret extends WidgetType {
  readonly severity: Severity;

  constructor(severity: Severity) {
    super();
    this.severity = severity;
  }

  override eq(other: Caret): boolean {
    return other.severity === this.severity;
  }

  toDOM(): HTMLElement {
    const element = document.createElement('span');
    element.className = `cm-missing cm-missing-${this.severity}`;
    element.textContent = '‸';
    element.setAttribute('aria-hidden', 'true');
    return element;
  }
}

function highlighted({ findings, active }: Marks): DecorationSet {
  const span = active === null ? null : spanOf(findings, active);
  return span && span.end > span.start ? Decoration.set(Decoration.mark({ class: 'cm-active' }).range(span.start, span.end)) : Decoration.none;
}

function spanOf(findings: DecorationSet, id: string): Span | null {
  for (const at = findings.iter(); at.value; at.next()) if (at.value.spec['finding'] === id) return { start: at.from, end: at.to };
  return null;
}

/** Where a finding stands now; null when its text is gone. */
export const findingSpan = (state: EditorState, id: string): Span | null => spanOf(state.field(marks).findings, id);

/** The findings at a place, gravest and then shortest first. */
export function findingsAt(state: EditorState, position: number): PlacedFinding[] {
  const { findings, account } = state.field(marks);
  const ids: string[] = [];
  findings.between(position, position, (_from, _to, { spec }) => { ids.push(spec['finding']); });
  const found = account?.review.findings.filter((finding): finding is PlacedFinding => ids.includes(finding.id)) ?? [];
  return found.sort((a, b) => severer(a.severity, b.severity) || a.end - a.start - (b.end - b.start));
}

/** The figure at a place, with where it stands now. */
export function figureAt(state: EditorState, position: number): { index: number; span: Span } | null {
  let found: { index: number; span: Span } | null = null;
  state.field(marks).figures.between(position, position, (start, end, { spec }) => {
    found = { index: spec['figure'], span: { start, end } };
    return false;
  });
  return found;
}

/** The nearest finding behind (or before) a place, going round at the end. */
export function findingBeside(state: EditorState, position: number, direction: 1 | -1): string | null {
  const places: { id: string; start: number }[] = [];
  for (const at = state.field(marks).findings.iter(); at.value; at.next()) places.push({ id: at.value.spec['finding'], start: at.from });
  const beyond = direction === 1 ? places.find(({ start }) => start > position) : places.findLast(({ start }) => start < position);
  return (beyond ?? places.at(direction === 1 ? 0 : -1))?.id ?? null;
}
