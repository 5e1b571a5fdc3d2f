import type { Finding } from '../core/finding.ts';
import type { Locale } from '../core/locale.ts';
import { cellText, isCell } from '../core/place.ts';
import type { Review } from '../core/review.ts';
import type { Rule, Saying } from '../core/rule.ts';

/** A finding as the public contract has it: with its words, and `start`/`end` or `cell`. */
export interface SaidFinding extends Saying, Omit<Finding, 'at' | 'fix'> {
  readonly start: number | null;
  readonly end: number | null;
  readonly cell?: string;
  readonly text: string;
  readonly fix?: { readonly replace: string };
  /** Where people find it in a file that is made of paragraphs. */
  readonly place?: { readonly heading: string; readonly paragraph: number };
}

export interface SaidReview extends Omit<Review, 'findings' | 'dismissed'> {
  readonly findings: readonly SaidFinding[];
  readonly dismissed: readonly SaidFinding[];
}

/** Gives findings their words. `rules` must hold the rule of every finding. */
export function sayReview(review: Review, text: string, rules: readonly Rule[], locale: Locale): SaidReview {
  const say = (findings: readonly Finding[]): SaidFinding[] => sayFindings(findings, text, rules, locale);
  return { pack: review.pack, findings: say(review.findings), dismissed: say(review.dismissed), coverage: review.coverage };
}

/** The same findings, each of the text with its place on paper. */
export function withPlaces(review: SaidReview, placeOf: (offset: number) => NonNullable<SaidFinding['place']>): SaidReview {
  const placed = (findings: readonly SaidFinding[]): SaidFinding[] => findings.map((finding) => (finding.start === null ? finding : { ...finding, place: placeOf(finding.start) }));
  return { ...review, findings: placed(review.findings), dismissed: placed(review.dismissed) };
}

/** A text with every fix put in, and which they were; of two that overlap the first. */
export function withFixes(text: string, findings: readonly SaidFinding[]): { fixed: string; applied: { from: string; to: string }[] } {
  let [fixed, at] = ['', 0];
  const applied: { from: string; to: string }[] = [];
  for (const { start, end, fix } of findings.toSorted((a, b) => (a.start ?? 0) - (b.start ?? 0))) {
    if (!fix || start === null || end === null || start < at) continue;
    fixed += text.slice(at, start) + fix.replace;
    at = end;
    applied.push({ from: text.slice(start, end), to: fix.replace });
  }
  return { fixed: fixed + text.slice(at), applied };
}

/** The same for findings on their own. */
export function sayFindings(findings: readonly Finding[], text: string, rules: readonly Rule[], locale: Locale): SaidFinding[] {
  const byCode = new Map(rules.map((rule) => [rule.code, rule]));
  return findings.map((finding) => sayFinding(finding, text, byCode.get(finding.code), locale));
}

function sayFinding(finding: Finding, text: string, rule: Rule | undefined, locale: Locale): SaidFinding {
  const { at, fix, ...rest } = finding;
  const saying = rule?.say[locale](finding.args) ?? { what: finding.code, why: '', remedy: '' };
  const place = isCell(at)
    ? { start: null, end: null, cell: cellText(at), text: '' }
    : { start: at.start, end: at.end, text: text.slice(at.start, at.end) };
  return { ...rest, ...place, ...saying, ...(fix ? { fix: { replace: fix.replace } } : {}) };
}
