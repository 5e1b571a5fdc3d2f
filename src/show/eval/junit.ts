import type { Comparison } from '../../core/eval/comparison.ts';
import { HARD_METRICS, isJudged, type RunReport, type TrialResult } from '../../core/eval/result.ts';
import type { Locale } from '../../core/locale.ts';
import { prettyComparison } from './pretty.ts';
import { EVAL_WORDS } from './words.ts';

/** A run as JUnit XML: a test for each case and trial, and one for the comparison with the baseline. No times, so that equal runs give equal files. */
export function junitRun({ run, results }: RunReport, comparison: Comparison | null, locale: Locale): string {
  const words = EVAL_WORDS[locale];
  const tests = results.map((result) => testCase(result.report, `${result.case} #${result.trial}`, faultOf(result, locale)));
  if (comparison) {
    const worse = comparison.verdict === 'regression' || comparison.verdict === 'violation';
    tests.push(testCase('comparison', words.titles.comparison, worse ? prettyComparison(comparison, locale) : null));
  }
  const failures = tests.filter((test) => test.includes('<failure')).length;
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuite name="${escaped(`gouji eval ${run.model}`)}" tests="${tests.length}" failures="${failures}">\n${tests.join('\n')}\n</testsuite>\n`;
}

function faultOf(result: TrialResult, locale: Locale): string | null {
  const words = EVAL_WORDS[locale];
  if (!isJudged(result)) return result.outcome === 'stale' ? words.stale(1) : words.missing(1);
  const found = HARD_METRICS.flatMap((metric) => result.hard[metric].map((text) => `${words.metrics[metric]}: ${text}`));
  return found.length === 0 ? null : found.join('\n');
}

const testCase = (group: string, name: string, fault: string | null): string =>
  `  <testcase classname="${escaped(group)}" name="${escaped(name)}"${fault === null ? '/>' : `><failure message="${escaped(fault.split('\n')[0] ?? '')}">${escaped(fault)}</failure></testcase>`}`;

/** XML 1.0 forbids control characters even as entities. */
const escaped = (text: string): string =>
  text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '�').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
