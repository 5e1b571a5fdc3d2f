import { describe, expect, it } from 'vitest';
import { ground } from '../../src/account/ground.ts';
import { read } from '../../src/account/read.ts';
import { check } from '../../src/core/check.ts';
import { isCell } from '../../src/core/place.ts';
import { EMPTY_DATASET } from '../../src/core/datum.ts';
import { RULES } from '../../src/rules/index.ts';
import { pack, ruleOf, stateOf } from './tester.ts';

const rule = ruleOf('repeat-other', RULES);
const OWN = '本馆组织馆员到石涧镇开展古籍普查，逐册登记版本和破损情况，形成普查底账，为下一步修复打下基础。';
const COPIED = '通过建立分片包干、定期会商和跟踪问效的工作机制，推动各镇街把河道保洁责任落实到人到段，水面漂浮物明显减少，群众反映的突出问题得到及时处理。';
const found = (text: string, other: string) => check(read(ground({ pack, dataset: EMPTY_DATASET, notes: [], others: [{ id: 'b.txt', text: other }] }), text), [rule]).findings;

describe('repeat-other', () => {
  it.each<[string, string, string[]]>([
    ['a passage of another report', `${OWN}\n${COPIED}\n`, [COPIED]],
    ['with the names and numbers changed', `${OWN}\n${COPIED.replace('各镇街', '各社区')}\n`, [COPIED.replace('各镇街', '各社区')]],
    ['nothing of one’s own', `${OWN}\n`, []],
    ['nothing in the template’s sentences', `${OWN}\n1.时间安排及自评方法。根据文件要求，我单位组织开展自评。\n`, []],
  ])('%s', (_, text, spans) => {
    const findings = found(text, `另一家单位的报告。\n${COPIED}\n1.时间安排及自评方法。根据文件要求，我单位组织开展自评。`);
    expect(findings.map(({ at }) => (isCell(at) ? '' : text.slice(at.start, at.end)))).toEqual(spans.map((span) => span.replace(/。$/, '')));
    for (const { evidence } of findings) expect(evidence[0]).toMatchObject({ kind: 'passage', document: 'b.txt', text: expect.stringContaining('河道保洁') });
  });

  it('is graver where most of the report is another’s', () => expect(found(COPIED, COPIED)[0]?.severity).toBe('error'));
  it('has nothing to say without other reports', () => expect(stateOf(rule, { text: COPIED })).toBe('not-applicable'));
});
