/** How far a thing has come, by the words that say so: only in this order may it be told. What stands on the left may not be told with words on the right. */
export interface Step {
  readonly id: 'done' | 'decided' | 'approved';
  readonly before: readonly string[];
  readonly after: readonly string[];
}

const list = (words: string): readonly string[] => words.split(' ');

export const STEPS: readonly Step[] = [
  {
    id: 'done',
    before: list('计划 拟 将 打算 准备 预计 争取 力争 下一步 明年 待 有望 目标 要求 应当 尚未 还没 未完成 正在 推进中 筹备'),
    after: list('已 完成 建成 落成 竣工 投入使用 投用 实现 落实到位 验收合格 通过验收 取得 开馆 开放 启用 办结 兑现 了'),
  },
  { id: 'decided', before: list('讨论 商量 研究 酝酿 议过 提议 建议 征求意见 会商 交流'), after: list('决定 同意 通过 审定 批准 议定 明确 定了 定下 拍板 审过 会过') },
  { id: 'approved', before: list('申请 申报 报批 报送 上报 递交 提交 报到 报县 报市 报省'), after: list('批复 获批 批准 同意 核准 批了 批下 下达 审定') },
];
