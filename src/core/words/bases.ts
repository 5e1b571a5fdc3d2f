import { entries, phrases, type Sense } from './senses.ts';

const basis = (of: 'actual' | 'initial' | 'adjusted' | 'prior' | 'quota' | 'target'): Sense => ({ is: 'basis', basis: of });
const weak = (of: 'budget' | 'start' | 'whole'): Sense => ({ is: 'weak', of });
const time = (of: 'current' | 'prior' | 'end' | 'start'): Sense => ({ is: 'time', time: of });

/**
 * Words that say on what basis a number stands: planned at the start of the year, after adjustment, done, a year earlier, approved posts, aimed at.
 * 预算数 is the adjusted budget where no other is named (notes of the 决算 tables: 预算数为全年预算数).
 */
export const BASES: readonly (readonly [string, Sense])[] = [
  ...entries('年初预算 年初预算数 年初预算额 年初安排 年初批复 年初批复数 年初下达 预算批复 预算批复数 批复预算 批复预算数 年初安排数 年初预算安排 年初计划预算 年初部门预算 初始预算 原预算 原预算数', basis('initial')),
  ...entries('全年预算 全年预算数 调整预算 调整预算数 预算调整后 调整后预算 调整后预算数 调整后全年预算 变动预算 预算变动后 追加后预算 最终预算 全年安排 全年预算额 全年预算安排 调整后', basis('adjusted')),
  ...entries('决算 决算数 决算额 支出决算 支出决算数 收入决算 收入决算数 执行数 全年执行数 预算执行数 支出数 全年支出数 执行额 实际执行数 实际支出 实际支出数 实际支出额 实际执行 实际完成 实际完成数 实际完成值 实际完成情况 完成数 完成值 全年完成值 全年实际值 实际 实际数 实际值 实际金额 实际发生数 实支数 实有 实有数 现有 在编 在岗 在用 累计支出 支付数 实际支付 决算支出 已支出 已执行 实际使用 使用数 支出金额 执行金额 实际收入 实际到岗 当前值 实际投资 实际规模 发生数 发生额 累计完成 累计完成数 完成投资 完成投资额 累计完成投资 完成数量 完成量 发放金额 实发金额 实发数 实际发放 实际发放数 实际发放金额 累计执行 累计执行数 累计支出数 已执行数 已支出数', basis('actual')),
  ...entries('编制 编制数 编制人数 核定编制 核定编制数 核定 核定数 核编数 批准编制', basis('quota')),
  ...entries('目标 目标值 目标数 指标值 年度指标值 年度目标值 年度目标 计划 计划数 计划值 计划完成 计划完成值 计划完成数 预期 预期值 预期目标 预期指标值 年初目标 年初目标值 绩效目标 绩效目标值 年度计划 年度任务 年度任务数 全年任务 任务数 计划任务数 绩效指标值 全年目标', basis('target')),
  ...entries('上年决算 上年决算数 上年执行数 上年实际 上年实际数 上年支出 上年支出数 上年完成值 上年完成数 去年实际 上年同期 上年同期数 去年同期 去年同期数 上年同期累计', basis('prior')),
  ...entries('预算 预算数 预算额 预算金额 预算安排 预算安排数 预算投资 安排数 概算 投资概算', weak('budget')),
  ...entries('年初 年初数', weak('start')),
  ...entries('全年 全年数', weak('whole')),
  ...entries('上年 上年数 上年度 去年 上一年 上一年度 上期 上年末 上年年末 上年年底', time('prior')),
  ...entries('本年 本年数 本年度 当年 今年 本期 年度 本年末 本年累计', time('current')),
  ...entries('年末 年末数 期末 期末数 年底 年终', time('end')),
  ...entries('期初 期初数', time('start')),
  ...phrases('original budget|initial budget|approved budget|adopted budget|budget at start of year', basis('initial')),
  ...phrases('revised budget|adjusted budget|final budget|amended budget|current budget', basis('adjusted')),
  ...phrases('actual|actuals|actual expenditure|actual amount|outturn|executed|execution|final accounts|actual number|actual value', basis('actual')),
  ...phrases('prior year actual|prior year actuals|previous year actual|last year actual|prior year outturn', basis('prior')),
  ...phrases('target|target value|planned|plan|goal|annual target', basis('target')),
  ...phrases('authorized posts|authorised posts|staff quota|quota|establishment', basis('quota')),
  ...phrases('budget|budgeted', weak('budget')),
  ...phrases('prior year|previous year|last year|prior', time('prior')),
  ...phrases('current year|this year|year to date', time('current')),
];

/** The same bases as running text words them, where shorter words suffice: 年初预算为…, 全年预算数…, 比上年…. 上年结转 is this year's. */
export const SPOKEN_BASES = {
  initial: /年初预算|年初安排|年初批复|年初部门预算|预算批复/,
  adjusted: /全年预算|调整预算|调整后预算|调整后的?预算|预算数/,
  target: /目标|计划|任务数|预期/,
  quota: /编制数|编制人数|核定编制|核定人数|编制(?=\d)/,
  prior: /(?<![加以])上年(?!初|结转)|去年|上一年/,
} as const;

/** Words that say what kind of number it is, when it is no level. */
export const MEASURES_SAID: readonly (readonly [string, Sense])[] = [
  ...entries('增减 增减额 增减数 增减变动 增减情况 增减变化 增减值 增减金额 增长 增长额 增加 增加额 增加数 减少 减少额 变动 变动额 变动数 变动值 变化 变化额 差额 差异 差异额 差异数 差值 对比 对比差异 同比 同比增减 同比增减额 比上年增减 较上年增减 与上年增减 与上年相比 比上年 较上年 与上年比较 比上年增减额 较上年增减额 预算调整数 预算调整额 调整数 调整额 追加数 追加额 调增 调减 追加 追减 追加调整数 结余变动 偏差 偏差额 偏差值', { is: 'measure', measure: 'change' }),
  ...entries('增减率 增减幅度 增减比例 增幅 降幅 增长率 增长幅度 增长比例 变动率 变动幅度 变化率 同比增长 同比增长率 同比增幅 同比增减率 偏差率 差异率 较上年增长 比上年增长 比上年增幅 较上年增幅 比上年增长率 预算调整率', { is: 'measure', measure: 'growth' }),
  ...entries('执行率 预算执行率 完成率 预算完成率 执行进度 支出进度 支付进度 预算执行进度 完成比例 完成预算比例 执行比例 完成进度 支出率 使用率 资金使用率 到位率 资金到位率 支付率 支出执行率 资金执行率 完成程度 完成百分比 占预算比例 占年初预算比例', { is: 'measure', measure: 'completion' }),
  ...entries('占比 比重 所占比重 所占比例 占比重 构成比 占总额比重 占总数比例 占总支出比重 占总收入比重', { is: 'measure', measure: 'share' }),
  ...entries('率 比率 比例 节约率 控制率 节支率 结余率 结转结余率 覆盖率 合格率 规模控制率 投资概算控制率 概算控制率 利用率 满意度 百分比 得分率 资金结余率 采购执行率 政府采购执行率 扣分率', { is: 'measure', measure: 'rate' }),
  ...entries('分值 权重 满分 标准分 标准分值 分数 指标分值 权重分 权重分值 分值权重 设定分值 权重值 指标权重', { is: 'measure', measure: 'weight' }),
  ...entries('得分 自评得分 自评分 自评分数 自评分值 评分 评价得分 实际得分 实得分 复核得分 复核分 复评得分 核定得分 评审得分 考核得分 财政复核得分 主管部门评分 部门评分 单位自评 单位自评得分 自评 复核 终评得分 最终得分', { is: 'measure', measure: 'score' }),
  ...entries('合同金额 合同额 合同价 中标金额 中标价 成交金额 成交价 结余 结转 结余数 结余额 结余金额 结转结余 结转数 结转和结余 余额 节余 节约额 节约资金 结余资金 结转资金 指标结余 已付 未付 已付款 未付款 已支付 未支付 已付金额 未付金额 到位 到位数 到位金额 到位资金 资金到位 拨付数 拨付金额 下达数 下达金额 申报数 申报金额 扣分 扣分值 扣分数 单价', { is: 'measure', measure: 'other' }),
  ...phrases('change|variance|difference|increase|decrease|increase/decrease|year-on-year change', { is: 'measure', measure: 'change' }),
  ...phrases('growth|growth rate|change rate|year-on-year growth', { is: 'measure', measure: 'growth' }),
  ...phrases('execution rate|completion rate|budget execution rate|utilization rate|utilisation rate|implementation rate', { is: 'measure', measure: 'completion' }),
  ...phrases('share|share of total|proportion|percentage', { is: 'measure', measure: 'share' }),
  ...phrases('rate|ratio', { is: 'measure', measure: 'rate' }),
  ...phrases('weight|full score|maximum score|points available', { is: 'measure', measure: 'weight' }),
  ...phrases('score|self score|self-assessment score|points|rating', { is: 'measure', measure: 'score' }),
  ...phrases('contract amount|balance|carry-over|carryover', { is: 'measure', measure: 'other' }),
];
