import { expect } from 'vitest';
import { ground } from '../../src/account/ground.ts';
import { read } from '../../src/account/read.ts';
import { check } from '../../src/core/check.ts';
import { isCell } from '../../src/core/place.ts';
import type { Pack } from '../../src/core/pack.ts';
import type { Rule } from '../../src/core/rule.ts';
import type { Severity } from '../../src/core/finding.ts';
import type { RuleState } from '../../src/core/check.ts';
import { readCsvText } from '../../src/files/dataset.ts';
import { splitNotes } from '../../src/files/notes.ts';
import { loadPack } from '../../src/files/packs.ts';
import { PACKS } from '../../src/app/paths.ts';

export const pack: Pack = loadPack(PACKS, 'zhengti-guangdong');

/** A report with every expected finding in ⟦ ⟧, and what it is read with. */
export interface Case {
  readonly text: string;
  readonly data?: string;
  readonly notes?: string;
  readonly previous?: string;
  readonly severity?: Severity;
  readonly fix?: string;
}

export function ruleOf(code: string, rules: readonly Rule[]): Rule {
  const rule = rules.find((candidate) => candidate.code === code);
  if (!rule) throw new Error(`no rule ${code}`);
  return rule;
}

export function run(rule: Rule, { text, data, notes, previous }: Case) {
  const dataset = readCsvText('data.csv', data ?? '', pack).dataset;
  const noteList = splitNotes(notes ?? '').map((note, i) => ({ id: `N${i + 1}`, file: 'notes/a.txt', ...note }));
  return check(read(ground({ pack, dataset, notes: noteList, previous: previous === undefined ? [] : [{ file: 'previous/2024.txt', text: previous }] }), text), [rule]);
}

/** The rule hits exactly the marked spans, and its words come out in both languages. */
export function expectHits(rule: Rule, marked: Case): void {
  const { text, spans } = unmark(marked.text);
  const { findings } = run(rule, { ...marked, text });
  const got = findings.map(({ at }) => (isCell(at) ? at.ref : text.slice(at.start, at.end)));
  expect(got, marked.text).toEqual(spans.map(({ start, end }) => text.slice(start, end)));
  expect(findings.map(({ at }) => at)).toEqual(spans);
  for (const finding of findings) {
    if (marked.severity) expect(finding.severity).toBe(marked.severity);
    if (marked.fix) expect(finding.fix?.replace).toBe(marked.fix);
    if (finding.fix && !isCell(finding.at)) expect(text.slice(finding.at.start, finding.at.end)).toBe(finding.fix.expect);
    for (const locale of ['zh-CN', 'en'] as const) {
      const { what, why, remedy } = rule.say[locale](finding.args);
      for (const words of [what, why, remedy]) expect(words).not.toMatch(/^$|undefined|NaN|\[object/);
    }
  }
}

export const stateOf = (rule: Rule, given: Case): RuleState['state'] => run(rule, given).rules[0]?.state as RuleState['state'];

function unmark(marked: string): { text: string; spans: { start: number; end: number }[] } {
  const spans: { start: number; end: number }[] = [];
  let text = '';
  for (const part of marked.split(/(⟦|⟧)/)) {
    if (part === '⟦') spans.push({ start: text.length, end: -1 });
    else if (part === '⟧') spans[spans.length - 1] = { start: spans.at(-1)?.start ?? 0, end: text.length };
    else text += part;
  }
  return { text, spans };
}
