import type { Figure } from '../../core/figure.ts';
import type { Formula } from '../../core/formula.ts';
import { AND_SO_ON, JOINT, JOINTS, LAST_TWO, NAMES_BEFORE, NAMES_FOLLOW } from '../../core/words/arithmetic.ts';

const LONGEST = 400;
const QUOTED = /“[^“”]*”|《[^《》]*》/g;
/** A count that is off by more than this names something else than the list. */
const FARTHEST = 3;
const UNITS = new Set(['个', '家', '项', '名', '处', '类', '种', '所', '支']);

/** N个：A、B和C, and A、B、C N个: the names listed are as many as the number says. `folded` has the text's own offsets. */
export function readCounts(folded: string, figures: readonly Figure[]): Formula[] {
  return figures.flatMap((figure, index) => {
    if (figure.kind !== 'count' || figure.hedge !== null || !figure.value || figure.value.scale > 0 || !UNITS.has(figure.unit ?? '')) return [];
    const names = listedAfter(folded, figure) ?? listedBefore(folded, figure);
    const count = Number(figure.value.units);
    if (!names || names < 2 || Math.abs(names - count) > FARTHEST) return [];
    return [formulaOf(index, figure, names, count)];
  });
}

function formulaOf(index: number, figure: Figure, names: number, count: number): Formula {
  const held = names === count;
  return {
    kind: 'count', state: held ? 'held' : 'failed', figures: [index], suspect: index, working: `${names} ${held ? '=' : '≠'} ${figure.text}`,
    expected: { units: names, scale: 0 }, force: 'likely', slip: '',
  };
}

function listedAfter(folded: string, figure: Figure): number | null {
  const behind = folded.slice(figure.end, figure.end + LONGEST);
  const announced = NAMES_FOLLOW.exec(behind);
  if (!announced) return null;
  const list = withoutBrackets(behind.slice(announced[0].length)).split(/[。；\n]/)[0] ?? '';
  return list.includes('、') || JOINT.test(list) ? namesIn(list.split('，')[0] ?? '') : null;
}

function listedBefore(folded: string, figure: Figure): number | null {
  const list = NAMES_BEFORE.exec(withoutBrackets(folded.slice(Math.max(0, figure.start - LONGEST), figure.start)))?.[1];
  // 内设6个科室、4个管理部: counts, not names.
  return list === undefined || list.endsWith('等') || /\d/.test(list) ? null : namesIn(list);
}

const withoutBrackets = (text: string): string => text.replace(/（[^（）]*）/g, '');

/** Names are parted by 、 and the last by 和, 及 or 以及, where what stands on its two sides is long enough to be names. */
function namesIn(list: string): number {
  // “A”“B”和“C”: names in quotation marks need no 、 between them.
  const quoted = list.match(QUOTED)?.length ?? 0;
  if (quoted > 1 && list.replace(QUOTED, '').replace(JOINTS, '') === '') return quoted;
  const parts = list.replace(AND_SO_ON, '').split('、');
  const last = parts.at(-1) ?? '';
  const joined = LAST_TWO.exec(last);
  const inNames = parts.slice(0, -1).some((part) => JOINT.test(part));
  return parts.length + (joined && !inNames ? 1 : 0);
}
