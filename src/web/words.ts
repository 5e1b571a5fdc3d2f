import type { Locale } from '../core/locale.ts';
import { EN } from './words-en.ts';
import { ZH, type Words } from './words-zh.ts';

/** Every word of the page. Findings and problems bring their own, in the same two languages. */
export const WORDS: Readonly<Record<Locale, Words>> = { 'zh-CN': ZH, en: EN };

export type { Words } from './words-zh.ts';
