import { coverOf, ownLetters } from '../account/own-text.ts';
import { legitimateSpans } from '../copy/legitimate.ts';
import { isNaming, isTemporal, type Figure } from '../core/figure.ts';
import { overlap, within, type Span } from '../core/place.ts';
import type { Copied } from '../core/previous.ts';
import type { Pack } from '../core/pack.ts';
import { DUTIES } from '../core/words/duties.ts';
import { readFigures } from '../text/figures.ts';
import { defineRule } from '../core/rule.ts';

/** Whole sentences taken over from last year's report. Figures in them are last year's too, so those are told as probably wrong. */
type Args = { length: number; file: string; figures: number; changed: readonly string[]; kind: Copied['kind'] };

export default defineRule<Args>({
  code: 'repeat-previous',
  severity: 'info',
  source: { text: '绩效自评报告常见问题：照抄上年内容', force: 'practice' },
  applies: ({ previous }) => (previous.length > 0 ? true : { missing: ['previous'] }),
  *check({ copied, figures, ledger, report, pack, previous }) {
    const legitimate = legitimateSpans(report.text, pack.phrases.template);
    const cover = copied.some(({ kind }) => kind !== 'exact') ? coverOf(report.text, legitimateSpans(report.text, [...pack.phrases.template, ...sentencesOf(pack)])) : null;
    const known = new Set(ledger.flatMap(({ figure, by }) => (by?.kind === 'datum' || by?.kind === 'note' ? [figure] : [])));
    for (const passage of copied) {
      if (legitimate.some((span) => within(passage, span)) || isDuty(report.text, passage)) continue;
      if (passage.kind !== 'exact' && cover && ownLetters(report.text, passage, cover, LEAST) < LEAST) continue;
      const inside = figures.filter((figure) => overlap(figure, passage) && !isNaming(figure) && !isTemporal(figure));
      const there = previous.find(({ file }) => file === passage.file)?.text.slice(passage.there.start, passage.there.end) ?? '';
      const { same: equal, changed } = comparedWith(inside, there, passage.kind);
      // What this year's data or notes say may well be what it was.
      const same = equal.filter((figure) => !known.has(figure));
      yield {
        at: { start: passage.start, end: passage.end },
        key: report.text.slice(passage.start, passage.end),
        ...(same.length > 0 ? { severity: 'warning' as const } : {}),
        args: { length: passage.weight, file: passage.file, figures: same.length, changed, kind: passage.kind },
        evidence: [{ kind: 'passage', document: passage.file, start: passage.there.start, end: passage.there.end, text: there }],
        related: same.map(({ start, end }) => ({ start, end })),
      };
    }
  },
  say: {
    'zh-CN': ({ length, file, figures, changed, kind }) => ({
      what: `这${length}字与上年报告${kind === 'exact' ? '一字不差' : '大体相同'}${figures > 0 ? `，其中${figures}个数也没有变` : ''}${changed.length > 0 ? `；改了的数：${changed.join('，')}` : ''}`,
      why: `上年报告（${file}）里有同样的话`,
      remedy: figures > 0 ? '核对这些数是不是今年的；写今年的情况' : '确属每年不变的内容可以保留，否则写今年的情况',
    }),
    en: ({ length, file, figures, changed, kind }) => ({
      what: `These ${length} characters stand ${kind === 'exact' ? 'word for word' : 'with small changes'} in last year’s report${figures > 0 ? `, with ${figures} unchanged figures` : ''}${changed.length > 0 ? `; changed figures: ${changed.join(', ')}` : ''}`,
      why: `Last year’s report (${file}) has the same sentences`,
      remedy: figures > 0 ? 'Check whether the figures are this year’s, and write about this year' : 'Keep them if they never change; otherwise write about this year',
    }),
  },
});

/** Letters of one's own from which a changed paragraph is worth a person's look. */
const LEAST = 30;

/** The pack's own sentences around figures, which a draft has each year. */
const sentencesOf = (pack: Pack): string[] => pack.outline.flatMap(({ templates }) => templates.flat()).flatMap((template) => template.split(/[。；]/)).map((sentence) => sentence.replace(/\{\{[^{}]*\}\}/g, '……')).filter((sentence) => sentence.replaceAll('……', '').length > 6);

/** Pairs of figures that are shown. */
const SHOWN = 6;

/** Which figures stand in last year's words too, and which took the place of others there. All of an equal passage do. */
function comparedWith(figures: readonly Figure[], there: string, kind: Copied['kind']): { same: readonly Figure[]; changed: string[] } {
  if (kind === 'exact') return { same: figures, changed: [] };
  const before = readFigures(there).filter((figure) => !isNaming(figure) && !isTemporal(figure));
  const same = figures.filter((figure) => before.some(({ text }) => text === figure.text));
  const pairs = before.length === figures.length ? figures.flatMap((figure, i) => (before[i]?.text === figure.text ? [] : [`${before[i]?.text} → ${figure.text}`])) : [];
  return { same, changed: pairs.slice(0, SHOWN) };
}

/** What a unit is there for is the same each year. */
function isDuty(text: string, { start }: Span): boolean {
  const line = text.lastIndexOf('\n', start) + 1;
  return DUTIES.some((word) => text.slice(line, line + HEAD).includes(word));
}

/** How far into its line the words stand with which a paragraph on duties begins. */
const HEAD = 16;
