import fc, { times } from '../property.ts';
import { describe, expect, it } from 'vitest';
import type { DraftSentence, Reply } from '../../src/core/draft.ts';
import { gate } from '../../src/draft/gate.ts';
import { parseReply } from '../../src/draft/reply.ts';
import type { References } from '../../src/core/reference.ts';
import { renderSection } from '../../src/draft/render.ts';

const resolved = (text: string) => ({ text, label: '', unit: null, period: null, source: { kind: 'datum' as const, id: '' } });
const references: References = new Map([['expense.total', resolved('691.38万元')], ['n.N001.q1', resolved('近21万人次')]]);
const permitted = { references, notes: new Map([['N001', '办了三场活动，共十二人']]) };
const reply = (...sentences: DraftSentence[]): Reply => ({ plan: '', sentences, gaps: [] });
const fact = (text: string, notes: readonly string[] = ['N001']): DraftSentence => ({ kind: 'fact', text, notes });

describe('the gate', () => {
  it.each([
    ['digit', fact('支出691.38万元。')],
    ['digit', fact('支出６９１万元。')],
    ['digit', fact('办了③场。')],
    ['digit', fact('支出٦٩١万元。')],
    ['digit', fact('支出{{expense.total}}，比上年多5%。')],
    ['digit', fact('支出一百二十三万元。')],
    ['digit', fact('二〇二五年办了活动。')],
    ['digit', fact('办了四场活动。')],
    ['digit', fact('共Ⅻ项。')],
    ['reference', fact('支出{{expense.basic}}。')],
    ['reference', fact('支出{{expense.total。')],
    ['reference', fact('支出{{ {{expense.total}} }}。')],
    ['note', fact('办了活动。', ['N099'])],
    ['uncited', fact('群众普遍满意。', [])],
    ['control', fact('支出\u202e{{expense.total}}。')],
    ['markup', fact('见https://example.com。')],
    ['markup', fact('<img src=x>办了活动。')],
    ['markup', fact('![图](a)办了活动。')],
    ['empty', fact(' ')],
    ['markup', fact('详见example.com。')],
    ['markup', fact('见ftp://a。')],
    ['long', fact('长'.repeat(2001))],
  ] as const)('refuses for %s: %o', (reason, sentence) => {
    const { sentences, refused } = gate(reply(sentence), permitted);
    expect(sentences).toEqual([]);
    expect(refused[0]?.reasons).toContain(reason);
  });

  it('lets through what the program can stand for', () => {
    const good = [fact('一是支出{{expense.total}}。', []), fact('接待读者{{ n.N001.q1 }}。'), fact('二是办了三场活动。'), { kind: 'policy', text: '坚持厉行节约。', notes: [] } as const];
    expect(gate(reply(...good), permitted).sentences).toEqual(good);
  });

  it.each<[string, string, boolean]>([
    ['计划新建分馆', '新建分馆已经完成。', false],
    ['拟于年底前竣工', '项目竣工。', false],
    ['拟于年底前竣工', '项目计划年底前竣工。', true],
    ['计划新建分馆，后来建成了', '新建分馆已经建成。', true],
    ['会上讨论了采购方案', '会议决定采用采购方案。', false],
    ['会上讨论了采购方案', '会议研究了采购方案。', true],
    ['馆务会研究后同意了', '会议同意采购方案。', true],
    ['向财政局申请追加', '财政局批复追加。', false],
    ['向财政局申请追加，已批复', '财政局批复追加。', true],
    ['向财政局申请追加', '向财政局申请追加。', true],
  ])('%s → %s', (source, text, passes) => {
    const { sentences } = gate(reply({ kind: 'fact', text, notes: ['N1'] }), { references, notes: new Map([['N1', source]]) });
    expect(sentences.length === 1).toBe(passes);
  });

  it('takes an answer of 50 MB in no time', () => {
    const from = performance.now();
    const { sentences, refused } = gate(reply(fact('支'.repeat(50_000_000)), ...Array.from({ length: 5000 }, () => fact('办了三场活动。'))), permitted);
    expect([sentences.length, refused.length, refused[0]?.sentence.text.length]).toEqual([199, 1, 82]);
    expect(performance.now() - from).toBeLessThan(2000);
  });

  it('takes numbers out of gaps', () => {
    expect(gate({ plan: '', sentences: [], gaps: [{ need: '支出约691万元？', why: '上年②' }] }, permitted).gaps).toEqual([{ need: '支出约×××万元？', why: '上年×' }]);
  });

  it('lets no digit into a report that the references do not bring, whatever comes', () => {
    const piece = fc.oneof(fc.constantFrom('{{expense.total}}', '{{n.N001.q1}}', '{{x}}', '{{', '}}', '支出', '１', '9', '④', '٣', '₂', '½', '\u200b', '![a](b)'), fc.string({ unit: 'binary', maxLength: 6 }));
    const sentence = fc.record({ kind: fc.constantFrom('fact' as const, 'policy' as const, 'bridge' as const), text: fc.array(piece, { maxLength: 8 }).map((parts) => parts.join('')), notes: fc.subarray(['N001', 'N002']) });
    fc.assert(
      fc.property(fc.array(sentence, { maxLength: 5 }), (sentences) => {
        const { text, marks } = renderSection(gate(reply(...sentences), permitted), references);
        let rest = '';
        let at = 0;
        for (const mark of marks) {
          expect(text.slice(mark.start, mark.end)).toBe(references.get(mark.key)?.text);
          rest += text.slice(at, mark.start);
          at = mark.end;
        }
        expect(rest + text.slice(at)).not.toMatch(/[\p{Nd}\p{No}]|\{\{|\}\}/u);
      }),
      { numRuns: times(10_000) },
    );
  }, 60_000);
});

describe('a reply', () => {
  const good = { plan: '', sentences: [{ kind: 'fact', text: '甲。', notes: [] }], gaps: [] };
  it.each([[JSON.stringify(good)], ['```json\n' + JSON.stringify(good) + '\n```']])('is read from %j', (text) => expect(parseReply(text)).toEqual(good));
  it.each(['', 'null', '[]', '{}', '好的，这是草稿', JSON.stringify({ ...good, extra: 1 }), JSON.stringify(good).slice(0, -3), JSON.stringify({ ...good, sentences: [{ kind: 'lie', text: '', notes: [] }] })])('is not read from %j', (text) =>
    expect(parseReply(text)).toBeUndefined(),
  );
});
