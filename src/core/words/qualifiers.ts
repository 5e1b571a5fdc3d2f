const list = (words: string): readonly string[] => words.split(' ');

/** Words that say when, how completely or that something was done, and nothing of what. */
export const BLANK: readonly string[] = list(
  '全年 本年 本年度 当年 年度 今年 上年 去年 年初 年末 截至 累计 共 共计 总 一共 实际 全部 各项 各类 现有 实有 现 ' +
  '完成 实现 达到 取得 收到 拨付 下达 到位 安排 批复 核定 列支 发生 开支 发放 使用 支付 执行 举办 开展 组织 实施 召开 建成 配备 保有 拥有 设有 设置 ' +
  '其中 包括 含 即 另 另有 另外 此外 以及 和 与 及 并 同时 主要 分别 是 为 有 的 、 “ ” ： : . — - 《 》',
);

/**
 * Words that may stand in front of a name and leave it the name of the same thing: who reports, when, how complete, and verbs that only say
 * that it was. Anything else makes it the name of another thing (河道清淤项目支出 is no 项目支出; 新增讲座 are not all 讲座).
 */
export const QUALIFIERS: readonly string[] = [
  ...BLANK,
  ...list('我局 我馆 我院 我校 我委 我办 我中心 我单位 我部门 我县 我市 我区 我镇 本局 本馆 本院 本校 本单位 本部门 部门 单位 部门整体 全局 全馆 全院 全校 全系统 局机关 机关'),
  ...list('合计 总计 支出 决算 预算 财政 财政拨款 一般公共预算 一般公共预算财政拨款 部门预算 部门决算 接待 服务 编制 在编 在职'),
];

/** Words that may stand between a name and its number. */
export const CONNECTIVES: readonly string[] = list(
  '为 是 达 到 共 计 有 约 ： : （ ( 决算 决算数 预算 预算数 年初 全年 调整 调整后 合计 总计 总额 金额 支出数 执行数 完成 实现 实际 总数 人数 累计 较上年 人民币 目标 目标值 核定编制 编制数 编制',
);

/** Words that make a number one for each of many: 人均公用经费 is not 公用经费. */
export const EACH: readonly string[] = list('人均 户均 车均 每均 每人 每户 每车 每家');

/** A bound that somebody set states a target, not what the data record. */
export const BOUNDS: readonly string[] = list('不少于 不低于 不超过 不高于 不多于 至少 以上 往上 以内 以下');
