import type { JSX } from 'preact';
import type { RuleState } from '../../core/check.ts';
import type { RelationOutcome } from '../../core/relation.ts';
import { RULES } from '../../rules/index.ts';
import type { Account } from '../account.ts';
import { useDesk } from '../desk/desk.ts';
import { FigureCounts } from './figure-counts.tsx';

/** What was checked and what could not be: silence about something must mean that it was looked at. */
export function CoverageTab({ account }: { account: Account }): JSX.Element {
  const { words } = useDesk();
  const { figures, relations, rules } = account.review.coverage;
  return (
    <>
      <FigureCounts figures={figures} />
      <h3>{words.relations}<span class="faint"> {words.relationsWhy}</span></h3>
      <ul class="scope">{relations.map((outcome) => <RelationRow key={outcome.id} outcome={outcome} account={account} />)}</ul>
      <h3>{words.rules}</h3>
      <ul class="scope">{rules.map((rule) => <RuleRow key={rule.code} rule={rule} />)}</ul>
    </>
  );
}

const MARKS: Readonly<Record<RelationOutcome['state'] | RuleState['state'], string>> = {
  held: '✓', passed: '✓', failed: '✗', findings: '✗', untestable: '–', 'insufficient-data': '–', 'not-applicable': '·',
};

function RelationRow({ outcome: { id, state, working, missing }, account }: { outcome: RelationOutcome; account: Account }): JSX.Element {
  const { words } = useDesk();
  const { pack } = account.subject;
  const labelOf = (fact: string): string => pack.facts.find((known) => known.id === fact)?.label ?? fact;
  return (
    <li class={`scope-row scope-${state}`}>
      <span class="scope-mark" aria-hidden="true">{MARKS[state]}</span>
      <p><span lang="zh-CN">{pack.relations.find((relation) => relation.id === id)?.title ?? id}</span> <code class="place">{id}</code></p>
      <span class="scope-state">{words.relationState[state]}</span>
      {working !== null && <p class="working number">{working}</p>}
      {missing.length > 0 && <p class="faint">{words.lacks(words.listed(missing.map(labelOf)))}</p>}
    </li>
  );
}

function RuleRow({ rule: { code, state, missing } }: { rule: RuleState }): JSX.Element {
  const { words } = useDesk();
  const source = RULES.find((rule) => rule.code === code)?.source.text ?? '';
  const family = words.family[code.slice(0, code.indexOf('-'))];
  return (
    <li class={`scope-row scope-${state}`}>
      <span class="scope-mark" aria-hidden="true">{MARKS[state]}</span>
      <p>{family} <code class="place">{code}</code></p>
      <span class="scope-state">{words.ruleState[state]}</span>
      <p class="faint" lang="zh-CN">{source}</p>
      {missing.length > 0 && <p class="faint">{words.lacks(words.listed(missing.map((name) => words.missing[name] ?? name)))}</p>}
    </li>
  );
}
