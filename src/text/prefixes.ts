import { isBlank, isHan, isLatin } from './chars.ts';
import { backward, wordBefore } from './lexicon.ts';

/** What may stand before a number in place of a unit behind it: a currency, a temperature scale, an age. `power`: MEUR 5 is five million. */
export interface Prefix {
  readonly kind: 'money' | 'measure' | 'duration';
  readonly unit: string;
  readonly power: number;
}

type Row = readonly [string, Prefix];
const rows = (kind: Prefix['kind'], unit: string, words: string, power = 0): Row[] => words.split('|').map((word) => [word, { kind, unit, power }]);
const CODES = ['usd', 'eur', 'gbp', 'cny', 'jpy', 'hkd', 'aud', 'cad', 'chf', 'krw', 'twd', 'sgd', 'inr', 'nzd', 'sek', 'nok', 'dkk', 'mxn', 'brl', 'thb', 'rub'];

const PREFIXES = backward<Prefix>([
  ...rows('money', '元', '¥|￥|人民币|rmb|rmb¥|cny¥|人民币:|人民币：|人民币¥'),
  ...rows('money', '美元', '美元|us$|us $|u.s. $|u.s.$'),
  ...rows('money', '港元', '港币|港元|hk$|hk $'),
  ...rows('money', '新台币', '新台币|台币|nt$|nt $'),
  ...rows('money', '欧元', '欧元'), ...rows('money', '英镑', '英镑'), ...rows('money', '日元', '日元'), ...rows('money', '澳门元', '澳门币|澳门元|mop$'),
  ...['$', '€', '£', '₭', '₩', '₹', '฿', '₽', 'c$', 'c $', 'a$', 'a $', 's$', 'mxn$', 'mex$', 'nz$', 'r$', 'dollar', 'sen', ...CODES].flatMap((word) => rows('money', word, word)),
  ...CODES.flatMap((code) => rows('money', code, `m${code}`, 6)),
  ...rows('measure', '华氏度', '华氏|华氏温度'), ...rows('measure', '摄氏度', '摄氏|摄氏温度'),
  ...rows('duration', 'age', 'age'),
]);

/** The prefix before a number, blanks between them allowed, no further back than `floor`. */
export function prefixBefore(text: string, at: number, floor: number): (Prefix & { readonly start: number }) | undefined {
  let from = at;
  while (from > floor && isBlank(text, from - 1) && at - from < 3) from--;
  const found = wordBefore(PREFIXES, text, from, floor);
  if (!found) return undefined;
  const { meaning, start } = found;
  const written = isLatin(text, start) && meaning.power === 0 && !isHan(text, start) && !/[^a-z$ ]/.test(meaning.unit) ? text.slice(start, found.end) : meaning.unit;
  return { ...meaning, unit: written, start };
}
