/** Characters that are looked at beyond an end, on either side. */
const WINDOW = 32;
/** Points for an equal and an unequal character, for opening a gap and for each character in it. A long insertion costs little more than a short one. */
const EQUAL = 1;
const UNEQUAL = -1.2;
const OPEN = -2.5;
const LONGER = -0.15;
/** Points from which what lies beyond belongs to the passage. */
const GAIN = 6;

/** Two stretches that say the same, as places in normalised characters. */
export interface Stretch {
  readonly a: number;
  readonly aEnd: number;
  readonly b: number;
  readonly bEnd: number;
}

/** Where the later side of a passage may lie. */
export interface Room {
  readonly from: number;
  readonly to: number;
}

/** How far a passage goes on beyond its ends, over a change or an insertion (…作用，[整合…职能作用，]坚持…), and how many characters more are equal. Two sides of one text are kept apart; side `b` stays within `room`. */
export function completed(x: Uint16Array, y: Uint16Array, { a, aEnd, b, bEnd }: Stretch, room: Room = { from: 0, to: y.length }): Stretch & { readonly more: number } {
  const isOne = x === y;
  const right = beyond(x, y, aEnd, bEnd, 1, isOne ? b - aEnd : x.length - aEnd, room.to - bEnd);
  const left = beyond(x, y, a - 1, b - 1, -1, a, Math.min(b - room.from, isOne ? b - aEnd - right.x : b));
  return { a: a - left.x, aEnd: aEnd + right.x, b: b - left.y, bEnd: bEnd + right.y, more: left.equal + right.equal };
}

interface Reach {
  readonly x: number;
  readonly y: number;
  readonly equal: number;
}

/** The best local alignment that begins at two places, within the window and the room on each side (Gotoh 1982), row by row. */
function beyond(x: Uint16Array, y: Uint16Array, fromX: number, fromY: number, step: 1 | -1, roomX: number, roomY: number): Reach {
  const [rows, columns] = [Math.min(WINDOW, roomX), Math.min(WINDOW, roomY)];
  let best = { x: 0, y: 0, equal: 0, score: 0 };
  if (rows <= 0 || columns <= 0) return best;
  // Of each cell the points and the equal characters on the way there; `down` of a way that ends in a gap on the side of y.
  const score = Float32Array.from({ length: columns + 1 }, (_, j) => (j === 0 ? 0 : OPEN + (j - 1) * LONGER));
  const equal = new Uint16Array(columns + 1);
  const down = new Float32Array(columns + 1).fill(-Infinity);
  const downEqual = new Uint16Array(columns + 1);
  for (let i = 1; i <= rows; i++) {
    const code = x[fromX + step * (i - 1)];
    let [diagonal, diagonalEqual] = [score[0]!, equal[0]!];
    let [across, acrossEqual] = [-Infinity, 0];
    score[0] = OPEN + (i - 1) * LONGER;
    for (let j = 1; j <= columns; j++) {
      const [above, left] = [score[j]!, score[j - 1]!];
      if (above + OPEN >= down[j]! + LONGER) downEqual[j] = equal[j]!;
      down[j] = Math.max(above + OPEN, down[j]! + LONGER);
      if (left + OPEN >= across + LONGER) acrossEqual = equal[j - 1]!;
      across = Math.max(left + OPEN, across + LONGER);
      const same = code === y[fromY + step * (j - 1)];
      let points = same ? diagonal + EQUAL : diagonal + UNEQUAL;
      let count = same ? diagonalEqual + 1 : diagonalEqual;
      if (same && points > best.score) best = { x: i, y: j, equal: count, score: points };
      if (down[j]! > points) {
        points = down[j]!;
        count = downEqual[j]!;
      }
      if (across > points) {
        points = across;
        count = acrossEqual;
      }
      diagonal = above;
      diagonalEqual = equal[j]!;
      score[j] = points;
      equal[j] = count;
    }
  }
  return best.score >= GAIN ? best : { x: 0, y: 0, equal: 0 };
}
