/** Words of talk that no official report has; one of them makes a sentence one for the writer to put right. */
export const COLLOQUIAL: readonly string[] = (
  '我们 咱们 咱 大家伙 里头 外头 这块 那块 这笔 那笔 那摊 这摊 搞 弄 整了 挺 特别忙 花出去 进来的钱 钱的大头 钱花 没花完 人吃马喝 砍了 砍掉 抄了 跑了 跑下来 看了看 说句实话 说实话 老实说 反正 估摸 差不离 差不多 大概其 老是 总归 ' +
  '压根 硬是 赶紧 抓瞎 掉链子 拖到 堆到 卡在 扯皮 挂帅 拍板 盯着 盯紧 兜底 打包票 不太讲究 不讲究 毛病 麻烦 够呛 头疼 吃紧 一分没有 一分钱没 少了点 多了点 就差 就剩 没来得及 来不及 忙不过来 不够用 还没 也没 没人 没钱 啥 咋 呗 嘛 哈 呢 吧 啦'
).split(' ');
