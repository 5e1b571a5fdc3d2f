import type { Basis } from '../datum.ts';

/**
 * What a word does in running text: names the basis that the next number stands on (`budget`: planned, whichever of the two), turns to a
 * comparison or a direction, says that a share or completion follows, opens a list, holds two numbers against each other, or gives a purpose or
 * a reason, in which nothing is stated of the item. `name`: a word of the field inside a longer one that means something else.
 */
export type Cue =
  | { readonly is: 'basis'; readonly basis: Basis | 'budget' }
  | { readonly is: 'up' | 'down'; readonly bare?: true }
  | { readonly is: 'prior' | 'compare' | 'same-period' | 'previous' | 'comparable' | 'per' | 'new' | 'more' | 'less' | 'flat' | 'from' | 'share' | 'complete' | 'rate' | 'average' | 'yearly' }
  | { readonly is: 'of-which' | 'list' | 'breakdown' | 'each' | 'total' | 'purpose' | 'reason' | 'plan' | 'filler' | 'name' }
  | { readonly is: 'to'; readonly sign: -1 | 1 }
  | { readonly is: 'order'; readonly order: '>' | '<' | '=' };

const cue = <C extends Cue>(is: C, words: string): (readonly [string, Cue])[] => words.trim().split(/\s+/).map((word) => [word, is] as const);

/** Longest match decides: 一般公共预算 before 预算, 完成率 before 完成. Simplified characters, as texts are folded. */
export const CUES: ReadonlyMap<string, Cue> = new Map<string, Cue>([
  ...cue({ is: 'basis', basis: 'initial' }, '年初预算 年初预算数 年初预算安排 年初部门预算 年初安排 年初批复 年初批复预算 预算批复'),
  ...cue({ is: 'basis', basis: 'adjusted' }, '全年预算 全年预算数 调整预算 调整预算数 调整后预算 调整后预算数 调整后的预算 变动预算'),
  ...cue({ is: 'basis', basis: 'budget' }, '预算 预算数 预算额 预算安排 预算金额 预算总额 当年预算 年度预算 本年预算'),
  ...cue({ is: 'basis', basis: 'actual' }, '决算 决算数 支出决算 支出决算数 收入决算 收入决算数 执行数 预算执行数 支出数 实际支出 实际支出数 决算支出 决算总额'),
  ...cue({ is: 'basis', basis: 'target' }, '分值 指标分值 权重 满分 标准分'),
  ...cue({ is: 'basis', basis: 'actual' }, '得分 自评得分 自评分 实得分 实际得分'),
  ...cue({ is: 'basis', basis: 'quota' }, '核定编制 编制数 编制人数'),
  ...cue({ is: 'plan' }, '计划 目标 力争 预期 预计 不低于 不少于 控制在 目标值'),
  ...cue({ is: 'prior' }, '年初 上年 上年度 去年 上一年 上一年度 上年末 上年底 上年决算 上年决算数 上年数 上年执行数 上年预算 上年预算数 上年实际'),
  ...cue({ is: 'same-period' }, '同比 上年同期 去年同期 同期'),
  ...cue({ is: 'comparable' }, '同口径 按同口径 可比口径 按可比口径 按可比价格计算 按可比价计算 按不变价计算 自然口径'),
  ...cue({ is: 'previous' }, '环比'),
  ...cue({ is: 'compare' }, '比 较 与 和 同 相比 对比 相比较 相较 相较于 比较'),
  ...cue({ is: 'up' }, '增加 增长 上升 提高 增收 增支 超收 超支 增幅 增长率 增加额 增加了 增长了 上升了 上涨 扩大 增亏'),
  ...cue({ is: 'up', bare: true }, '增 升'),
  ...cue({ is: 'new' }, '新增'),
  ...cue({ is: 'down' }, '减少 下降 降低 减收 减支 短收 短支 减幅 降幅 下降率 减少了 下降了 降低了 下跌 缩小 节约 节省 减亏'),
  ...cue({ is: 'down', bare: true }, '减 降'),
  ...cue({ is: 'more' }, '多 高 多出 高出 超出 偏多 偏高'),
  ...cue({ is: 'less' }, '少 低 短少 偏少 偏低'),
  ...cue({ is: 'flat' }, '持平 基本持平 无变化 没有变化 无增减变化'),
  ...cue({ is: 'from' }, '由 从'),
  ...cue({ is: 'to', sign: 1 }, '增加到 增加至 增长到 增长至 增至 增到 提高到 提高至 提升到 提升至 上升到 上升至 升到 升至 扩大到 扩大至 上调到 上调至 调增为 调增至 调增到 扩展到'),
  ...cue({ is: 'to', sign: -1 }, '减少到 减少至 减至 减到 下降到 下降至 降到 降至 降低到 降低至 缩小到 缩小至 缩短到 缩短至 压减到 压减至 压缩到 压缩至 下调到 下调至 调减为 调减至 调减到 回落到 回落至'),
  ...cue({ is: 'share' }, '占 占比 占比为 占比达 所占比重 所占比例'),
  ...cue({ is: 'complete' }, '完成 完成了'),
  ...cue({ is: 'rate' }, '执行率 预算执行率 完成率 预算完成率 支出率 支付率 执行进度 支出进度 支付进度'),
  ...cue({ is: 'average' }, '每千人口 每万人口 每百人 每千人 每万人 人均 车均 户均 村均 生均 校均 亩均 次均 台均 班均 月均 日均 镇均 乡均 床均 师均 馆均 店均 批均 场均 件均 户月均 年人均 平均 平均每人 平均每户 平均每笔 平均每次 平均每件 每人 每车 每户 每名 每家 每所 每场 每亩 每吨 每平方米 每公里 每台 每个 每次 每件 每套 每例 每村 每校 每站 每月 每天 每日 每生 每床 每辆 每座 所均 站均 点均 项均 例均 篇均 宗均 单均 船均 栋均 辆均 企均 园均 周均 时均 期均 季均 县均 区均 市均 社均 单件 单站 单次 单户 单车 单人'),
  ...cue({ is: 'per' }, '每 各'),
  ...cue({ is: 'yearly' }, '年均 平均每年 每年平均'),
  ...cue({ is: 'of-which' }, '其中'),
  ...cue({ is: 'list' }, '包括 主要包括 主要用于以下方面 用于以下方面 主要用于以下几个方面 主要用途如下 如下 具体如下 情况如下 具体情况如下 分别如下 分为 具体为 具体是 具体包括 包含 含 分项看'),
  ...cue({ is: 'breakdown' }, '按采购类别分 按类别分 按资金来源分 按来源分 按方式划分 按用途分 按级次分 按经济分类 按能源类型统计 从收入看 从支出看 从结构看 从构成看 从类型看 从用途看 从来源看 从资金来源看'),
  ...cue({ is: 'each' }, '分别 分别为 分别是 依次为 依次是 依次 二者 两者 三者 前者 后者'),
  ...cue({ is: 'total' }, '合计 共计 总计 总额 合计为 共计为 总计为 共'),
  ...cue({ is: 'order', order: '>' }, '大于 高于 多于 超过 超目标 超计划 超任务'),
  ...cue({ is: 'order', order: '<' }, '小于 低于 少于'),
  ...cue({ is: 'order', order: '=' }, '等于'),
  ...cue({ is: 'purpose' }, '用于 主要用于 主要是用于 主要用途 为了 用来'),
  ...cue({ is: 'reason' }, '主要原因 原因 原因是 主要原因是 主要原因为 主要是 主要系 因为 由于 主要因 是因为'),
  ...cue({ is: 'filler' }, '金额 总金额 为 是 约 达 达到 的 了 数 当年 全年 年度 实际 累计 共有 比重 比例 安排 额 均 等 以及 加上 另 此外 有'),
  ...cue({ is: 'name' }, '有效 有关 有限 有序 有力 有机 有条件 有利 有偿 有色 有线 有声 有害 有毒 收、支 收入、支出 含税 含金量 含量 不含 含氧 含水 含沙 年初结转 年初结转和结余 年初结转结余 年初结余 年初以来 从而 从严 从紧 从优 自由 由来 得分率 上年结转 上年结余 上年结转和结余 上年结转结余 最高 最低 最多 最少 升学 专升本 升级 升格 一般公共预算 政府性基金预算 国有资本经营预算 预算单位 预算绩效 预算管理 预算调整 预算编制 预算稳定 预算内 预算外 部门预算 部门决算 增加值 增设 增值税 增减 较多 较少 较大 较好 较高 较低 较快 较为 比例尺 占地面积 占地约 占地近 占地达 占地总 占用 占道 占有 完成情况 为主 为民 为基础 与会 参与 和平 同志 同步 同意 合同 各类 各项 各级 各镇 各乡 各部门 各单位 各市 各区 各县 总额度 公共 共同 共享 共青 共产 减税 减灾 减排 减轻 降水 降碳 降费 将军 从事 从业 由于 理由 本级 本部门 本单位 目标任务 计划生育 比武 原因分析'),
]);

/** What begins so stood at an earlier time, also inside a longer name (年初结转). */
export const EARLIER: readonly string[] = ['年初', '上年', '期初', '上期', '上月', '上季', '去年', '上届', '上次', '上轮', '上一轮', '上一周期', '上周期', '上学年', '上学期', '前年', '前期', '常年', '往年', '历年', '多年平均', '全国平均', '全省平均', '全市平均', '全县平均', '省内平均'];

/** A comparison with what was aimed at: 比去年目标多200人. */
export const AIMED = /目标|任务|计划|指标|预期/;

/** What is left of an amount is not what was done of it. */
export const LEFT_OVER = /余款|尾款|结余|剩余|余额|未执行|未支付|未完成|缺口/;

/** Growth of these is told at comparable prices, not of the amounts beside it. */
export const REAL_TERMS = /生产总值|GDP|增加值/i;

/** 经…批准调整为: how an amount came about, not what it is of. */
export const PROCEDURE = /^经.*(?:批准|审议|审定|核定|同意|调整|通过)$/;

/** What comes, and what goes. */
export const COMES = /新增|新设|新建|新入|新引进|引进|迁入|流入|转入|出生|新参保|举借|借款|入库|入职/;
export const GOES = /注销|吊销|取消|退出|退库|迁出|流出|转出|死亡|归还|偿还|核销|报废|退休|离职/;

/** Parts that count some things twice. */
export const OVERLAP = /重复|重叠|交叉|同时|兼有/;

/** Words that name no subject when they stand alone: 本年比上年增加…. */
export const NO_SUBJECT: ReadonlySet<string> = new Set(['本年', '本年度', '当年', '今年', '全年', '其', '该', '均', '各']);

/** Words between a number and the next name that open the parts of what it is of. */
export const OPENS_PARTS = /^[，,；;：:（(]?\s*其中[：:，,]?$/;

/** Behind a name: what no name ends with, and the end of the year that it begins with. */
export const NO_END = /(?:总计|合计)?[各均]+$/;
export const YEAR_END = /^(?:[末底](?:共有|共)?|即)/;

/** Behind a figure: what somebody has set, not what there was. */
export const STANDARD = /^的?(?:补助|收费|最低|最高)?(?:标准|定额|限额|上限|下限|控制线|红线|警戒线|门槛)/;
