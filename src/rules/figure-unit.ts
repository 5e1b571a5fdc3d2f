import { contradicted } from '../account/contradicted.ts';
import { datumEvidence } from '../account/evidence.ts';
import { mistakenUnit } from '../account/mistaken-unit.ts';
import { plainText } from '../core/decimal.ts';
import { cellText } from '../core/place.ts';
import { defineRule } from '../core/rule.ts';

/** The number is the datum's, its unit is not: 31.25元 for 31.25万元. */
export default defineRule<{ written: string; label: string; value: string; unit: string; cell: string; right: string }>({
  code: 'figure-unit',
  severity: 'error',
  source: { text: '金额单位：元与万元相差一万倍', force: 'practice' },
  applies: ({ dataset }) => (dataset.data.length > 0 ? true : { missing: ['data'] }),
  *check(subject) {
    for (const { figure, datum } of contradicted(subject)) {
      const right = mistakenUnit(subject.report.text, figure, datum);
      if (right === null) continue;
      yield {
        at: figure.core,
        args: { written: figure.text, label: datum.label, value: plainText(datum.quantity.value), unit: datum.quantity.unit ?? '', cell: cellText(datum.cell), right },
        evidence: [datumEvidence(datum)],
        fix: { replace: right, expect: subject.report.text.slice(figure.core.start, figure.core.end) },
      };
    }
  },
  say: {
    'zh-CN': ({ written, label, value, unit, cell, right }) => ({ what: `${label}的单位像是写错：“${written}”`, why: `${cell} 中是${value}${unit}，正好差一万倍或一亿倍`, remedy: `改为“${right}”` }),
    en: ({ written, label, value, unit, cell, right }) => ({ what: `The unit of ${label} looks wrong: ${written}`, why: `${cell} holds ${value}${unit}: just 万 or 亿 more or less`, remedy: `Write ${right}` }),
  },
});
