import fc, { times } from '../property.ts';
import { describe, expect, it } from 'vitest';
import type { Document } from '../../src/copy/identical.ts';
import { passagesOf } from '../../src/copy/passages.ts';

const COPIED = '县档案馆会同县文旅局赴石涧镇实地走访，梳理出古籍修复方面的诉求37件，逐条落实并纳入馆际协作机制，带动青少年阅读回升明显。';
const BEFORE = '本节先说明库房改造的进展，消防设施已经验收。';
const BEHIND = '下一步将继续做好征集工作，争取年内完成目录编制。';
const document = (id: string, text: string): Document => ({ id, text });
const sides = (documents: readonly Document[]): string[][] => {
  const texts = new Map(documents.map(({ id, text }) => [id, text]));
  return passagesOf(documents).map(({ a, b }) => [a, b].map((side) => `${side.document} ${texts.get(side.document)?.slice(side.start, side.end)}`));
};

describe('passages of several documents', () => {
  it.each<[string, string, string]>([
    ['word for word', COPIED, 'exact'],
    ['with other figures', COPIED.replace('37件', '1,204件'), 'masked'],
    ['with other words', COPIED.replace('实地走访', '现场调研').replace('明显', '显著'), 'near'],
    ['in other width and script', COPIED.replaceAll('，', ',').replace('会同', '會同').replace('37', '３７').replace('古籍修复', '古籍 修復'), 'exact'],
    ['with clauses in another order', '梳理出古籍修复方面的诉求37件，县档案馆会同县文旅局赴石涧镇实地走访，逐条落实并纳入馆际协作机制，带动青少年阅读回升明显。', 'near'],
  ])('%s', (_, copy, kind) => {
    const documents = [document('甲', `${BEFORE}${COPIED}`), document('乙', `另一份报告的开头说的是别的事情。${copy}${BEHIND}`)];
    const [passage, ...others] = passagesOf(documents);
    expect([passage?.kind, passage?.a.document, passage?.b.document, others.length]).toEqual([kind, '甲', '乙', 0]);
    const [first, second] = [passage?.a, passage?.b].map((side) => documents.find(({ id }) => id === side?.document)?.text.slice(side?.start, side?.end) ?? '');
    expect(Math.abs((first?.length ?? 0) - COPIED.length)).toBeLessThan(4);
    expect(Math.abs((second?.length ?? 0) - copy.length)).toBeLessThan(4);
  });

  it('within one document, the earlier place first', () => {
    expect(sides([document('甲', `${COPIED}${BEFORE.repeat(1)}${COPIED}`)])).toEqual([[`甲 ${COPIED.slice(0, -1)}`, `甲 ${COPIED.slice(0, -1)}`]]);
  });

  it('leaves alone what only shares a few words', () => {
    expect(sides([document('甲', '全年完成档案数字化扫描65.3万页，投入12万元。'), document('乙', '全年完成地方志编纂2卷，投入30万元。')])).toEqual([]);
  });

  it('leaves alone what many documents have: the form that all fill in', () => {
    const form = '我单位及时布置自评，成立自评工作小组，明确分工，落实责任，认真开展自评自查工作，填写自评表格并综合分析，形成本评价报告。';
    const documents = Array.from({ length: 60 }, (_, i) => document(`d${i}`, `${form}${String.fromCharCode(0x4e00 + i * 7).repeat(3)}事项${i}已办结。`));
    expect(passagesOf(documents)).toEqual([]);
  });

  it('leaves alone what the unit is there for', () => {
    const duty = '主要职责：负责全县档案资源的收集整理、安全保管和开发利用，组织开展档案宣传教育和业务培训，指导各镇机关档案室的规范建设。';
    expect(sides([document('2023', `${duty}\n${BEFORE}`), document('2024', `${duty}\n${BEHIND}`)])).toEqual([]);
  });

  it('takes a report that stands there twice as one passage, in time that a quadratic step would not keep', () => {
    let seed = 7;
    const character = (): string => { seed = (Math.imul(seed, 1103515245) + 12345) >>> 0; return String.fromCharCode(0x4e00 + (seed >>> 8) % 3000); };
    const report = Array.from({ length: 6000 }, () => `${Array.from({ length: 24 }, character).join('')}。`).join('');
    const [passage, ...others] = passagesOf([document('甲', report), document('乙', report)]);
    expect([passage?.kind, passage?.a.start, others.length]).toEqual(['exact', 0, 0]);
    expect(passage?.a.end).toBeGreaterThan(report.length - 3);
  });

  it('tells reports that are the same, and versions of one, however many there are of them', () => {
    const report = Array.from({ length: 120 }, (_, i) => `${BEFORE}第${i}项由${String.fromCharCode(0x4e00 + 37 * i)}${String.fromCharCode(0x5e00 + 11 * i)}${String.fromCharCode(0x6e00 + 53 * i)}科负责落实到位；`).join('');
    const copies = Array.from({ length: 20 }, (_, i) => document(`同${i}`, report));
    const found = passagesOf(copies);
    expect(found).toHaveLength(190);
    expect(found.every(({ kind, a }) => kind === 'exact' && a.start === 0)).toBe(true);
    const versions = Array.from({ length: 15 }, (_, i) => document(`版${i}`, report.replaceAll('第', `某${String.fromCharCode(0x4e00 + 91 * i)}`)));
    const pairs = new Set(passagesOf(versions).filter(({ a, b }) => a.document !== b.document).map(({ a, b }) => `${a.document} ${b.document}`));
    expect(pairs.size).toBe(105);
  });

  it('finds a copied paragraph in a text that repeats pieces of it before and behind', () => {
    const rare = (from: number, length: number): string => Array.from({ length }, (_, i) => String.fromCharCode(0x4e00 + from + 37 * i)).join('');
    const [first, second] = [rare(0, 48), rare(5000, 45)];
    const other = [rare(9000, 26), first.slice(0, 30), first.slice(0, 19), first, second, second].join('\n');
    const found = passagesOf([document('甲', `${first}\n${second}`), document('乙', other)]).filter(({ a, b }) => a.document !== b.document);
    expect(found.map(({ b }) => other.slice(b.start, b.end))).toContain(`${first}\n${second}`);
  });

  it('says nothing of a sentence that stands ten thousand times: everybody writes it', () => {
    expect(passagesOf([document('甲', COPIED.repeat(10_000))])).toEqual([]);
  });

  it('gives spans inside the texts, whatever the texts are', () => {
    const piece = fc.constantFrom(COPIED, COPIED.slice(0, 40), BEFORE, '12.5', '１２', '\r\n', '𠮷', '，', ' ');
    fc.assert(fc.property(fc.array(fc.array(piece, { maxLength: 8 }).map((parts) => parts.join('')), { maxLength: 4 }), (texts) => {
      for (const { a, b, similarity } of passagesOf(texts.map((text, i) => document(String(i), text)))) {
        for (const side of [a, b]) {
          expect(side.start).toBeLessThan(side.end);
          expect(side.end).toBeLessThanOrEqual(texts[Number(side.document)]?.length ?? 0);
        }
        expect(similarity).toBeGreaterThan(0);
        expect(similarity).toBeLessThanOrEqual(1);
        if (a.document === b.document) expect(a.start).toBeLessThan(b.start);
      }
    }), { numRuns: times(200) });
  });
});
