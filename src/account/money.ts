import type { Figure } from '../core/figure.ts';

const SENTENCE_END = /[。\n]/;

/** 短收5645万 beside amounts in 万元: a number with 万 or 亿 and no unit, or a bare 0, in a sentence that counts money, is money too. */
export function withMoney(folded: string, figures: readonly Figure[]): readonly Figure[] {
  const isBeside = (a: number, b: number): boolean => a >= 0 && b >= 0 && !SENTENCE_END.test(folded.slice(a, b));
  const upcoming = new Int32Array(figures.length + 1).fill(-1);
  for (let i = figures.length - 1; i >= 0; i--) upcoming[i] = figures[i]?.kind === 'money' ? (figures[i]?.start ?? -1) : (upcoming[i + 1] ?? -1);
  let money = -1;
  return figures.map((figure, i) => {
    if (figure.kind === 'money') money = figure.end;
    const bare = figure.unit === null && figure.kind === 'count' && (Number(figure.value?.units ?? 1) === 0 || /[万亿]$/.test(folded.slice(figure.numeral.start, figure.numeral.end)));
    const beside = bare && (isBeside(money, figure.start) || isBeside(figure.end, upcoming[i + 1] ?? -1));
    return beside ? { ...figure, kind: 'money' as const, unit: '元' } : figure;
  });
}
