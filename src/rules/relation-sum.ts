import { workingEvidence } from '../account/evidence.ts';
import { beyondStated, formulaHits, stateOfKinds, whyEn, whyZh } from '../account/formula-hits.ts';
import { defineRule } from '../core/rule.ts';

/** The pack's sums, tried on what one paragraph states for one year and basis. Rounding of the written figures is allowed for. */
export default defineRule<{ relation: string; title: string; titleEn: string; working: string }>({
  code: 'relation-sum',
  severity: 'error',
  source: { text: '部门决算报表勾稽关系', force: 'ministry' },
  applies: (subject) => (subject.stated.length > 0 ? true : stateOfKinds(subject, ['sum'])),
  *check(subject) {
    const { stated, figures, pack } = subject;
    for (const outcome of stated) {
      if (outcome.state !== 'failed') continue;
      const relation = pack.relations.find(({ id }) => id === outcome.id);
      const [total, ...parts] = outcome.figures.flatMap((index) => figures[index] ?? []);
      if (!relation || !total) continue;
      // As they are written: each with its unit.
      const working = `${parts.map(({ text }) => text).join(' + ')} ≠ ${total.text}`;
      yield {
        at: { start: total.start, end: total.end },
        args: { relation: relation.id, title: relation.title, titleEn: relation.title, working },
        evidence: [workingEvidence(working)],
        related: parts.map(({ start, end }) => ({ start, end })),
      };
    }
    for (const { args, ...hit } of formulaHits(beyondStated(subject), ['sum'])) yield { ...hit, args: { relation: '', title: whyZh(args), titleEn: whyEn(args), working: args.working } };
  },
  say: {
    'zh-CN': ({ relation, title, working }) => ({
      what: `合计不等于各项之和：${working}`,
      why: relation === '' ? title : `${title}（${relation}），按所写位数四舍五入后仍对不上`,
      remedy: '核对合计和各项；有漏列的项目请补上',
    }),
    en: ({ relation, titleEn, working }) => ({
      what: `The total is not the sum of its parts: ${working}`,
      why: relation === '' ? titleEn : `${relation} demands that they agree (${titleEn}); rounding of the written figures does not explain it`,
      remedy: 'Check the total and each part; add a part that was left out',
    }),
  },
});
