import { isFigure, type Content } from './cell.ts';
import type { Head } from './head.ts';
import type { Sheet } from './sheet.ts';
import { readUnit, statedUnits } from './unit.ts';

/** What a row is by its own cells. `line` numbers the columns (栏次 1 2 3); `head` could head columns; `text` is other words. */
export type RowKind = 'blank' | 'note' | 'signature' | 'meta' | 'line' | 'numeric' | 'single' | 'head' | 'text';

/** A row with its filled cells, by column; covered cells of merged areas are left out. */
export interface Row {
  readonly index: number;
  readonly kind: RowKind;
  readonly filled: readonly number[];
  /** Leftmost number, dash or unknown value; null when there is none. */
  readonly figure: number | null;
}

const NOTE = /^\s*(?:[（(]?(?:注|备注|说明|附注|填表说明|填报说明|编制说明|备注说明|注释)[)）]?\s*[:：]|[（(]?(?:notes?|remarks?)\s*[:：.]|注\d|※|★|\*\s*\S)/i;
const SIGNATURE = /(?:制表人?|填表人|填报人|编制人|负责人|审核人?|复核人?|经办人|联系人|联系电话|电话|单位盖章|盖章|签字|签章|prepared by|reviewed by|approved by)\s*[（(]?[^：:]{0,6}[)）]?\s*[:：]/i;
const SENTENCE = /[。；;！？]|，.{8,}/;
/** Longer cells are prose. */
const PROSE = 40;
/** 公开01表, 附件2, 表3-1: the number of a form. */
const FORM = /^(?:公开|预算|决算|财决|附件|附表|表|编号)\s*[\d０-９一二三四五六七八九十]+(?:[-－—][\d一二三四五六七八九十]+)?\s*(?:表|号)?(?:[:：].*)?$/;
const FIELD = /^[^：:\d]{2,14}[:：]\s*\S/;

export const isProse = (text: string): boolean => text.length > PROSE || (SENTENCE.test(text) && text.length > 12);

/** 名：值, an exact year, the number of a form, a unit: what stands over a table and speaks of all of it. */
export function isMeta(text: string): boolean {
  const trimmed = text.trim();
  if (/^[（(]?(?:19|20)\d{2}\s*年?度?[)）]?$/.test(trimmed) || FORM.test(trimmed)) return true;
  if (statedUnits(trimmed)) return true;
  return FIELD.test(trimmed) && !/^(?:其中|of which|减|加)\s*[:：]/i.test(trimmed);
}

export function readRow(sheet: Sheet, index: number, headAt: (row: number, column: number) => Head | null): Row {
  const filled: number[] = [];
  let figure: number | null = null;
  for (let column = 0; column < sheet.width; column++) {
    const content = sheet.content(index, column);
    if (content.kind === 'blank') continue;
    filled.push(column);
    if (figure === null && isFigure(content)) figure = column;
  }
  return { index, filled, figure, kind: kindOf(sheet, index, filled, figure, headAt) };
}

function kindOf(sheet: Sheet, row: number, filled: readonly number[], figure: number | null, headAt: (row: number, column: number) => Head | null): RowKind {
  if (filled.length === 0) return 'blank';
  const contents = filled.map((column) => sheet.content(row, column));
  const texts = contents.flatMap((content) => (content.kind === 'text' ? [content.text] : []));
  if (NOTE.test(texts[0] ?? '') && (filled.length === 1 || texts.some(isProse))) return 'note';
  if (texts.filter((text) => SIGNATURE.test(text)).length > 0) return 'signature';
  if (isLine(contents)) return 'line';
  if (figure !== null && !contents.every((content) => content.kind !== 'number' || isYear(content))) return 'numeric';
  const years = contents.some(isYear);
  if (figure !== null && !years) return 'numeric';
  if (filled.length === 1 && !years) return isMeta(texts[0] ?? '') ? 'meta' : isProse(texts[0] ?? '') ? 'note' : 'single';
  if (texts.some((text) => isMeta(text) && !isHeadUnit(text)) && texts.filter((text) => !isMeta(text)).length <= 1) return 'meta';
  return isHead(filled, texts, years, (column) => headAt(row, column)) ? 'head' : figure !== null ? 'numeric' : 'text';
}

/** （万元） alone, or a head that ends in it, belongs to a column. */
const isHeadUnit = (text: string): boolean => !/单位/.test(text) && readUnit(text.replace(/^.*[（(]|[)）]$/g, '')) !== undefined;

const isYear = (content: Content): boolean =>
  content.kind === 'number' && content.unit === null && content.value.scale === 0 && Number(content.value.units) >= 1990 && Number(content.value.units) <= 2099;

const WORDS_OF_LINE = /^(?:栏次|行次|序号|类|款|项|科目编码|科目名称|项目|甲|乙|丙|[a-z]|[（(]?[a-z\d]+[)）]?\s*[=＝][\s\da-z+\-－—*×÷/／（）()%]+|[（(]?[a-z](?:[=/÷][a-z\d+\-*/÷（）()%]+)?[)）]?)$/i;

/** 栏次 | 1 | 2 | 3, with the word or from 1 on in three columns; marks such as 3=1+2 and 甲 may stand between. */
function isLine(contents: readonly Content[]): boolean {
  const words = contents.flatMap((content) => (content.kind === 'text' ? [content.text.replace(/\s+/g, '')] : []));
  if (!words.every((word) => WORDS_OF_LINE.test(word))) return false;
  const numbers = contents.flatMap((content) => (content.kind === 'number' ? [content] : []));
  if (contents.length !== words.length + numbers.length || numbers.some(({ unit, value }) => unit !== null || value.scale > 0)) return false;
  const named = words.some((word) => /^[栏行]次$/.test(word));
  const marked = words.filter((word) => !/^(?:[栏行]次|[类款项]|科目编码|科目名称|项目|序号)$/.test(word)).length;
  const consecutive = numbers.every(({ value }, i) => i === 0 || Number(value.units) > Number(numbers[i - 1]?.value.units) && Number(value.units) <= Number(numbers[i - 1]?.value.units) + 1 + marked);
  if (named) return numbers.length > 0 && consecutive;
  return consecutive && (numbers.length + marked >= 3) && (numbers.length === 0 ? marked >= 3 && words.every((word) => /^[（(]?[a-z]/i.test(word)) : Number(numbers[0]?.value.units) === 1);
}

/** Two cells or more, half of them words of heads, none of them prose, and not a form's fields with their values. */
function isHead(filled: readonly number[], texts: readonly string[], years: boolean, headAt: (column: number) => Head | null): boolean {
  if (texts.some((text) => isProse(text) && !/[（(]/.test(text))) return false;
  const heads = filled.map(headAt);
  const known = heads.filter((head) => head?.known).length;
  if (filled.length < 2 || known * 2 < filled.length || (filled.length < 4 && known * 2 === filled.length) || (years && !isYearHead(heads))) return false;
  return !isForm(heads);
}

/** 项目 | 2023 | 2024: different years beside names of columns. An amount of 2024 beside the name of an item heads nothing. */
function isYearHead(heads: readonly (Head | null)[]): boolean {
  const years = heads.flatMap((head) => (head?.year != null && /^\d{4}$/.test(head.text) ? [head.year] : []));
  const named = years.length === heads.length || heads.some((head) => head?.role != null);
  return named && new Set(years).size === years.length && heads.every((head) => head?.known && (head.role !== null || head.year !== null || head.bases.size + head.weak.size + head.measures.size + head.time.size > 0));
}

/** 主管部门 | 某市某局 | 实施单位 | 某馆: each known name has a value behind it that is no head. */
function isForm(heads: readonly (Head | null)[]): boolean {
  if (heads.length % 2 !== 0 || heads.length > 6) return false;
  return heads.every((head, i) => (i % 2 === 0 ? head !== null && head.role !== null : !head?.known));
}
