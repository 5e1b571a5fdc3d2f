import type { Locale } from '../core/locale.ts';

export const HELP: Readonly<Record<Locale, string>> = {
  'zh-CN': `勾稽：起草绩效自评报告，核对其中每一个数字

  gouji draft 文件夹 [--section 节] [--out 文件] [--dry-run]   由笔记和数据表起草报告，并审核
  gouji revise 文件夹 [--rounds 轮数] [--format pretty|json]   针对审核发现的问题提出各节新稿，正文不动
  gouji review 报告 [--data 文件]… [--notes 文件]… [--previous 上年报告]… [--against 文件夹]… [--corpus] [--pack 规则包|auto]
               [--fail-on error|warning|never] [--format pretty|json|html] [--lines] [--fix] [--to 批注.docx|审核.html]
  gouji ledger 报告 [--data 文件]… [--notes 文件]… [--format pretty|json|csv|xlsx]   每个数字的出处
  gouji data 文件|文件夹… [--format pretty|json|csv]                 数据表读出了什么，哪些没有读
  gouji figures [文件|-] [--numerals] [--format json|pretty] [--lines]   列出每个数字
  gouji repeats 文件|文件夹… [--min 字数] [--format pretty|json|html] [--lines]   报告内部和报告之间重复的段落
  gouji export 文件夹|报告 --to 文件.docx|xlsx|html [--sources] [--data 文件]… [--notes 文件]…   导出公文版式的 Word、数据表或网页；附上每个数字的出处
  gouji compare 甲 乙 [--format pretty|json]                   两版的不同：改动的段落，变了的每个数字
  gouji corpus add 文件|文件夹… | remove 报告… | status        比对库：审核时 --corpus 与之比对
  gouji text 文件                                             其他命令看到的文字
  gouji eval run|record [--mode replay|record|record-missing|live] [--cases 文件夹|用例]… [--trials 次数] [--model 模型] [--prompt 提示词]
               [--concurrency 个数] [--price 输入价,输出价] [--fresh] [--format pretty|json|junit|markdown]   用往年报告检验提示词
  gouji eval compare [前] [后] [--margin 界限]   bless [运行]   report [运行] [--against 运行] --to 文件.html|md|xml|json
  gouji eval add 往年报告 --to 文件夹 [--data 文件]… [--notes 文件]… [--unit 单位] [--year 年度]   export promptfoo --to 文件夹
  gouji prompt list | show 提示词 | diff 甲 乙                 提示词文件和两版的不同
  gouji model test [--format pretty|json]                     配置的模型服务能做什么（只发编造的材料）
  gouji doctor [--format pretty|json]                         装了什么、连得上什么
  gouji serve [--port 端口] [--host 地址] [--example]          网页

各命令可用：--lang zh-CN|en   --debug
退出码：0 无问题  1 有问题  2 用法或输入有误  3 模型或服务出错  130 被中断
`,
  en: `gouji: drafts performance self-evaluation reports and accounts for every figure in them

  gouji draft FOLDER [--section ID] [--out FILE] [--dry-run]   draft from notes and tables, then review
  gouji revise FOLDER [--rounds N] [--format pretty|json]      proposals for what a review finds; the report stays
  gouji review REPORT [--data FILE]… [--notes FILE]… [--previous REPORT]… [--against FOLDER]… [--corpus] [--pack ID|auto]
               [--fail-on error|warning|never] [--format pretty|json|html] [--lines] [--fix] [--to COMMENTED.docx|REVIEW.html]
  gouji ledger REPORT [--data FILE]… [--notes FILE]… [--format pretty|json|csv|xlsx]   where each figure comes from
  gouji data FILE|FOLDER… [--format pretty|json|csv]                  what was understood of tables, and what was not
  gouji figures [FILE|-] [--numerals] [--format json|pretty] [--lines]   every figure
  gouji repeats FILE|FOLDER… [--min CHARS] [--format pretty|json|html] [--lines]   passages that stand more than once
  gouji export FOLDER|REPORT --to FILE.docx|xlsx|html [--sources] [--data FILE]… [--notes FILE]…   the official Word file, the data, or a page; with an appendix of sources
  gouji compare A B [--format pretty|json]                     two versions: changed paragraphs, and every figure that changed
  gouji corpus add FILE|FOLDER… | remove NAME… | status        the reports that review --corpus compares with
  gouji text FILE                                              the text that the other commands see
  gouji eval run|record [--mode replay|record|record-missing|live] [--cases FOLDER|CASE]… [--trials N] [--model NAME] [--prompt VERSION]
               [--concurrency N] [--price IN,OUT] [--fresh] [--format pretty|json|junit|markdown]   prompts against past reports
  gouji eval compare [A] [B] [--margin N]   bless [RUN]   report [RUN] [--against RUN] --to FILE.html|md|xml|json
  gouji eval add REPORT --to FOLDER [--data FILE]… [--notes FILE]… [--unit NAME] [--year N]   export promptfoo --to FOLDER
  gouji prompt list | show NAME | diff A B                     prompt files, and what differs between two
  gouji model test [--format pretty|json]                      what the configured server can do (invented material only)
  gouji doctor [--format pretty|json]                          what is installed and reachable
  gouji serve [--port N] [--host ADDRESS] [--example]          the page

With any command: --lang zh-CN|en   --debug
Exit codes: 0 clean  1 findings  2 usage or input  3 model or service  130 interrupted
`,
};
