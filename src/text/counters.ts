import { CURRENCIES, DURATIONS, MEASURES } from '../core/unit.ts';
import { lexicon } from './lexicon.ts';

/** Measure words (量词) and counted nouns that stand directly behind a number, compound ones included. */
const COUNTERS = (
  '个 家 项 次 人 名 位 件 条 起 宗 篇 份 场 期 批 辆 台 套 座 处 户 栋 幢 间 所 支 部 本 册 种 类 张 块 片 幅 则 句 字 页 版 届 班 组 队 团 列 架 艘 匹 头 只 株 棵 颗 粒 枚 根 口 盏 扇 顶 把 卷 集 节 章 点 门 笔 单 票 例 桩 道 轮 遍 趟 回 步 级 层 倍数 对 双 副 床 桌 席 樘 眼 瓶 盒 箱 袋 桶 包 杯 剂 ' +
  '人次 家次 篇次 批次 件次 户次 车次 班次 场次 册次 台次 架次 艘次 例次 项次 条次 点次 元次 人份 人天 人日 工日 车位 床位 席位 门次 周年 余名 股 宗地 标段 大 县 市 镇 村 社区 街道 部门 科室 站 线 路 网 格 平台 网点 课时 学时 团组 个人 团次 亩次 公里次 ' +
  '台套 台件 台班 件套 套次 户籍 户人 户家 人头 孔 尾 羽 滴 束 捆 堆 摞 叠 沓 串 排 行 栏 款 章节 段 档 阶 维 幕 出 部次 声 拳 脚 枪 炮 针 管 支次 贴 味 服 丸 帖 碗 盘 碟 盆 壶 缸 筐 篮 篓 车 船 窝 群 伙 帮 拨 茬 季 造 垧 畦 垄 丛 簇 朵 枝 茎 瓣 穗 截 段次 泡 摊 滩 汪 缕 丝 撮 把次 具 尊 门类 门课 堂 节课 课 门店 厂 院 校 馆 园 库 楼 室 梯 弄 巷 港 桥 涵 井 塘 坝 渠 闸 泵 栓 杆 塔 柜 屏 端 芯 线路 端口 路次 帧 字节 条目 词条 案 案次 案件 卷宗 人案 篇幅 万户 席次 届次 期次 轮次 层级 级别 位次 名额 格次 频次 单元 单位 号 室次 片区 街镇 乡镇 乡 区 省 地 国 州 盟 旗 屯 组次 社 所次 镇街 县区 市县 点位 网格 账户 账号 笔次 单次 票次 批件 商户 门诊 剂次 例患者 张床位 张床 人户 床日 病床'
).split(' ');

/** Counters that alone prove nothing behind a lone Chinese digit: 一步, 一线, 二类. */
const WEAK = new Set([...'批种类步级层线路网市县点分部把面方头期节章字句大周例道口班组顶根村镇乡区省地国州段排行声季造群案课校院园库楼室号端味服出阶维社站格管具束贴款栏档堂车船针脚团列回', '个人', '季度', '部门', '单位', '平台', '日', '年', '里', '两', '钱', '码', '度', '卡', '担']);

export const RATES = ['%', '‰', '个百分点', '百分点', '倍', '成', '折', '分'];

const mark = (list: readonly string[]) => list.map((word) => [word, word] as const);

/** Every unit that may stand behind a number. The meaning is the word itself, simplified. */
export const UNITS = lexicon([...mark([...RATES, ...CURRENCIES, ...MEASURES, ...DURATIONS, ...COUNTERS, 'percent', 'per cent', 'percentage', 'pct', 'percentage points', 'percentage point']),
  ['％', '%'], ['圆', '元'], ['元整', '元'], ['元人民币', '元'], ['人民币', '元'], ['圆整', '元'], ['元正', '元'], ['圆正', '元'], ['块', '元'], ['块钱', '元'], ['块人民币', '元'], ['蚊', '元'], ['圆人民币', '元'], ['元钱', '元']] as const);

/** Units that prove a lone Chinese digit to be a number: 三个, 一次. */
export const PROVING = lexicon([...mark([...COUNTERS, ...CURRENCIES, ...MEASURES, ...DURATIONS, '倍', '成', '折', '个百分点'].filter((word) => !WEAK.has(word) && !/^[a-z]/.test(word))), ...mark(['大专项', '大行动', '大工程', '大任务', '块钱', '块'])]);

/** Anything countable, weak words too. */
export const COUNTED = lexicon(mark([...COUNTERS, ...CURRENCIES, ...MEASURES, ...DURATIONS, ...RATES].filter((word) => !/^[a-z]/.test(word))));
