import { severer, type Dismissal, type Finding, type Hit, type Severity } from './finding.ts';
import { hash53 } from './identity.ts';
import { isCell } from './place.ts';
import type { Rule } from './rule.ts';
import type { Subject } from './subject.ts';

export interface RuleState {
  readonly code: string;
  readonly state: 'passed' | 'findings' | 'not-applicable' | 'insufficient-data';
  readonly missing: readonly string[];
}

export interface Checked {
  readonly findings: readonly Finding[];
  readonly dismissed: readonly Finding[];
  readonly rules: readonly RuleState[];
}

/** What a project may change: a rule's severity, or switch it off. */
export type RuleSettings = Readonly<Record<string, Severity | 'off'>>;

/** Runs every rule over the subject, then the filters: severity, dismissal, order. */
export function check(subject: Subject, rules: readonly Rule[], settings: RuleSettings = {}, dismissals: readonly Dismissal[] = []): Checked {
  const active = rules.filter((rule) => settings[rule.code] !== 'off');
  const results = active.map((rule) => run(rule, subject));
  const findings = sorted(reweighted(results.flatMap((result) => result.findings), settings));
  const accepted = new Set(dismissals.map((dismissal) => dismissal.finding));
  return {
    findings: findings.filter(({ id }) => !accepted.has(id)),
    dismissed: findings.filter(({ id }) => accepted.has(id)),
    rules: results.map((result) => result.state),
  };
}

function run(rule: Rule, subject: Subject): { state: RuleState; findings: Finding[] } {
  const applies = rule.applies(subject);
  if (applies === 'not-applicable') return { state: { code: rule.code, state: applies, missing: [] }, findings: [] };
  if (applies !== true) return { state: { code: rule.code, state: 'insufficient-data', missing: applies.missing }, findings: [] };
  const findings = identified(rule, [...rule.check(subject)]);
  return { state: { code: rule.code, state: findings.length > 0 ? 'findings' : 'passed', missing: [] }, findings };
}

function identified(rule: Rule, hits: readonly Hit[]): Finding[] {
  const seen = new Map<string, number>();
  return hits.map((hit) => {
    const key = `${rule.code}\n${hit.key ?? JSON.stringify(hit.args)}`;
    const ordinal = seen.get(key) ?? 0;
    seen.set(key, ordinal + 1);
    return {
      id: hash53(`${key}\n${ordinal}`), code: rule.code, severity: hit.severity ?? rule.severity, at: hit.at, args: hit.args,
      source: rule.source, evidence: hit.evidence ?? [], related: hit.related ?? [], fix: hit.fix ?? null,
    };
  });
}

const reweighted = (findings: readonly Finding[], settings: RuleSettings): Finding[] =>
  findings.map((finding) => {
    const severity = settings[finding.code];
    return severity && severity !== 'off' ? { ...finding, severity } : finding;
  });

const startOf = (finding: Finding): number => (isCell(finding.at) ? -1 : finding.at.start);

const sorted = (findings: readonly Finding[]): Finding[] =>
  [...findings].sort((a, b) => startOf(a) - startOf(b) || severer(a.severity, b.severity) || (a.code < b.code ? -1 : 1));
