import type { OutlineSection } from './pack.ts';

/** The number of each outline section in its heading, counted in order; 0 where there is no mark. A shallower heading starts deeper ones anew. */
export function outlineNumbers(outline: readonly OutlineSection[]): number[] {
  const counts = [0, 0, 0, 0, 0];
  return outline.map(({ mark }) => {
    if (mark === 0) return 0;
    counts.fill(0, mark + 1);
    counts[mark] = (counts[mark] ?? 0) + 1;
    return counts[mark];
  });
}

const HAN = '零一二三四五六七八九';

/** 1–99 in Chinese numerals: 十二, 二十, 三十一. */
export function hanNumber(n: number): string {
  const [tens, ones] = [Math.floor(n / 10), n % 10];
  const head = tens === 0 ? '' : `${tens === 1 ? '' : HAN.charAt(tens)}十`;
  return head + (ones === 0 && tens > 0 ? '' : HAN.charAt(ones));
}

/** The heading as the official layout writes it: 一、X  （一）X  1.X  （1）X (GB/T 9704-2012, 7.3.3). */
export function headingText(section: Pick<OutlineSection, 'mark' | 'title'>, number: number): string {
  const marks = ['', `${hanNumber(number)}、`, `（${hanNumber(number)}）`, `${number}.`, `（${number}）`];
  return `${marks[section.mark] ?? ''}${section.title}`;
}
