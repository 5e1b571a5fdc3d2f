/** Words that say how a name stands to the names around it. Anchored; a name is matched without its numbering. */
export const SIGNS = {
  /** The name opens with "of which". */
  ofWhich: /^(?:其中|其\s*中|of which)\s*[:：]?\s*/i,
  /** The name is that of a sum. */
  total: /^(?:.{0,16}(?:合\s*计|总\s*计|小\s*计|共\s*计)(?:数|金额)?|总\s*分|总\s*额|合\s*计.{0,4}|(?:grand |sub-?)?total(?: .{1,30})?)$/i,
  /** The name is that of a sum of one group. */
  subtotal: /^(?:小\s*计|sub-?total)$/i,
  /** Nothing but "total". */
  bareTotal: /^(?:合\s*计|总\s*计|小\s*计|共\s*计|合计数|总\s*额|(?:grand |sub-?)?total)$/i,
  /** Counted things in a name, under a unit of money: their unit is another. */
  counted: /(?:人数|次数|批次|人次|个数|户数|件数|台数|辆数|套数|数量|面积|保有量|团组数|批数|场次|天数|编制数|辆次|车次|班次|床位数|里程|公里数)(?:[（(].{0,6}[)）])?$/,
  /** What a number is counted in, where its name says so: 人 of 参训人数, 场次 of 活动场次. */
  countedIn: /(?:(人次|场次|批次|户次|家次|班次|车次|人|户|件|个|台|辆|套|期|天|次|家|所|处|座|栋|项|篇|册|卷|份|班|间)(?:数|数量)|(人次|场次|批次|户次|家次|班次|车次))$/,
  /** Ratios in a name. */
  ratio: /(?:率|占比|比重|比例|增幅|降幅|百分比|满意度|进度|rate|ratio)(?:[（(].{0,6}[)）])?$/i,
  /** Money in a name. */
  money: /收入|支出|经费|费用|费$|资金|预算|决算|金额|拨款|补助|补贴|工资|津贴|奖金|结余|结转|投资|成本|缴款|款$|资产|负债|原值|净值|折旧|价值|余额|价款/,
  /** Money on its way, left over or owed, in a table of money; a count (支付笔数, 收件) or a rate is none. */
  moved: /^(?!.*[数率比度量次期批天日级码号件人户家场项宗起份篇笔]$).*[付缴拨支收款金费额余账税账债租价薪酬资投补罚息]|剩余|还本|下达|入库|调剂|核减|核销/,
  /** Plans and results that a row's own unit counts. */
  aimed: /数量|计划|目标|指标值|实际|完成|年度值/,
  /** Money that may as well be planned numbers of anything. */
  planned: /预算|决算|支出/,
} as const;
