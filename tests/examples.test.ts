import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EXAMPLES } from '../src/app/paths.ts';
import { reviewOf } from '../src/app/workbench.ts';
import { openLibrary } from '../src/app/library.ts';
import { isCell, overlap, type Span } from '../src/core/place.ts';
import { readProjectFolder } from '../src/files/project.ts';
import { RULES } from '../src/rules/index.ts';

const folder = join(EXAMPLES, 'defective');
const defects = JSON.parse(readFileSync(join(folder, 'defects.json'), 'utf8')) as { quote: string; start: number; code: string; why: string }[];
const project = await readProjectFolder(folder, openLibrary().pack);
const text = project.report ?? '';
const { findings } = reviewOf(project, text);
const codes = new Set(RULES.map((rule) => rule.code));

describe('the defective example', () => {
  it('lists its defects where they stand', () => {
    for (const { quote, start } of defects) expect(text.slice(start, start + quote.length)).toBe(quote);
  });

  it.each(defects.filter(({ code }) => codes.has(code)))('is found out: $code $quote', ({ quote, start, code }) => {
    const span = { start, end: start + quote.length };
    const touched = (at: Span): boolean => overlap(at, span);
    expect(findings.filter((finding) => finding.code === code && !isCell(finding.at) && (touched(finding.at) || finding.related.some(touched)))).not.toEqual([]);
  });

  it('gets no error where nothing is listed, or what is listed has no part', () => {
    const listed = (span: Span): boolean => defects.some(({ quote, start }) => overlap(span, { start, end: start + quote.length }));
    const stray = findings.filter(({ at, severity, related }) => severity === 'error' && !isCell(at) && !listed(at) && !related.some(listed));
    expect(stray.map(({ code, at }) => `${code} ${isCell(at) ? '' : text.slice(at.start, at.end)}`)).toEqual([]);
  });
});
