/** Surnames, the common ones of one character and of two. */
export const SURNAMES: ReadonlySet<string> = new Set((
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文' +
  '庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐沿梅莫庄辛管祝左涂谷祁时舒耿牟卜詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边辜吉饶刁瞿戚丘古米池滕晋苑邬臧畅宫来嵺苟全褚廉简娄盖符奚木穆党燕郎邸冀谈姬屠连郜晏栾郁商蒙计喻揭窦迟宇敖糜鄢冷卓花仇艾蓝都巩稽井练仲乐虞卞封竺冼原官衣楚佟栗匡宗应台巫鞠僧桑荆谌银扬明沙薄伏岑习胥保蔺'
).split('').concat(['欧阳', '上官', '司马', '诸葛', '东方', '皇甫', '尉迟', '公孙', '慕容', '司徒', '令狐', '夏侯', '端木', '长孙', '南宫']));

/** Offices and ways of address that stand beside a name, the longest first. */
export const TITLES: readonly string[] = (
  '党组书记 党委书记 副书记 书记 党组成员 党委委员 副局长 局长 副馆长 馆长 副院长 院长 副校长 校长 副主任 主任 副科长 科长 副处长 处长 副股长 股长 副站长 站长 副所长 所长 副队长 大队长 中队长 队长 副组长 组长 副部长 部长 副县长 县长 副市长 市长 副区长 区长 副镇长 镇长 副乡长 乡长 副总 总经理 经理 总监 ' +
  '会计师 工程师 会计 出纳 主管 干事 秘书 司机 医生 护士长 护士 教师 老师 教授 律师 专家 同志 师傅 先生 女士 代表 委员 联络员 联系人 负责人 经办人 制表人 审核人 复核人 填报人 牵头人 主持人 成员 组员'
).split(' ').toSorted((a, b) => b.length - a.length);

/** What an office is called behind a surname alone: 周局, 李处, 王总. */
export const SHORT_TITLES: readonly string[] = '局 处 科 总 工 队 主任 书记 校 院 馆 站 所 股 部 老师 会计'.split(' ');

/** What stands before a surname among colleagues: 老周, 小李. */
export const FAMILIAR: readonly string[] = ['老', '小'];

/** What looks like one and is a word. */
export const NO_FAMILIAR: readonly string[] = '小时 小康 小费 小于 小米 小包 小车 小房 小计 小白 小黄 小满 小雷 小应 小池 小井 小花 小温 小商 小石 小单 小江 小沙 老房 老车 老井 老古 老区'.split(' ');

/** Words behind which names stand one after the other. */
export const NAME_LISTS: readonly string[] = '组长 副组长 成员 组员 负责人 联系人 经办人 参会人员 参加人员 出席 主持 记录 汇报人 由 经'.split(' ');

/** A character behind a name of two that begins the next word, so that the name is not of three. */
export const AFTER_NAME = '，。；：、！？（）()的了和与及等负主牵担分任带审汇说讲在到去为兼组同老是也都已又把向对跟让给来管抓做写算报签发收看问查核填交';

/** Words that begin like a surname and are none, as a title stands before them. */
export const NO_NAMES: readonly string[] = '管总 由于 经过 经常 经费 经济 经营 经办 经验 高级 中级 常年 办公 会议 任务 工作 负责 单位 部门 项目 管理 安排 计划 应当 全面 全体 全年 安全 方案 方面 时间 成果 成立 成员 向上 解决 关于 经费 万元 和其 和各 明确 包括 保障 保证 施工 计算 计量 连续 成为 高度 华东 温度 路面 金额 石料 花费 米以 习惯 原则 应急 强化 商议 商定 明年 平均 查阅 查看 简化 项下 景区 包含 宁可 来访 来电 全部 车辆 房屋 单价 文件 文化 商品 强调 常规 常务 严格 向党 申请 申报 申领 易地 时限 左右 纪要 纪检 计入 通知 党组 党委 党支 党建 党员 木材 燕窝 台账 台式 都是 都在 都有 路灯 边坡 池塘 米粮 古籍 古树 花卉 花木 金融 银行 沙石 伏案 扬尘 官方 井盖 冷链 蓝天 艾草 练习 乐器 封闭 原因 应收 应付 宗地 宗教 匡算 季付 季度 管登 管价 管理 全过 全覆 全省 全市 全县 全镇 高质 向海 向政 向港 齐的 强链 强而 康养 宗旨 平台 台套 项前 章制 单笔 明规'.split(' ');

/** What stands before somebody who is named without an office. */
export const BEFORE_BARE: readonly string[] = '找 问 由 让 请 照 跟 和 与 是 给 向 对 叫 派 据 经 听 按 及 去 等 陪 替 托 交 归 与 同 连 把 被 说 找到 交给 问了 请来 通知 联系 安排 转给 发给 报给 询问 还有 以及'.split(' ');

/** What stands behind them: what people do, and where they are. */
export const AFTER_BARE: readonly string[] = '的 说 讲 把 核 签 交 写 报 去 来 在 那 那里 那儿 这边 那边 手 手里 清楚 知道 负责 牵头 跟进 经手 经办 签字 签了 核对 核实 核数 整理 汇总 填 填报 提 提供 补 补充 反映 反馈 表示 认为 建议 提出 要求 下午 上午 明天 今天 昨天 这周 下周 已经 也 已 还 都 就 没 没有 帮 帮忙 盯 管 办 改 审 看 发 拿 收 带 做 弄 退休 调走 请假 出差 休假 生病 离职 到岗 和 与 及 跟 同 等 两 二 三 他们 一起 那份 说的 写的 交的'.split(' ');
