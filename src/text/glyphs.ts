import { TRADITIONAL } from '../core/words/traditional.ts';

/** Characters that two widths or spellings share: full-width forms, the several minus signs, the ideographic zero; 參 is the numeral here. */
const SAME: readonly (readonly [string, string])[] = [['參', '叁'], ['−', '-'], ['﹣', '-'], ['￥', '¥'], ['Ｏ', '〇'], ['○', '〇'], ['％', '%'], ['﹪', '%'], ['º', '°']];

const simple = Uint16Array.from({ length: 65536 }, (_, code) => (code >= 0xff01 && code <= 0xff5e ? code - 0xfee0 : code === 0x3000 || code === 0xa0 ? 32 : code));
for (const [from, to] of [...TRADITIONAL, ...SAME]) simple[from.charCodeAt(0)] = to.charCodeAt(0);

const lower = Uint16Array.from(simple, (code) => (code >= 65 && code <= 90 ? code + 32 : code));

/** A UTF-16 unit as word tables have it: simplified, half width, lower case; −1 past the end. */
export const glyphAt = (text: string, i: number): number => lower[text.charCodeAt(i)] ?? -1;

/** The same for a code, so that tables and texts meet. */
export const glyphOf = (code: number): number => lower[code] ?? -1;

/** A short piece of text, simplified and in half width; its case stays (MW and mW differ). */
export function simplified(text: string): string {
  let out = '';
  for (let i = 0; i < text.length; i++) out += String.fromCharCode(simple[text.charCodeAt(i)] ?? 0);
  return out;
}
