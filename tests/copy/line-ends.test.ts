import { describe, expect, it } from 'vitest';
import type { Passage } from '../../src/core/passage.ts';
import { withoutLineEnds } from '../../src/copy/line-ends.ts';

const passage = (a: string, b: string, words: string): Passage => {
  const side = (text: string, document: string) => ({ document, start: text.indexOf(words), end: text.indexOf(words) + words.length });
  return { a: side(a, 'a'), b: side(b, 'b'), kind: 'exact', similarity: 1, weight: letters(words) };
};
const letters = (words: string): number => words.replace(/[\s，。、]/g, '').length;
const BODY = '建立经费月度调度机制，每月通报各科室预算执行进度。';

describe('the ends of a passage', () => {
  it.each<[string, string, string, string, string]>([
    ['the end of a heading goes', `四、管理措施\n${BODY}\n`, `五、改进措施\n${BODY}\n`, `措施\n${BODY}`, BODY],
    ['a whole heading stays', `四、措施\n${BODY}\n`, `四、措施\n${BODY}\n`, `四、措施\n${BODY}`, `四、措施\n${BODY}`],
    ['the beginning of what follows goes', `${BODY}\n五、下步打算`, `${BODY}\n五、下年安排`, `${BODY}\n五、下`, BODY.slice(0, -1)],
    ['a long line stays', `甲局${BODY}\n${BODY}`, `乙馆${BODY}\n${BODY}`, `${BODY}\n${BODY}`, `${BODY}\n${BODY}`],
    ['one line is left alone', `今年${BODY}`, `去年${BODY}`, `年${BODY}`, `年${BODY}`],
  ])('%s', (_, a, b, words, kept) => {
    const trimmed = withoutLineEnds(passage(a, b, words), a, b);
    expect(a.slice(trimmed.a.start, trimmed.a.end)).toBe(kept);
    expect(b.slice(trimmed.b.start, trimmed.b.end)).toBe(kept);
    expect(trimmed.weight).toBe(letters(kept));
  });
});
