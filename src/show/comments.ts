import type { Locale } from '../core/locale.ts';
import type { SaidFinding } from './findings.ts';

const WORDS: Readonly<Record<Locale, { severity: Record<SaidFinding['severity'], string>; remedy: string; source: string; becomes: string; here: string }>> = {
  'zh-CN': { severity: { error: '错误', warning: '存疑', info: '提示' }, remedy: '建议：', source: '依据：', becomes: '改为 ', here: '本报告' },
  en: { severity: { error: 'Error', warning: 'Warning', info: 'Note' }, remedy: 'Remedy: ', source: 'Evidence: ', becomes: 'write ', here: 'this report' },
};

/** Findings about the text as comments on it: what, why, what to do, what it rests on; `fixing`: with the words that fix it. */
export function commentsOf(findings: readonly SaidFinding[], locale: Locale, fixing = false): { start: number; end: number; paragraphs: string[]; replace?: string }[] {
  const { severity: severities, remedy: todo, source, becomes, here } = WORDS[locale];
  return findings.flatMap(({ start, end, severity, what, why, remedy, evidence, source: rule, fix }) => {
    if (start === null || end === null) return [];
    const rests = evidence.map((one) => `${source}${evidenceWords(one, here)}`);
    return [{ start, end, paragraphs: [`【${severities[severity]}】${what}`, why, ...rests, ...(remedy === '' && !fix ? [] : [`${todo}${[remedy, fix ? `${becomes}${fix.replace}` : ''].filter(Boolean).join('；')}`]), `（${rule.text}）`], ...(fixing && fix ? { replace: fix.replace } : {}) }];
  });
}

function evidenceWords(evidence: SaidFinding['evidence'][number], here: string): string {
  if (evidence.kind === 'datum') return `${evidence.cell} ${evidence.label} ${evidence.value}${evidence.unit ?? ''}`;
  if (evidence.kind === 'note') return `${evidence.source} ${evidence.text}`;
  return evidence.kind === 'passage' ? `${evidence.document === 'report' ? here : evidence.document}：${evidence.text.slice(0, 200)}` : evidence.text;
}
