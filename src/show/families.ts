import type { Locale } from '../core/locale.ts';

/** What the first part of a rule's code stands for. */
export const FAMILIES: Readonly<Record<Locale, Readonly<Record<string, string>>>> = {
  'zh-CN': { data: '数据', figure: '数字', relation: '勾稽关系', repeat: '重复', structure: '结构', wording: '用语', score: '评分', date: '日期', name: '名称' },
  en: { data: 'Data', figure: 'Figures', relation: 'Relations', repeat: 'Repeats', structure: 'Structure', wording: 'Wording', score: 'Scores', date: 'Dates', name: 'Names' },
};

/** A rule's family in words; its code where the family has none. */
export const familyOf = (code: string, locale: Locale): string => FAMILIES[locale][code.slice(0, code.indexOf('-'))] ?? code;
