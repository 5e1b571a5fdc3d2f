/** By what an average is per (车均, 每辆), the units in which such things are counted. */
const PER: Readonly<Record<string, string>> = {
  人: '人 名 位 人次 口 员', 生: '人 名 位', 师: '人 名 位', 员: '人 名 位', 名: '人 名 位',
  车: '辆 台', 辆: '辆 台', 台: '台 台套 部', 船: '艘 条 只', 户: '户 家', 家: '家 户 个', 企: '家 户 个', 店: '家 个', 村: '村 个', 镇: '个', 乡: '个', 县: '个', 区: '个', 市: '个', 社: '家 个',
  所: '所 个 家', 校: '所 校 个', 园: '所 个 家', 馆: '家 个 座', 站: '站 座 个', 点: '处 个', 座: '座', 栋: '栋 幢', 床: '张 床', 班: '个 班',
  亩: '亩', 吨: '吨', 次: '次 人次 场 场次 趟', 场: '场 场次 次', 期: '期', 批: '批 批次', 件: '件 项 宗 起', 项: '项 个', 例: '例', 篇: '篇', 宗: '宗 件', 单: '单 件 笔', 套: '套',
  月: '月 个月', 日: '天 日', 天: '天 日', 周: '周', 季: '季度 个季度', 时: '小时',
};

const UNITS: ReadonlyMap<string, ReadonlySet<string>> = new Map(Object.entries(PER).map(([per, units]) => [per, new Set(units.split(' '))]));
const AVERAGE = /(?:每|单)(.)|(.)均/g;

/** The units of what the last average that words name is per; null where they do not say, or not in words that are known. */
export function unitsPer(words: string): ReadonlySet<string> | null {
  const last = [...words.matchAll(AVERAGE)].at(-1);
  return UNITS.get(last?.[1] ?? last?.[2] ?? '') ?? null;
}
