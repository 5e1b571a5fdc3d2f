import type { Spot } from './read.ts';
import { above, children, type Element } from './xml.ts';

/** Parts the run of a spot at an offset of the text; the new spot behind it. The old one is what stands before. */
export function split(spots: Spot[], spot: Spot, offset: number): Spot {
  const run = above(spot.element, 'r');
  if (!run?.parentNode) return spot;
  const index = [...children(run)].indexOf(spot.element);
  const copy = run.cloneNode(true) as Element;
  const text = spot.element.textContent ?? '';
  const own = [...children(copy)];
  const twin = own[index];
  if (!twin) return spot;
  own.forEach((child, i) => { if (i < index && child.localName !== 'rPr') copy.removeChild(child); });
  [...children(run)].forEach((child, i) => { if (i > index) run.removeChild(child); });
  setText(spot.element, text.slice(0, offset - spot.at));
  setText(twin, text.slice(offset - spot.at));
  run.parentNode.insertBefore(copy, run.nextSibling);
  const behind: Spot = { element: twin, at: offset, length: spot.length - (offset - spot.at) };
  spot.length = offset - spot.at;
  spots.splice(spots.indexOf(spot) + 1, 0, behind);
  // Words of the same run that stood behind are in the copy now.
  const later = [...children(copy)].filter((child) => child.localName === 't').slice(1);
  spots.slice(spots.indexOf(behind) + 1, spots.indexOf(behind) + 1 + later.length).forEach((next, i) => { next.element = later[i] ?? next.element; });
  return behind;
}

/** The spots that hold a stretch of the text from end to end, runs parted at its ends; none where some of it stands in no words of the body. */
export function exactly(spots: Spot[], start: number, end: number): Spot[] {
  for (const edge of [end, start]) {
    const over = spots.find((spot) => spot.at < edge && edge < spot.at + spot.length);
    if (over) split(spots, over, edge);
  }
  const inside = spots.filter((spot) => spot.length > 0 && spot.at >= start && spot.at + spot.length <= end);
  return inside.reduce((sum, { length }) => sum + length, 0) === end - start ? inside : [];
}

export function setText(words: Element, text: string): void {
  words.textContent = text;
  words.setAttribute('xml:space', 'preserve');
}
