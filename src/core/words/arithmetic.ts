/** Words by which text says what is to be added, set off, compared and counted. */

/** What is left of two amounts: 收支相抵，结余…; 短收…; 差额…. */
export const REMAINDER = /结转|结余|差额|短收|超收|相抵|赤字/;

/** The two sides of an account. */
export const TOTAL_IN = /总收入|收入(?:总[计量额]|合计)/;

/** The other side. */
export const TOTAL_OUT = /总支出|支出(?:总[计量额]|合计)/;

/** From one to the other. */
export const REACHES = /[到至]/;

/** One side less the other. */
export const SET_OFF = /相抵|减去/;

/** Rates of a whole that cannot exceed it: 处置率, 合格率, 满意度. 完成率, 增长率 and 执行率 can. */
export const OF_A_WHOLE = /(?:处置|合格|达标|满意|覆盖|普及|办结|及时|到位|验收|通过|参与|出勤|入学|就业|完好|利用|保证|准确|规范|知晓|回收|公开)(?:率|度)[为达是约]*$/;

/** Posts that were approved, and people in them. */
export const POSTS = /编制(?!预算|了)[^，。；]*$/;

export const STAFF = /(?:在职|实有|在编)[^，。；]*$/;

/** Counts people. */
export const PERSON = /^[人名]$/;

/** 同口径, 可比价, 扣除…: computed on another basis than the figures of the text. */
export const OTHER_BASIS = /同口径|可比价|可比口径|不变价|扣除|剔除|自然口径/;

/** An average over years is no growth from one to the next. */
export const OVER_YEARS = /年均|平均|每年|逐年/;

/** Behind a count: the names that it counts follow. */
export const NAMES_FOLLOW = /^[^，。；：（]{0,8}(?:：即?|，即|，分别[为是]|，包括|，具体为)/;

/** Before a count: the names, as group 1. */
export const NAMES_BEFORE = /(?:设有|设立|内设|下设|包括|分别是|分别为|即|有)([^，。；：（）]*、[^，。；：（）]*)$/;

/** What stands between names. */
export const JOINTS = /[、和及与]|以及|等/g;

/** Joins the last two names, where no other does. */
export const JOINT = /[和及与]/;

/** More are left out. */
export const AND_SO_ON = /等$/;

/** The last two of a list, as groups. */
export const LAST_TWO = /^(.{2,})(?:以及|和|及|与)(.{2,})$/;

/** Said instead of a change of nothing. */
export const UNCHANGED = /持平|无增减|没有变化|与上年相同|无变化/;

/** A multiple that is reached: 增长到N倍. */
export const AT_WHICH = /(?:到|至|为|达|是|的)$/;

/** A rate that another is held against. */
export const THAN = /[比较]/;

/** A plan; not the 预算 of 一般公共预算收入, which names a kind of money. */
export const PLAN = /(?<!公共|基金|经营)预算(?!收入|支出|单位|部门|内|外)|(?:全年|年初|调整后?)预算|计划|目标|任务|控制数|调整数/;

/** What a share is of, as group 1. */
export const SHARE_OF = /占([^占]*?)(?:的?比[重例]|的)?[为达约]*$/;

/** Calls itself the sum of what stands before. */
export const TOTAL = /合计|总计|共计|小计|总额|总收入|总支出|总量|总数|总计为|总和|总规模|共有?$/;

/** 另有省级旅游度假区2家: beside the list, not in it. */
export const BESIDES = /^[，；]?(?:另有|另外|此外)/;

/** The next amount is added. */
export const ADDED_TO = /加上|加/;

/** Added to what stood before. */
export const ADDED = /加上/;

/** Growth from year to year. */
export const YEARLY_GROWTH = /年均(?:增幅|增长|增速|增长率|递增)/;

/** Behind a growth: at other prices than those of the text. */
export const AT_COMPARABLE_PRICES = /^（?[^，。；]{0,4}(?:可比|不变价|同口径)/;

/** What is given to be spent, as the end of its name. */
export const FUNDS = /(?:资金|经费|预算|拨款|补助|安排|计划|指标)$/;

/** How much of something there is, as the end of its name. */
export const MEASURED = /(?:产量|产值|面积|人数|总量|里程|数量)$/;

/** Words that make two numbers of one subject different things. */
export const STAGES = ['年初', '预算', '调整', '核定', '在职', '实有', '其中', '本级', '目标', '计划', '结转', '同口径', '上年', '去年'] as const;
export const ANY_STAGE = new RegExp(STAGES.join('|'));

/** A last item of these names holds whatever the others leave; 其他交通费用 is one item of the classification like any other. */
export const REST: ReadonlySet<string> = new Set(['其他', '其它', '其余', '其他支出', '其他收入', '其他费用', '其他经费', '其他资金', '其他项目', '其他方面', '其他人员', '其他类', '其他地区', '其他行业', '其他来源', '其他部门', '其他单位', '其他各项']);
