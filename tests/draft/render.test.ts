import { describe, expect, it } from 'vitest';
import type { References } from '../../src/core/reference.ts';
import { renderSection } from '../../src/draft/render.ts';

const references: References = new Map(Object.entries({ a: '不少于3200户', b: '90%以上', c: '约12场', d: '3.5万元', e: '2025年' }).map(([key, text]) => [key, { text, label: '', unit: null, period: null, source: { kind: 'note', id: 'N1' } }]));

describe('a reference in its sentence', () => {
  it.each([
    ['新增{{a}}。', '新增不少于3200户。'],
    ['新增不少于{{a}}。', '新增不少于3200户。'],
    ['满意度不低于{{b}}。', '满意度不低于90%。'],
    ['满意度达{{b}}。', '满意度达90%以上。'],
    ['举办约{{c}}，近{{d}}。', '举办约12场，近3.5万元。'],
    ['{{e}}，{{d}}。', '2025年，3.5万元。'],
  ])('%s: one hedge and no more', (text, expected) => {
    const { text: written, marks } = renderSection({ sentences: [{ kind: 'fact', text, notes: [] }] }, references);
    expect(written).toBe(expected);
    for (const { start, end } of marks) expect(written.slice(start, end)).toMatch(/\d/);
  });
});
