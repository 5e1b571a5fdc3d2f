import fc from '../property.ts';
import { describe, expect, it } from 'vitest';
import { marksAfter } from '../../src/core/marks.ts';

describe('marks of a text that was changed', () => {
  const before = '收入12万元，支出34万元，结余5万元。';
  const marks = [{ start: 2, end: 6, key: 'a' }, { start: 9, end: 13, key: 'b' }, { start: 16, end: 19, key: 'c' }];
  const told = (after: string): string[] => marksAfter(marks, before, after).map(({ start, end, key }) => `${key} ${after.slice(start, end)}`);

  it.each([
    [before, ['a 12万元', 'b 34万元', 'c 5万元']],
    ['本年收入12万元，支出34万元，结余5万元。', ['a 12万元', 'b 34万元', 'c 5万元']],
    ['收入12万元，支出43万元，结余5万元。', ['a 12万元', 'c 5万元']],
    ['收入12万元。', ['a 12万元']],
    ['', []],
  ])('%j', (after, expected) => expect(told(after)).toEqual(expected));

  it('never lie on other words than before', () => {
    fc.assert(fc.property(fc.string(), fc.string(), fc.string(), fc.string(), (head, middle, other, tail) => {
      const [from, to] = [head + middle + tail, head + other + tail];
      const all = Array.from({ length: from.length }, (_, start) => ({ start, end: start + 1, key: String(start) }));
      for (const { start, end, key } of marksAfter(all, from, to)) expect(to.slice(start, end)).toBe(from.charAt(Number(key)));
    }));
  });
});
