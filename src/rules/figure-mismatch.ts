import { contradicted } from '../account/contradicted.ts';
import { datumEvidence } from '../account/evidence.ts';
import { mistakenUnit } from '../account/mistaken-unit.ts';
import { agrees } from '../account/known.ts';
import { restate } from '../account/restate.ts';
import { inScaleOf } from '../account/written-scale.ts';
import type { Datum } from '../core/datum.ts';
import type { Figure } from '../core/figure.ts';
import type { Hit } from '../core/finding.ts';
import { cellText } from '../core/place.ts';
import { defineRule } from '../core/rule.ts';
import { readFigures } from '../text/figures.ts';
import type { Subject } from '../core/subject.ts';

type Args = { written: string; label: string; value: string; unit: string; cell: string };

export default defineRule<Args>({
  code: 'figure-mismatch',
  severity: 'error',
  source: { text: '财预〔2020〕10号：自评应数据准确', force: 'ministry' },
  applies: ({ dataset }) => (dataset.data.length > 0 ? true : { missing: ['data'] }),
  *check(subject) {
    for (const { figure, datum } of contradicted(subject)) {
      // A wrong unit is a finding of its own.
      if (mistakenUnit(subject.report.text, figure, datum) === null) yield hit(subject, figure, datum);
    }
  },
  say: {
    'zh-CN': ({ written, label, value, unit, cell }) => ({
      what: `${label}写为${written}，数据是${value}${unit}`,
      why: `${label}在 ${cell} 中是${value}${unit}，正文的写法不含这个数`,
      remedy: '核对数据表后改正正文；数据表有误则改数据表',
    }),
    en: ({ written, label, value, unit, cell }) => ({
      what: `${label} is written as ${written}; the data say ${value}${unit}`,
      why: `${cell} holds ${value}${unit} for ${label}, which the written figure does not allow`,
      remedy: 'Check the table, then correct the text; or the table, if that is wrong',
    }),
  },
});

/** Room around a figure that its hedges and unit can need. */
const AROUND = 12;

/** The right figure in the same writing; null where it would still not agree, as behind 超 or 近. */
function mended(text: string, figure: Figure, datum: Datum): string | null {
  const right = restate(text, figure, datum.quantity.value);
  if (right === null) return null;
  // In a table the unit stands elsewhere, and what is written is nothing but the number.
  if (figure.unitFrom) return right;
  const before = text.slice(Math.max(0, figure.core.start - AROUND), figure.core.start);
  const again = readFigures(before + right + text.slice(figure.core.end, figure.core.end + AROUND));
  const read = again.find(({ numeral }) => numeral.start >= before.length && numeral.end <= before.length + right.length);
  return read && agrees(read, datum) ? right : null;
}

function hit(subject: Subject, figure: Figure, datum: Datum): Hit<Args> {
  const { text } = subject.report;
  const right = mended(text, figure, datum);
  const expect = text.slice(figure.core.start, figure.core.end);
  return {
    at: figure.core,
    args: { written: figure.text, label: datum.label, ...inScaleOf(text, figure, datum), cell: cellText(datum.cell) },
    evidence: [datumEvidence(datum)],
    ...(right === null ? {} : { fix: { replace: right, expect } }),
  };
}
