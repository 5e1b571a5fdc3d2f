/** What a quantity measures. Quantities of different dimensions are never compared. */
export type Dimension = 'money' | 'percent' | 'points' | 'multiple' | 'score' | 'measure' | 'time' | 'count';

const NAMED: Readonly<Record<string, Dimension>> = {
  '%': 'percent', '‰': 'percent', 成: 'percent', 折: 'percent',
  个百分点: 'points', 百分点: 'points',
  倍: 'multiple', 分: 'score',
  元: 'money', 美元: 'money', 欧元: 'money', 港元: 'money', 日元: 'money', 英镑: 'money',
};

/** SI and traditional measures, as official texts write them. */
export const MEASURES = [
  '平方公里', '平方千米', '平方米', '立方米', '万立方米', '公里', '千米', '海里', '厘米', '毫米', '公顷', '公斤', '千克', '千瓦时', '千瓦', '兆瓦', '摄氏度',
  '米', '亩', '吨', '克', '升', '毫升', '度', '℃', 'km', 'm', 'kg', 't', 'MW', 'kW', 'kWh', 'GB', 'TB', 'MB', '㎡', 'm²', 'm³',
] as const;

/** Lengths of time; 岁 (age) is one. */
export const DURATIONS = ['个工作日', '工作日', '个小时', '小时', '分钟', '秒', '天', '个月', '年', '周', '周岁', '岁', '日', '季度', '个季度'] as const;

const measures = new Set<string>(MEASURES);
const durations = new Set<string>(DURATIONS);

/** The dimension of a unit as a figure carries it (never with 万 or 亿). Unknown units count things. */
export function dimensionOf(unit: string | null): Dimension {
  if (unit === null) return 'count';
  const named = NAMED[unit];
  if (named) return named;
  if (measures.has(unit)) return 'measure';
  return durations.has(unit) ? 'time' : 'count';
}
