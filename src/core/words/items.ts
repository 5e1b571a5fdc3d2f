import { entries, phrases, type Sense } from './senses.ts';

const item: Sense = { is: 'item' };
const vague: Sense = { is: 'vague' };

/**
 * What official tables count in columns: names of the 决算 and 部门预算 tables, of the government's classifications of revenue and expenditure,
 * of staff, asset and procurement tables. `item` names a thing by itself; `vague` words only make up longer names.
 */
export const ITEMS: readonly (readonly [string, Sense])[] = [
  ...entries('财政拨款收入 一般公共预算财政拨款收入 政府性基金预算财政拨款收入 国有资本经营预算财政拨款收入 上级补助收入 事业收入 经营收入 附属单位上缴收入 附属单位缴款 其他收入 本年收入 本年收入合计 收入合计 收入总计 本年支出 本年支出合计 支出合计 支出总计 使用非财政拨款结余 年初结转和结余 年末结转和结余 上年结转 上年结转资金 上年结转和结余 结余分配 基本支出 项目支出 上缴上级支出 经营支出 对附属单位补助支出 人员经费 公用经费 日常公用经费 工资福利支出 商品和服务支出 对个人和家庭的补助 对个人和家庭补助 资本性支出 债务利息及费用支出 对企业补助 其他支出 人员支出 公用支出 运转类项目 特定目标类项目', item),
  ...entries('三公经费 “三公”经费 三公 “三公” 三公经费合计 “三公”经费合计 因公出国（境）费 因公出国（境）费用 因公出国（境） 因公出国境费 出国（境）费 出国费 公务用车购置及运行维护费 公务用车购置及运行费 公务用车购置和运行维护费 公务用车购置费 公务用车运行维护费 公务用车运行费 公务用车购置 公务用车运行 公务接待费 公务接待 会议费 培训费 机关运行经费 机关运行费 差旅费 办公费', item),
  ...entries('一般公共预算财政拨款 一般公共预算拨款 一般公共预算 政府性基金预算财政拨款 政府性基金预算拨款 政府性基金预算 政府性基金 国有资本经营预算财政拨款 国有资本经营预算拨款 国有资本经营预算 财政专户管理资金 财政专户管理资金收入 财政专户资金 单位资金 单位资金收入 财政拨款 当年财政拨款 财政性资金 财政资金 非财政资金 非财政拨款 其他资金 自筹资金 自有资金 单位自有资金 上级补助 中央资金 省级资金 市级资金 县级资金 区级资金 本级资金 中央补助 省级补助 市级补助 中央财政 省级财政 市级财政 县级财政 区级财政 地方财政 本级财政 社会资金 专项资金 预算内 预算外 年度资金总额 资金总额 债券资金 专项债券 一般债券 一般债务 专项债务 一般性项目 配套资金 县级配套 市级配套 地方配套 授予中小企业 授予小微企业 中小企业 小微企业', item),
  ...entries('一般公共服务支出 外交支出 国防支出 公共安全支出 教育支出 科学技术支出 文化旅游体育与传媒支出 社会保障和就业支出 卫生健康支出 节能环保支出 城乡社区支出 农林水支出 交通运输支出 资源勘探工业信息等支出 商业服务业等支出 金融支出 自然资源海洋气象等支出 住房保障支出 粮油物资储备支出 灾害防治及应急管理支出 预备费 债务还本支出 债务付息支出 转移性支出 税收收入 非税收入 专项收入 行政事业性收费收入 罚没收入 转移支付收入 一般性转移支付 专项转移支付 上解支出 债务收入 调入资金', item),
  ...entries('货物 工程 服务 货物类 工程类 服务类 行政 事业 工勤 行政人员 事业人员 工勤人员 在职人员 离休人员 退休人员 离退休人员 参公人员 参照公务员法管理人员 编外人员 聘用人员 临时人员 公务员 专业技术人员 管理人员 在职 离休 退休 离退休 编外 固定资产 流动资产 无形资产 在建工程 房屋 土地 车辆 设备 通用设备 专用设备 家具 图书 文物 构筑物 办公用房 业务用房 公务用车 资产总额 负债总额 净资产 原值 账面原值 净值 账面净值 累计折旧 折旧 账面价值 账面余额', item),
  ...entries('工资 津贴 补贴 津贴补贴 奖金 绩效工资 社会保障缴费 住房公积金 基本工资 收入 支出 资金 经费 费用 费 款 专项 拨款 补助 缴款 上缴 采购 投资 规模 面积 财政 政府 部门 单位 机关 公用 人员 人头 基本 项目 事业 行政 经营 附属 上级 本级 中央 省级 市级 县级 区级 镇级 乡级 村级 地方 自筹 自有 社会 其他 专户 非税 税收 业务 运行 维护 运维 购置 建设 改造 维修 租赁 劳务 委托 咨询 物业 管理 水电 水费 电费 邮电 印刷 办公 会议 培训 差旅 接待 出国 交通 用车 车辆购置 福利 保险 养老 医疗 教育 卫生 农业 水利 林业 环保 安全 应急 科技 文化 体育 旅游 民政 扶贫 乡村振兴 公共 一般 特定 运转类 特定目标类 常年 一次性 经常性 资本性 生产性 国有 集体 个人 家庭 企业 居民 城镇 农村 城乡 重点 日常 总 净 各项 本部门 本单位 所属单位 下属单位 二级单位 局机关 机关本级 甲 乙 丙', vague),
  ...phrases('revenue|expenditure|personnel|operating|basic expenditure|project expenditure|total revenue|total expenditure|fiscal appropriation|other income|goods|works|services|general public budget|government funds|salaries|capital|capital expenditure|recurrent|travel|training', item),
];

/** Words that may stand in a head and change nothing but say that it is a level, a total or a count. */
export const FILLERS: readonly (readonly [string, Sense])[] = [
  ...entries('合计 小计 总计 共计 合计数 总数 合计金额 总额 总金额', { is: 'total' }),
  ...entries('金额 数额 额 数 款 值 数值 总值 资金额 支出额 收入额 金额合计 价值', { is: 'amount' }),
  ...entries('数量 人数 个数 次数 批次 人次 户数 件数 台数 辆数 套数 批次数 团组数 场次 在职人数 实有人数 在编人数 人员数量 职工人数 退休人数 离退休人数 学生人数 服务人次 车辆数 保有量 公务用车保有量', { is: 'count' }),
  ...entries('的 其 、 及 和 与 或 — – - / ： : ， , · 为 按 各 类 项 级 情况 明细 部分 单位：', { is: 'filler' }),
  ...entries('其中 其中： 其中:', { is: 'of-which' }),
  ...phrases('total|sub-total|subtotal|grand total', { is: 'total' }),
  ...phrases('amount|amounts|value', { is: 'amount' }),
  ...phrases('number|count|quantity|headcount', { is: 'count' }),
  ...phrases('of which|ofwhich:', { is: 'of-which' }),
  ...phrases('of|and|the|in|for|(|)|%', { is: 'filler' }),
];

/** Words in which 预算, 年初, 上年, 编制, 目标 and the like say nothing of the basis: they are read as one before anything shorter. */
export const MASKS = entries('年初结转 年初结转和结余 年初结转结余 年初结余 上年结转 上年结转和结余 上年结余 年末结转 年末结余 年末结转结余 预算单位 预算绩效 预算管理 预算部门 决算编审 执行力 目标考核 编制外 编制单位 财政拨款结转 财政拨款结余 非财政拨款结余', item);
