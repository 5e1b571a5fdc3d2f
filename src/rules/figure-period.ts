import { datumEvidence } from '../account/evidence.ts';
import { agrees } from '../account/known.ts';
import { COVER, reportYear } from '../account/years.ts';
import type { Figure } from '../core/figure.ts';
import type { Hit } from '../core/finding.ts';
import { standing } from '../core/datum.ts';
import { defineRule } from '../core/rule.ts';
import type { Subject } from '../core/subject.ts';

type Args = { written: string; year: number; label: string };

/** A year that is not the report's: on the cover and in the opening, or said of an amount that the data have for another year. */
export default defineRule<Args>({
  code: 'figure-period',
  severity: 'error',
  source: { text: '评价年度前后一致，比较年为上一年度', force: 'practice' },
  applies: (subject) => (reportYear(subject) === null ? { missing: ['year'] } : true),
  *check(subject) {
    const year = reportYear(subject) ?? 0;
    const first = Math.min(COVER, subject.report.sections[0]?.heading.start ?? COVER);
    for (const figure of subject.figures) {
      if (figure.start >= first) break;
      if (isReported(figure) && Number(figure.iso) !== year) yield { at: { start: figure.start, end: figure.end }, args: { written: figure.text, year, label: '' } };
    }
    yield* misdated(subject);
  },
  say: {
    'zh-CN': ({ written, year, label }) =>
      label === ''
        ? { what: `“${written}”与评价年度${year}年不一致`, why: '封面和引言所写的年度应是评价年度', remedy: '改为评价年度' }
        : { what: `${label}写成了${written}的数`, why: `数据表里这个数是${year}年的`, remedy: '核对年份，或换成该年的数' },
    en: ({ written, year, label }) =>
      label === ''
        ? { what: `${written} is not the year reported on (${year})`, why: 'Cover and opening name the year that the report is on', remedy: 'Put the year right' }
        : { what: `${label} is said to be of ${written}`, why: `The table has this number for ${year}`, remedy: 'Check the year, or put that year’s number' },
  },
});

/** 2021年度, as covers and openings name the year of the report; 2022年 alone may be when it is written. */
const isReported = (figure: Figure): boolean => figure.kind === 'year' && figure.text.endsWith('度');

/** A labelled amount without a datum for the year that the words name, but exactly that of another year. Told at the year, once. */
function* misdated({ bindings, figures, dataset, report }: Subject): Generator<Hit<Args>> {
  const told = new Set<Figure>();
  const done = Map.groupBy(dataset.data.filter((datum) => datum.fact !== null && standing(datum.basis) === 'actual' && datum.scope === null && datum.period?.year != null), ({ fact }) => fact);
  for (const { figure: index, fact, datum, year, label, whole } of bindings) {
    const figure = figures[index];
    if (datum || !whole || fact === null || year === null || !figure) continue;
    const [other, ...more] = (done.get(fact) ?? []).filter(({ period }) => period?.year !== year);
    const named = figures.slice(Math.max(0, index - NEAR), index).findLast((before) => before.iso?.startsWith(String(year)));
    if (more.length > 0 || other?.period?.year == null || !agrees(figure, other) || !named || told.has(named)) continue;
    told.add(named);
    yield {
      at: { start: named.start, end: named.end },
      args: { written: named.text, year: other.period.year, label: report.text.slice(label.start, label.end) },
      evidence: [datumEvidence(other)], related: [{ start: figure.start, end: figure.end }],
    };
  }
}

/** How many figures back the year may stand that a sentence is about. */
const NEAR = 6;
