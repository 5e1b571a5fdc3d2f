import { dimensionOf, type Dimension } from '../core/unit.ts';
import { UNITS } from '../text/counters.ts';
import { wordAt } from '../text/lexicon.ts';

/** A unit of measure with the power of ten that it scales by: 万元 is {元, 4}. */
export interface Unit {
  readonly unit: string;
  readonly power: number;
}

export const PERCENT: Unit = { unit: '%', power: 0 };
export const POINTS: Unit = { unit: '分', power: 0 };

const POWERS: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3, 万: 4, 萬: 4, 亿: 8, 億: 8 };
const ENGLISH: Readonly<Record<string, Unit>> = {
  'rmb10,000': { unit: '元', power: 4 }, '10,000yuan': { unit: '元', power: 4 }, 'rmb10000': { unit: '元', power: 4 }, '10000yuan': { unit: '元', power: 4 }, tenthousandyuan: { unit: '元', power: 4 },
  'cny10,000': { unit: '元', power: 4 }, rmbtenthousand: { unit: '元', power: 4 }, 'rmb1,000': { unit: '元', power: 3 }, rmbthousand: { unit: '元', power: 3 }, rmbthousands: { unit: '元', power: 3 }, thousandyuan: { unit: '元', power: 3 },
  thousandrmb: { unit: '元', power: 3 }, 'rmb000': { unit: '元', power: 3 }, rmbmillion: { unit: '元', power: 6 }, millionyuan: { unit: '元', power: 6 }, rmbmillions: { unit: '元', power: 6 }, cnymillion: { unit: '元', power: 6 }, '100millionyuan': { unit: '元', power: 8 },
  rmb100million: { unit: '元', power: 8 }, rmb: { unit: '元', power: 0 }, yuan: { unit: '元', power: 0 }, cny: { unit: '元', power: 0 }, rmbyuan: { unit: '元', power: 0 }, persons: { unit: '人', power: 0 }, person: { unit: '人', power: 0 }, people: { unit: '人', power: 0 },
};
const NAMES: Readonly<Record<string, string>> = { 人民币: '元', 圆: '元', 人民币元: '元', 百分比: '%', '％': '%', m2: '平方米', 百分点: '个百分点', 个百分点: '个百分点', 分: '分', 人数: '人' };
/** Words of the reader's unit list that are no units of a table: they name kinds of places or are numbers themselves. */
const NOT_UNITS = new Set(['单位', '部门', '大', '号', '国', '地', '省', '州', '区', '年', '月', '日', '季', '季度', '章', '款', '类', '项目']);
/** Behind a stroke they are what something is counted for each of: 元/人·月. */
const PERIODS = new Set(['年', '月', '日', '季', '季度']);

/** A cell or bracket that is wholly a unit of measure; undefined for anything else. */
export function readUnit(text: string): Unit | undefined {
  const half = text.normalize('NFKC').replace(/\s+/g, '');
  const bare = half.replace(/^人民币(?=[十百千万亿元])/, '');
  if (bare === '' || bare.length > 16) return undefined;
  const english = ENGLISH[bare.toLowerCase().replace(/^in/, '')];
  if (english) return english;
  // The fewest scaling characters: 万千瓦时 is 万 of 千瓦时. 千 may open a unit, the others never do.
  for (let at = 0, power = 0; at < bare.length; power += POWERS[bare.charAt(at)] ?? 0, at++) {
    const rest = bare.slice(at);
    const unit = SCALES.test(rest) ? undefined : (NAMES[rest] ?? (isWord(rest) ? rest : undefined));
    if (unit !== undefined) return { unit, power };
    if (POWERS[bare.charAt(at)] === undefined) return undefined;
  }
  return undefined;
}

const SCALES = /^[十百万萬亿億](?!分)/;

function isWord(text: string): boolean {
  if (text === '' || NOT_UNITS.has(text)) return false;
  const parts = text.split(/[/·]/);
  return parts.length <= 3 && (parts.length < 3 || text.indexOf('/') < text.indexOf('·')) && parts.every((part, i) => part !== '' && ((i > 0 && PERIODS.has(part)) || wordAt(UNITS, part, 0)?.end === part.length || dimensionOf(part) !== 'count'));
}

const PREFIXES = new Map([[1, '十'], [2, '百'], [3, '千'], [4, '万'], [6, '百万'], [7, '千万'], [8, '亿']]);

/** 万元; several parted by 、; null for none. */
export const unitText = (units: readonly Unit[]): string | null => (units.length === 0 ? null : units.map(({ unit, power }) => (PREFIXES.get(power) ?? '') + unit).join('、'));

export const dimension = (unit: Unit | null): Dimension | null => (unit === null ? null : dimensionOf(unit.unit));

/** What is said of the unit in a stretch of text: one, several (whichever fits the item), or words that are no unit though they should be. */
export interface Stated {
  readonly units: readonly Unit[];
  /** 单位：… was there, and what follows it is no unit that is known; null otherwise. */
  readonly odd: string | null;
}

const LABEL = /(金额|计量|货币|数量|量纲)?(?:单位|[Uu]nits?|[Cc]urrency)\s*[:：]\s*|(金额)\s*[:：]\s*|\b(in)\s(?=RMB|CNY|yuan|thousand|million|ten thousand)/g;
/** Up to the next blank or bracket, but for the parts of an English unit. */
const SAID = /^[^\s（(）);；。]+(?:\s(?:10,000|1,000|100|million|thousands?|ten|yuan)(?![\w,]))*/i;
/** What is named behind 单位： when it is no measure: the body that reports. */
const BODY = /[局委办厅院校馆站所处科室心司会府队厂社村镇乡县市区部园台团组庭]$/;

/** Reads 单位：万元 wherever it stands in a text; 编制单位：某局 is no such thing. */
export function statedUnits(text: string): Stated | null {
  for (const match of text.matchAll(LABEL)) {
    const said = SAID.exec(text.slice(match.index + match[0].length))?.[0] ?? '';
    const units = (readUnit(said) ? [said] : said.split(/[、，和及]|,(?!\d)/)).map(readUnit);
    const known = units.filter((unit) => unit !== undefined);
    if (known.length > 0 && known.length === units.length) return { units: known, odd: null };
    const own = match[1] !== undefined || match[2] !== undefined || !/\p{Script=Han}$/u.test(text.slice(0, match.index));
    if (said !== '' && (known.length > 0 || (own && !(BODY.test(said) && said.length > 2)))) return { units: [], odd: said.slice(0, 20) };
  }
  return null;
}

/** A unit in the last bracket of a head (决算数（万元）, 数量[个]), and the head without it. Brackets that hold no unit stay. */
export function splitUnit(head: string): { readonly name: string; readonly unit: Unit | null } {
  if (!/[（([【〔/／%％]/.test(head)) return { name: head.trim(), unit: null };
  const match = /^(.*?)\s*[（([【〔]\s*(?:(?:计量|金额)?单位\s*[:：]\s*)?([^（）()[\]【】〔〕]{1,14})\s*[）)\]】〕]\s*([:：]?)$/s.exec(head.trim());
  const unit = match ? readUnit(match[2] ?? '') : undefined;
  if (match && unit) return { name: (match[1] ?? '') + (match[3] ?? ''), unit };
  const inner = [...head.matchAll(/[（(【]([^（）()【】]{1,8})[）)】]/g)].flatMap(({ 0: all, 1: said = '' }) => {
    // 政府办公厅（室）及相关机构: in the middle of a name a counter is a word of it.
    const own = readUnit(said);
    return own && dimensionOf(own.unit) !== 'count' ? [{ all, unit: own }] : [];
  });
  const [only, ...more] = inner;
  if (only && more.length === 0) return { name: head.trim().replace(only.all, ''), unit: only.unit };
  const slash = /^(.+)[/／]\s*([^/／]{1,4})$/.exec(head.trim());
  const behind = slash ? readUnit(slash[2] ?? '') : undefined;
  if (slash && behind) return { name: slash[1] ?? '', unit: behind };
  const percent = /^(.+?)\s*[%％]$/.exec(head.trim());
  return percent ? { name: percent[1] ?? '', unit: PERCENT } : { name: head.trim(), unit: null };
}
