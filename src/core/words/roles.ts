import { entries, phrases, type Role, type Sense } from './senses.ts';

const role = (of: Role): Sense => ({ is: 'role', role: of });

/** Heads of columns that hold no figures of record, and the names of fields in forms. */
export const ROLES: readonly (readonly [string, Sense])[] = [
  ...entries('序号 编号 顺序号 项目序号 No No.', role('serial')),
  ...entries('行次 栏次 行号', role('line')),
  ...entries('科目编码 科目代码 功能分类科目编码 支出功能分类科目编码 经济分类科目编码 支出经济分类科目编码 功能科目编码 功能分类编码 经济分类编码 编码 代码 项目编码 项目代码 资产编码 指标编码 类 款 项 类款项 单位编码 单位代码 预算单位编码 采购目录编码 部门（单位）代码 部门代码 合同编号 资产编号 卡片编号 车牌号 车牌号码 房产证号 统一社会信用代码', role('code')),
  ...entries('项目 项目名称 科目 科目名称 名称 指标 指标名称 三级指标 四级指标 指标内容 内容 事项 类别名称 资产名称 支出项目 收入项目 支出内容 采购项目 采购项目名称 采购品目 品目 品目名称 预算项目 预算项目名称 支出科目 收入科目 功能分类科目 经济分类科目 功能分类科目名称 经济分类科目名称 支出功能分类科目 支出经济分类科目 功能科目名称 经济科目名称 支出功能分类 支出经济分类 项目（按功能分类） 项目（按经济分类） 评价指标 绩效指标名称 费用名称 费用项目 经费名称 经费项目 任务名称 工作任务 资金名称 资金项目 资产类别 资产类型 人员类别 人员类型 车辆类型 车辆类别 收支项目 收入来源 资金来源 来源 项目类别 支出类别 类别 类型 种类 统计项目 统计指标 主要指标 明细 明细科目 目录 具体内容 建设内容 学段 合同名称 设备名称 车辆名称 房屋名称 部门（单位）名称 支出方向 资金用途名称 债券名称 任务 工作内容 收入项目名称 职称 学历 年龄段 岗位 岗位类别 服务对象 调查对象 调查内容', role('name')),
  ...entries('一级指标 二级指标 一级 二级 主管部门 预算部门 部门 部门名称 预算单位 单位名称 责任部门 实施单位 项目单位 项目实施单位 承担单位 归口部门 责任科室 科室 责任单位 使用单位 单位全称 类目 大类 分类 项目大类 地区 区域 县区 乡镇 镇街 所属部门 主管单位 用款单位 绩效指标 评价内容 指标类型 指标类别 绩效指标类型', role('group')),
  ...entries('单位 计量单位 度量单位 指标单位 数量单位', role('unit')),
  ...entries('年度 年份 会计年度 预算年度 期间', role('year')),
  ...entries('口径 数据口径 统计口径 预算口径 数据类型 范围 统计范围 数据类别', role('scope')),
  ...entries('备注 说明 情况说明 原因 偏差原因 原因分析 偏差原因分析 偏差原因分析及改进措施 偏差原因及改进措施 未完成原因 未完成原因分析 未完成原因及改进措施 改进措施 扣分原因 扣分理由 扣分说明 扣分依据 得分说明 评分说明 评分依据 评分标准 评分细则 计分标准 评价标准 评分办法 评分规则 计算公式 指标解释 指标说明 指标含义 数据来源 资料来源 佐证材料 证明材料 增减原因 增减变动原因 变动原因 变动说明 原因说明 差异原因 品牌型号 规格型号 规格 型号 供应商 供应商名称 成交供应商 中标单位 使用人 驾驶员 存放地点 坐落 权属 主要原因 主要用途 用途 资金用途 使用情况 完成情况 完成情况说明 完成情况分析 实施内容 实施情况 是否完成 是否达标 是否公开 是否 资金性质 资金类型 资金类别 采购方式 采购组织形式 支付方式 项目属性 项目性质 分配依据 政策依据 文号 文件依据 立项依据 进度说明 核对 指标性质 指标方向 指标属性', role('remark')),
  ...entries('编制单位 填报单位 编报单位 公开部门 填表人 填报人 填报日期 填表日期 联系人 联系电话 电话 手机 负责人 单位负责人 财务负责人 部门负责人 项目负责人 制表人 制表 审核人 审核 复核人 经办人 审批人 日期 制表日期 编制日期 报送日期 批准文号 邮编 地址 起止时间 开工日期 完工日期 完成时间 完成日期 实施期限 起始日期 购置日期 采购日期 签订日期 签订时间 启用日期 启用年月 登记日期 发证日期 使用年限 联系方式 供应商联系电话 页码 附件 总体目标 年度总体目标', role('key')),
  ...phrases('item|items|name|description|category|indicator|indicators|programme|program|project|project name|account|line item|particulars', role('name')),
  ...phrases('department|unit name|agency|level one|level two', role('group')),
  ...phrases('unit|unit of measure|units', role('unit')),
  ...phrases('code|account code|function code', role('code')),
  ...phrases('serial|serial no.|serial number', role('serial')),
  ...phrases('line|line no.', role('line')),
  ...phrases('year|fiscal year|period', role('year')),
  ...phrases('basis|scope', role('scope')),
  ...phrases('note|notes|remark|remarks|comment|comments|explanation|reason|source', role('remark')),
  ...phrases('prepared by|date|telephone|contact|reviewed by|approved by|signature', role('key')),
];

/** What a column is for whose head is no word of the list but ends like one: 培训班名称, 举办时间. */
export const ROLE_ENDINGS: readonly (readonly [RegExp, Role])[] = [
  [/(?:名称|类型|类别|种类)$/, 'name'],
  [/(?:时间|日期|时段|地点|地址|方式|原因|说明|依据|措施|备注|电话|人员名单)$/, 'remark'],
  [/(?:编码|代码|编号|证号|账号|卡号)$/, 'code'],
];
