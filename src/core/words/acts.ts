/** What a note does: says what was planned or aimed at, how far an indicator got, what was done, what went wrong, what is to be done about it; takes back what was said; or is talk. */
export type Act = 'plan' | 'goal' | 'attained' | 'done' | 'problem' | 'measure' | 'withdrawn' | 'talk';

/** Words by which a note is known to do so, each with what it counts; written as people talk. */
export const ACTS: Readonly<Record<Act, readonly (readonly [RegExp, number])[]>> = {
  plan: [[/年初(?:定|安排|计划|开会|说)/g, 3], [/计划|任务|打算|准备|拟|力争|着力/g, 2], [/推动|推进|倾斜|当重点|做到|全力|往下铺|要(?:开门|求)/g, 1]],
  goal: [[/不少于|不低于|不超过|不高于|控制在|以内/g, 3], [/以上|往上|要到|都要|达到(?!了)/g, 2], [/目标|指标值|批复的|批下来|批的/g, 2]],
  attained: [[/比(?:上年|去年|前年|目标|计划)|(?:上年|去年|前年)(?:是)?[\d.]/g, 3], [/(?:目标|计划|要求|原来定|定的是|年初说的)(?:是)?[\d.]/g, 3], [/合格率|办结率|满意|就业率|完成率|覆盖率|达标/g, 1], [/都比目标|超(?:了|过|额)/g, 2]],
  done: [[/建成|开馆|开业|投用|用上|启用|上线|交付|交的钥匙|竣工|完工|收尾|挂牌/g, 3], [/弄起来|弄完|做完|改完|跑了|接进来|开出来|办了|搞了|开展|组织|整改到位|移送|查处|覆盖/g, 2]],
  problem: [[/问题|不足|不太|毛病|短板|薄弱|头疼|检讨|不够|不均|不高|不细|不讲究|偏低|滞后|跟不上|来不及/g, 3], [/晚了|拖到|拖了|没付成|没赶上|缺|难|堵|停办|流标|退回来|招不满|被投诉|只有|耽误|粗/g, 2], [/主要是|因为|原因/g, 1]],
  measure: [[/措施|改进|下一步|今后|以后|针对|不能再|解决/g, 3], [/(?:月|年|学期|季度)(?:底|初|\d{0,2}日?)?(?:以前|之前|前)/g, 2], [/负责|牵头|轮训|通报|重新|再提|核完|压到|降到|争取|收回|统筹|挂(?:意向|牌督办)/g, 2]],
  withdrawn: [[/别用|作废|不作数|先按这个|以[^，。]{1,12}为准|上一条|撤回|不用写|不写进|明年的想法/g, 4]],
  talk: [[/哈哈|嘿嘿|早上好|下午好|晚上好|辛苦(?:大家|各位)|谢谢(?:大家|各位)|打扰|收到请|下班|吃饭|午饭|晚饭/g, 4]],
};

/** Over and done with, so that nothing is due any more. */
export const OVER = /(?:改|办|做|整改)完|报回去|已经|已于|完成了|到位了|来过|查过/;

/** Due at some time, or from now on. */
export const DUE = /(?:月|年|学期|季度)(?:底|初|\d{0,2}日?)?(?:以前|之前|前)|下一步|今后|以后|针对|措施|改进|不能再|解决/;
