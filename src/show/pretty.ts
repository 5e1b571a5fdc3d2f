import type { Evidence, Severity } from '../core/finding.ts';
import type { Locale } from '../core/locale.ts';
import type { Coverage } from '../core/review.ts';
import { familyOf } from './families.ts';
import type { SaidFinding, SaidReview } from './findings.ts';
import { positions } from './position.ts';

const WORDS = {
  'zh-CN': {
    severity: { error: '错误', warning: '警告', info: '提示' },
    states: { passed: '通过', findings: '有问题', 'not-applicable': '不适用', 'insufficient-data': '缺资料' },
    figures: (c: Coverage['figures']) => `数字 ${c.seen}：有出处 ${c.traced}，同值待认 ${c.likely}，推算 ${c.derived}，一致 ${c.consistent}，不符 ${c.mismatched}，无出处 ${c.untraced}`,
    relations: (held: number, failed: number, untestable: number) => `数据表勾稽：成立 ${held}，不成立 ${failed}，不能核对 ${untestable}`,
    paragraph: (n: number) => `第${n}段`, unchecked: '未能核对', missing: '缺', found: (n: readonly number[]) => `错误 ${n[0]}，警告 ${n[1]}，提示 ${n[2]}`, fix: '改为', sources: { data: '数据', notes: '笔记', year: '评价年度', previous: '上年报告' } as Record<string, string>, comma: '、', colon: '：', semicolon: '；', brackets: (text: string) => `（${text}）`,
  },
  en: {
    severity: { error: 'error', warning: 'warning', info: 'info' },
    states: { passed: 'passed', findings: 'findings', 'not-applicable': 'not applicable', 'insufficient-data': 'insufficient data' },
    figures: (c: Coverage['figures']) => `${c.seen} figures: ${c.traced} traced, ${c.likely} likely, ${c.derived} derived, ${c.consistent} consistent, ${c.mismatched} mismatched, ${c.untraced} untraced`,
    relations: (held: number, failed: number, untestable: number) => `relations in the data: ${held} held, ${failed} failed, ${untestable} untestable`,
    paragraph: (n: number) => `paragraph ${n}`, unchecked: 'Could not be checked', missing: 'missing', found: (n: readonly number[]) => `${n[0]} errors, ${n[1]} warnings, ${n[2]} infos`, fix: 'fix', sources: { previous: 'last year’s report' } as Record<string, string>, comma: ', ', colon: ': ', semicolon: '; ', brackets: (text: string) => ` (${text})`,
  },
} as const;

/** The coverage of a report's figures in one line. */
export const figuresLine = (figures: Coverage['figures'], locale: Locale): string => WORDS[locale].figures(figures);

/** Colours for a terminal; identity where there is none. */
export interface Paint {
  readonly severity: (severity: Severity, text: string) => string;
  readonly dim: (text: string) => string;
}

export const PLAIN: Paint = { severity: (_, text) => text, dim: (text) => text };
const SHADES: Readonly<Record<Severity, number>> = { error: 31, warning: 33, info: 36 };
export const ANSI: Paint = { severity: (severity, text) => `\u001b[${SHADES[severity]}m${text}\u001b[0m`, dim: (text) => `\u001b[2m${text}\u001b[0m` };

/** A review for people at a terminal: each finding with its place, words, evidence and fix, then what was and what could not be checked. */
export function prettyReview(review: SaidReview, text: string, file: string, locale: Locale, paint: Paint = PLAIN): string {
  const words = WORDS[locale];
  const position = positions(text);
  const place = ({ start, cell, place: paper }: SaidFinding): string => (start === null ? (cell ?? '') : paper ? `${file} ${words.paragraph(paper.paragraph)}${paper.heading === '' ? '' : words.brackets(paper.heading)}` : `${file}:${position(start)}`);
  const findings = review.findings.map((finding) =>
    [
      `${paint.dim(place(finding))} ${paint.severity(finding.severity, words.severity[finding.severity])} ${finding.what} ${paint.dim(finding.code)}`,
      `    ${finding.why}`,
      ...finding.evidence.map((evidence) => `    ${paint.dim(evidenceText(evidence, position))}`),
      `    → ${finding.remedy}${finding.fix ? words.brackets(`${words.fix} ${finding.fix.replace}`) : ''}`,
    ].join('\n'),
  );
  return `${[...findings, summary(review, locale, paint)].join('\n\n')}\n`;
}

function summary({ findings, coverage }: SaidReview, locale: Locale, paint: Paint): string {
  const words = WORDS[locale];
  const count = (severity: Severity): number => findings.filter((finding) => finding.severity === severity).length;
  const related = (state: string): number => coverage.relations.filter((relation) => relation.state === state).length;
  const unchecked = uncheckedIn(coverage, locale);
  return [
    words.found([count('error'), count('warning'), count('info')]),
    words.figures(coverage.figures),
    words.relations(related('held'), related('failed'), related('untestable')),
    ...(unchecked.length > 0 ? [paint.dim(`${words.unchecked}${words.colon}${unchecked.join(words.semicolon)}`)] : []),
  ].join('\n');
}

/** Rules and relations that lacked material, each with what it lacks. */
export function uncheckedIn(coverage: Coverage, locale: Locale): string[] {
  const words = WORDS[locale];
  return [
    ...coverage.rules.filter((rule) => rule.state === 'insufficient-data').map((rule) => `${familyOf(rule.code, locale)} ${rule.code}${words.brackets(`${words.missing} ${rule.missing.map((source) => words.sources[source] ?? source).join(words.comma)}`)}`),
    ...coverage.relations.filter((relation) => relation.state === 'untestable').map((relation) => `${relation.id}${words.brackets(`${words.missing} ${relation.missing.join(words.comma)}`)}`),
  ];
}

const LONGEST_QUOTE = 60;
const cut = (text: string): string => (text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text).replace(/\s+/g, ' ');

/** What a finding rests on, in one line; `position`: where an offset of the report stands. */
export function evidenceText(evidence: Evidence, position: (offset: number) => string): string {
  if (evidence.kind === 'working') return evidence.text;
  if (evidence.kind === 'datum') return `${evidence.cell}  ${evidence.label} ${evidence.value}${evidence.unit ?? ''}`;
  if (evidence.kind === 'note') return `${evidence.source}  ${cut(evidence.text)}`;
  return `${evidence.document === 'report' ? position(evidence.start) : evidence.document}  “${cut(evidence.text)}”`;
}
