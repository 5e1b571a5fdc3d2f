import type { Figure } from '../core/figure.ts';
import { powerAt } from './chars.ts';
import { isBare, lent, type Borrowed } from './elided.ts';
import { readFigures } from './figures.ts';

/** The figures of a note. Who jots down a list of amounts writes the unit once: 项目1248.66万元，食品抽检386.40、特种设备142.30. */
export function readNoteFigures(text: string): Figure[] {
  const figures = readFigures(text);
  figures.forEach((figure, at) => {
    const borrowed = isBare(figure) && (figure.value?.scale ?? 0) > 0 ? moneyBefore(text, figures, at) : null;
    if (borrowed) figures[at] = lent(figure, borrowed);
  });
  return figures;
}

/** The unit of the amount before it in its sentence; null where something else than money is counted in between. */
function moneyBefore(text: string, figures: readonly Figure[], at: number): Borrowed | null {
  for (let i = at - 1; i >= 0; i--) {
    const before = figures[i] as Figure;
    if (SENTENCE_END.test(text.slice(before.end, figures[at]?.start)) || before.kind === 'percent' || before.kind === 'measure') return null;
    if (before.kind !== 'money' || before.unit !== '元') continue;
    if (before.unitFrom) return { unit: '元', power: powerAt(text, before.unitFrom.start), from: before.unitFrom };
    const power = Math.max(0, powerAt(text, before.numeral.end - 1));
    return { unit: '元', power: power >= 4 ? power : 0, from: { start: before.numeral.end - (power >= 4 ? 1 : 0), end: before.core.end } };
  }
  return null;
}

const SENTENCE_END = /[。！？\n]/;
