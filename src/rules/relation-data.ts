import { datumEvidence, workingEvidence } from '../account/evidence.ts';
import { brokenData } from '../account/stated.ts';
import { cellText } from '../core/place.ts';
import { defineRule } from '../core/rule.ts';

/** The tables themselves must add up, in every column: a report that agrees with a wrong table is wrong. */
export default defineRule<{ relation: string; title: string; working: string; cell: string }>({
  code: 'relation-data',
  severity: 'error',
  source: { text: '部门决算报表勾稽关系', force: 'ministry' },
  applies: ({ relations }) => (relations.some(({ state }) => state === 'held' || state === 'failed') ? true : { missing: ['data'] }),
  *check({ pack, dataset }) {
    for (const { relation, working, total, parts } of brokenData(pack, dataset.data)) {
      yield {
        at: total.cell,
        args: { relation: relation.id, title: relation.title, working, cell: cellText(total.cell) },
        evidence: [workingEvidence(working), ...[total, ...parts].map(datumEvidence)],
      };
    }
  },
  say: {
    'zh-CN': ({ relation, title, working, cell }) => ({
      what: `数据表对不上：${working}`,
      why: `${title}（${relation}），${cell} 与各项之和不等`,
      remedy: '先核实数据表，再写报告',
    }),
    en: ({ relation, title, working, cell }) => ({
      what: `The table does not add up: ${working}`,
      why: `${relation} demands that they agree (${title}); ${cell} is not the sum of its parts`,
      remedy: 'Settle the table before writing from it',
    }),
  },
});
