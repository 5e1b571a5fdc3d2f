import type { Locale } from '../core/locale.ts';
import type { Passage } from '../core/passage.ts';
import { positions } from './position.ts';

/** One passage as the public contract has it. */
export const passageJson = ({ a, b, similarity, kind }: Passage): object => ({ a, b, similarity: Math.round(similarity * 1000) / 1000, kind });

const WORDS = {
  'zh-CN': { exact: '相同', near: '相近', masked: '只有数字不同', heading: '标题相同', of: (n: number, share: number) => `${n}字，${share}%相同`, sum: (n: number, m: number) => `${m} 份报告，重复 ${n} 处` },
  en: { exact: 'the same', near: 'nearly the same', masked: 'the same but for numbers', heading: 'the same heading', of: (n: number, share: number) => `${n} characters, ${share} % the same`, sum: (n: number, m: number) => `${m} reports, ${n} passages` },
} as const;

/** Characters of a passage that are shown. */
const SHOWN = 80;

/** Passages for people: both places, how much is the same, and the words of both. */
export function prettyPassages(passages: readonly Passage[], texts: ReadonlyMap<string, string>, locale: Locale): string {
  const words = WORDS[locale];
  const places = new Map([...texts].map(([id, text]) => [id, positions(text)]));
  const side = ({ document, start, end }: Passage['a']): string => {
    const text = texts.get(document) ?? '';
    const shown = text.slice(start, Math.min(end, start + SHOWN)).replace(/\s+/g, ' ');
    return `    ${document}:${places.get(document)?.(start) ?? ''}  ${shown}${end - start > SHOWN ? '……' : ''}\n`;
  };
  const told = passages.map((passage) => `${words[passage.kind]}（${words.of(passage.weight, Math.round(passage.similarity * 100))}）\n${side(passage.a)}${side(passage.b)}`);
  return `${told.join('\n')}${told.length > 0 ? '\n' : ''}${words.sum(passages.length, texts.size)}\n`;
}
