import type { Span } from '../core/place.ts';
import { AFTER_BARE, BEFORE_BARE, NO_NAMES, SURNAMES } from '../core/words/people.ts';

const segmenter = new Intl.Segmenter('zh-CN', { granularity: 'word' });
const HAN = /^\p{Script=Han}+$/u;
/** 王静怡（采编部）, 王静怡：. */
const OPENS = /^[（(：:]/;
/** Ends of the names of places, offices and things. */
const PLACES = '镇乡村县市区州省街路河江湖局科处股室部馆校院所站队组厅委会园厂';

/**
 * Names that stand alone: 这事找王静怡, 李敏把表交了. A surname that is no part of a word, one or two characters behind it, and beside it what stands
 * beside people: a verb before or behind, a bracket with their office. What is only suspected counts; names in other places are not found.
 */
export function bareNames(text: string): Span[] {
  const words = [...segmenter.segment(text)];
  const spans: Span[] = [];
  for (let i = 0; i < words.length; i++) {
    const { segment, index } = words[i] as Intl.SegmentData;
    if (!SURNAMES.has(segment) || NO_NAMES.includes(text.slice(index, index + 2)) || /\d/.test(text.charAt(index - 1))) continue;
    const end = index + segment.length + givenLength(words.slice(i + 1, i + 3).map((word) => word.segment));
    const [before, behind] = [words[i - 1]?.segment ?? '', text.slice(end)];
    if (end === index + segment.length || PLACES.includes(text.charAt(end - 1))) continue;
    const told = BEFORE_BARE.includes(before);
    const isDoing = AFTER_BARE.some((word) => behind.startsWith(word));
    const isApart = !HAN.test(behind.slice(0, 1));
    if ((told && (isDoing || isApart)) || (!HAN.test(before) && (isDoing || OPENS.test(behind)))) spans.push({ start: index, end });
  }
  return spans;
}

/** Characters of the given name at the front of the words behind a surname: one word of two, or one or two words of one; 0 where there is none. */
function givenLength([first = '', second = '']: readonly string[]): number {
  if (!HAN.test(first) || first.length > 2) return 0;
  if (first.length === 2) return 2;
  return HAN.test(second) && second.length === 1 && !AFTER_BARE.some((word) => word.startsWith(second)) ? 2 : 1;
}
