import { describe, expect, it } from 'vitest';
import { judge } from '../../eval/judge.ts';
import { chrf } from '../../eval/metrics/chrf.ts';
import { distinctScore } from '../../eval/metrics/distinct.ts';
import { leaksIn } from '../../eval/metrics/leak.ts';
import { openLibrary } from '../../src/app/library.ts';
import type { Outcome } from '../../src/core/draft.ts';
import { decimal } from '../../src/core/decimal.ts';
import type { EvalCase } from '../../src/core/eval/case.ts';
import type { Datum } from '../../src/core/datum.ts';

describe('chrF', () => {
  // sacreBLEU's own test cases (white space left out, effective order); those in a language use β = 3.
  it.each([
    ['Niemand hat die Absicht, eine Mauer zu errichten', 'Niemand hat die Absicht, eine Mauer zu errichten', 1],
    ['abcdefg', 'hijklmnop', 0], ['a', 'a', 1], ['', 'reference', 0], ['a b c', 'abc', 1], ['aa', 'ab', 0.25],
    [' Die    Beziehung zwischen  Obama und Netanjahu ist nicht gerade  freundlich. ', 'Das Verhältnis zwischen Obama und Netanyahu ist nicht gerade freundschaftlich.', 0.64130269831561459],
    [' risk assessment must be made of those who are qualified and expertise in the sector - these are the scientists .', 'risk assessment has to be undertaken by those who are qualified and expert in that area - that is the scientists .', 0.63361730303214769],
  ])('of %j against %j is %d', (hypothesis, reference, score) => {
    expect(chrf(hypothesis, reference, 3)).toBeCloseTo(score, 12);
  });
});

it('what comes again in a section counts once', () => {
  const passage = '全年举办临时展览和进校园活动，参观人数比上年明显增加，观众满意度较高。';
  expect(distinctScore(`${passage}馆内另有三个固定展厅。`)).toBe(1);
  expect(distinctScore(passage + passage)).toBeCloseTo(0.5, 1);
});

const datum = (id: string, units: number, unit: string): Datum =>
  ({ id, fact: id, label: '本年支出合计', aliases: [], path: [], quantity: { value: decimal(units, 2), unit }, period: { text: '2025年', year: 2025, point: 'whole' }, basis: 'actual', measure: 'amount', scope: null, cell: { file: 'a.csv', sheet: null, ref: 'B2' } });

const CASE: EvalCase = {
  id: 'r/s', hash: 'h', past: '本年支出合计12.35万元，新增展项14个。',
  report: {
    id: 'r', title: '2025年度自评报告', unit: '某馆', pack: 'zhengti-guangdong', derivedNotes: false,
    references: new Map([
      ['expense.total', { text: '12.35万元', label: '本年支出合计', unit: '元', period: '2025年', source: { kind: 'datum', id: 'expense.total' } }],
      ['n.N001.q1', { text: '14个', label: 'N001', unit: null, period: null, source: { kind: 'note', id: 'N001' } }],
      ['d.year', { text: '2025年', label: '评价年度', unit: null, period: null, source: { kind: 'setting', id: 'd.year' } }],
    ]),
    notes: [
      { id: 'N001', file: 'n.md', line: 1, heading: null, speaker: null, aside: false, text: '新增互动展项14个，都装好了' },
      { id: 'N002', file: 'n.md', line: 2, heading: null, speaker: null, aside: false, text: '库房恒温设备验收没做完' },
    ],
    dataset: { year: 2025, data: [datum('expense.total', 12_345_600, '元')], derived: [], dates: [] },
  },
  material: { section: 's', title: '预算执行情况', guidance: '', length: { min: 10, max: 100 }, unit: '某馆', style: 'text', keys: [], notes: [{ id: 'N001', text: '' }, { id: 'N002', text: '' }], templates: [], none: null },
  expect: { required: ['expense.total'], notes: ['N001', 'N002'], length: { min: 10, max: 100 }, forbidden: ['作为人工智能'] },
};

const pack = openLibrary().pack('zhengti-guangdong');
const ask = (sentences: readonly { kind?: 'fact' | 'policy'; text: string; notes?: readonly string[] }[], usage = null): Outcome =>
  ({ kind: 'ok', usage, reply: { plan: '', gaps: [], sentences: sentences.map(({ kind = 'fact', text, notes = [] }) => ({ kind, text, notes })) } });
const GOOD = [{ text: '本年支出合计{{expense.total}}。' }, { text: '新增互动展项{{n.N001.q1}}。', notes: ['N001'] }, { text: '库房恒温设备尚未完成验收。', notes: ['N002'] }];
const judged = (sentences: Parameters<typeof ask>[0]) => judge(CASE, pack, [], ask(sentences));

describe('a judgement', () => {
  it('of a good answer finds everything there', () => {
    const { hard, graded, lacks, text } = judged(GOOD);
    expect(Object.values(hard).flat()).toEqual([]);
    expect(graded).toMatchObject({ required: 1, notes: 1, length: 1, structure: 1, distinct: 1 });
    expect(lacks).toEqual({ keys: [], notes: [] });
    expect(text).toBe('本年支出合计12.35万元。新增互动展项14个。库房恒温设备尚未完成验收。');
  });

  it.each([
    ['digit', [...GOOD, { text: '另支出3万元。', notes: ['N001'] }]],
    ['reference', [...GOOD, { text: '另支出{{expense.other}}。' }]],
    ['citation', [...GOOD, { text: '观众非常满意。' }]],
    ['citation', [...GOOD, { text: '观众非常满意。', notes: ['N009'] }]],
    ['markup', [...GOOD, { kind: 'policy' as const, text: '详见https://example.com。' }]],
    ['forbidden', [...GOOD, { kind: 'policy' as const, text: '作为人工智能，我认为管理规范。' }]],
    ['invalid', [...GOOD, { text: ' ' }]],
  ] as const)('has no tolerance: %s', (metric, sentences) => {
    const { hard } = judged(sentences);
    expect(hard[metric]).toHaveLength(1);
  });

  it('of no usable answer is the worst of every grade', () => {
    const { hard, graded } = judge(CASE, pack, [], { kind: 'truncated', detail: '30' });
    expect(hard.invalid).toEqual(['truncated 30']);
    expect(Object.values(graded).every((grade) => grade === 0)).toBe(true);
  });

  it('counts a note as told by its number or its words, not because it is cited', () => {
    expect(judged([{ text: '工作有序推进。', notes: ['N001', 'N002'] }]).lacks.notes).toEqual(['N001', 'N002']);
    expect(judged([{ text: '新增{{n.N001.q1}}。', notes: ['N001'] }]).lacks.notes).toEqual(['N002']);
    expect(judged([{ text: '库房恒温设备未验收。', notes: [] }]).lacks.notes).toEqual(['N001', 'N002']);
  });

  it('grades length outside its band by the nearer end, and form by its demands', () => {
    expect(judged([{ text: '支出{{d.year}}。' }]).graded.length).toBe(0.8);
    expect(judged([{ text: '支出合计{{expense.total}}' }, { text: '支出合计{{expense.total}}' }]).graded.structure).toBe(0.5);
    const points = judge({ ...CASE, material: { ...CASE.material, style: 'list' } }, pack, [], ask([{ text: '二是设备未验收。', notes: ['N002'] }, { text: '一是库房设备未验收。', notes: ['N002'] }]));
    expect(points.graded.structure).toBe(0.75);
  });

  it('sees what the review sees', () => {
    const { graded, remarks } = judged([{ text: '本年支出合计约{{expense.total}}左右。' }]);
    expect(graded.findings).toBeLessThan(1);
    expect(remarks).toMatchObject([{ code: 'wording-hedge-doubled' }]);
    expect(judged(GOOD).graded.findings).toBe(1);
  });
});

describe('an outgoing request', () => {
  const sent = (content: string): string[] => leaksIn([{ role: 'user', content }], CASE);

  it.each(['支出12.35万元', '支出 123456.00 元', '支出123,456.00', '支出１２３４５６．００', '新增14个'])('that holds a value is told: %s', (content) => {
    expect(sent(content)).not.toEqual([]);
  });

  it.each(['2025年度自评报告，篇幅10—100字', '{{expense.total}} — 本年支出合计 — 元 — 2025年', 'N014 新增{{n.N001.q1}}', '分14步'])('that holds none is clean: %s', (content) => {
    expect(sent(content)).toEqual([]);
  });
});
