import type { Tendency, Verdict } from '../../core/eval/comparison.ts';
import type { GradedMetric, HardMetric } from '../../core/eval/result.ts';
import type { Mode } from '../../core/eval/recording.ts';
import type { Locale } from '../../core/locale.ts';

export interface EvalWords {
  readonly metrics: Readonly<Record<GradedMetric | HardMetric | 'passes', string>>;
  readonly verdicts: Readonly<Record<Verdict, string>>;
  readonly verdictWhy: Readonly<Record<Verdict, string>>;
  readonly tendencies: Readonly<Record<Tendency, string>>;
  readonly modes: Readonly<Record<Mode, string>>;
  readonly columns: { readonly metric: string; readonly a: string; readonly b: string; readonly difference: string; readonly interval: string; readonly p: string; readonly detectable: string; readonly verdict: string };
  readonly titles: { readonly run: string; readonly comparison: string; readonly hard: string; readonly graded: string; readonly flips: string; readonly cases: string; readonly trend: string; readonly old: string; readonly now: string; readonly past: string; readonly notes: string; readonly lacks: string; readonly findings: string };
  readonly run: (model: string, prompt: string, cases: number, trials: number) => string;
  readonly plan: (mode: string, total: number, kept: number) => string;
  readonly passed: (n: number, of: number) => string;
  readonly stale: (n: number) => string;
  readonly missing: (n: number) => string;
  readonly trial: (id: string, trial: number) => string;
  readonly usage: (input: number, output: number, untold: number, cost: string | null) => string;
  readonly scale: (cases: number, reports: number, trials: number, margin: number) => string;
  readonly byCase: string;
  readonly lost: string;
  readonly won: string;
  readonly left: { readonly onlyA: string; readonly onlyB: string; readonly edited: string; readonly unanswered: string };
  readonly blessed: (file: string) => string;
  readonly written: (file: string) => string;
  readonly added: (cases: number, folder: string) => string;
  readonly derived: string;
  readonly blank: string;
  readonly noBaseline: string;
  readonly noRuns: string;
  readonly runWord: string;
  readonly promptWord: string;
  readonly about: string;
  readonly back: string;
  readonly stopped: (done: number, total: number) => string;
}

export const EVAL_WORDS: Readonly<Record<Locale, EvalWords>> = {
  'zh-CN': {
    metrics: {
      required: '必用数据', notes: '笔记覆盖', length: '篇幅', structure: '结构', likeness: '与往年文相似', distinct: '不重复', findings: '审核无误', passes: '通过',
      invalid: '回答无效', digit: '自写数字', reference: '引用落空', citation: '事实无出处', markup: '夹带标记', forbidden: '禁用语', leak: '请求泄露数值',
    },
    verdicts: { violation: '不合格', regression: '退步', improvement: '进步', 'no-evidence': '没有变化的证据' },
    verdictWhy: {
      violation: '出现了一处也不允许的问题', regression: '至少一项指标的下降超出偶然，且不小于界限', improvement: '至少一项指标的上升超出偶然，且不小于界限，没有一项退步',
      'no-evidence': '没有一项指标的变化既超出偶然又不小于界限；小于“可察觉”的下降，这么多用例看不出来',
    },
    tendencies: { better: '进步', worse: '退步', equal: '相同', unclear: '不明' },
    modes: { replay: '重放录音，不联网', record: '重新录制', 'record-missing': '补录缺的和过时的', live: '现问，不保存录音' },
    columns: { metric: '指标', a: '前', b: '后', difference: '差', interval: '95% 区间', p: 'p（Holm）', detectable: '可察觉的下降', verdict: '判断' },
    titles: { run: '提示词回归', comparison: '比较', hard: '一处也不允许', graded: '分项指标', flips: '通过与否翻转的用例', cases: '逐例', trend: '历次运行', old: '前', now: '后', past: '往年原文', notes: '笔记', lacks: '缺', findings: '审核' },
    run: (model, prompt, cases, trials) => `模型 ${model}  提示词 ${prompt}  ${cases} 例，共 ${trials} 次`,
    plan: (mode, total, kept) => `${mode}：共 ${total} 次${kept > 0 ? `，接着上次，已有 ${kept} 次` : ''}`,
    passed: (n, of) => `通过 ${n}/${of}（数据、笔记齐全，没有一处也不允许的问题，审核无错误）`,
    stale: (n) => `录音过时 ${n} 次：请求变了（提示词、回答格式、参数或用例本身）`,
    missing: (n) => `没有录音 ${n} 次`,
    trial: (id, trial) => `${id} 第 ${trial} 次`,
    usage: (input, output, untold, cost) => `用量：输入 ${input}、输出 ${output} 词元${cost === null ? '' : `，约 ${cost}`}${untold > 0 ? `；${untold} 次服务没有报用量` : ''}`,
    scale: (cases, reports, trials, margin) => `${reports} 份报告的 ${cases} 例，每例 ${trials} 次；下降不小于 ${margin * 100} 个百分点才算`,
    byCase: '报告太少，区间只就这些用例而言，推不到别的报告',
    lost: '不再通过', won: '新通过',
    left: { onlyA: '只在前一次', onlyB: '只在后一次', edited: '用例改过，未比', unanswered: '没有回答，未比' },
    blessed: (file) => `已定为基线：${file}`,
    written: (file) => `已写入 ${file}`,
    added: (cases, folder) => `生成 ${cases} 个用例，写入 ${folder}`,
    derived: '没有给笔记：用报告自己的句子当笔记。这样的用例只能看文字，看不出取材',
    blank: '这里还没有录音：由内置撰写器现写并录下',
    noRuns: '还没有运行过。在命令行里运行一次，结果就会列在这里：', runWord: '运行', promptWord: '提示词', back: '回到报告',
    about: '换提示词、模型或设置之后，对照往年报告看各节写得好了还是差了。选两次运行来比较，或打开一次运行看它与基线的差别。',
    noBaseline: '还没有基线；满意就用 gouji eval bless 定下来',
    stopped: (done, total) => `已停止，做完的 ${done}/${total} 次都已保存；同样的命令再运行一次就接着做`,
  },
  en: {
    metrics: {
      required: 'required data', notes: 'notes told', length: 'length', structure: 'structure', likeness: 'like the past text', distinct: 'no repeats', findings: 'review clean', passes: 'passes',
      invalid: 'invalid answer', digit: 'typed digit', reference: 'unresolved reference', citation: 'uncited fact', markup: 'markup', forbidden: 'forbidden phrase', leak: 'value in request',
    },
    verdicts: { violation: 'violation', regression: 'regression', improvement: 'improvement', 'no-evidence': 'no evidence of change' },
    verdictWhy: {
      violation: 'something of zero tolerance was found', regression: 'at least one metric fell beyond chance and by at least the margin', improvement: 'at least one metric rose beyond chance and by at least the margin, and none fell so',
      'no-evidence': 'no metric changed both beyond chance and by at least the margin; a drop below “detectable” can’t be seen with so many cases',
    },
    tendencies: { better: 'better', worse: 'worse', equal: 'equal', unclear: 'unclear' },
    modes: { replay: 'replaying recordings, no network', record: 'recording anew', 'record-missing': 'recording what is missing or stale', live: 'asking, keeping no recording' },
    columns: { metric: 'metric', a: 'before', b: 'after', difference: 'change', interval: '95% interval', p: 'p (Holm)', detectable: 'detectable drop', verdict: 'verdict' },
    titles: { run: 'Prompt regression', comparison: 'Comparison', hard: 'Zero tolerance', graded: 'Graded metrics', flips: 'Cases whose pass flipped', cases: 'Case by case', trend: 'Runs over time', old: 'Before', now: 'After', past: 'Past text', notes: 'Notes', lacks: 'Lacks', findings: 'Review' },
    run: (model, prompt, cases, trials) => `model ${model}  prompt ${prompt}  ${cases} cases, ${trials} trials`,
    plan: (mode, total, kept) => `${mode}: ${total} trials${kept > 0 ? `, going on from ${kept}` : ''}`,
    passed: (n, of) => `${n} of ${of} pass (data and notes complete, nothing of zero tolerance, no error in the review)`,
    stale: (n) => `${n} recordings are stale: the request has changed (prompt, reply schema, parameters or the case itself)`,
    missing: (n) => `${n} recordings are missing`,
    trial: (id, trial) => `${id}, trial ${trial}`,
    usage: (input, output, untold, cost) => `usage: ${input} tokens in, ${output} out${cost === null ? '' : `, about ${cost}`}${untold > 0 ? `; ${untold} answers told none` : ''}`,
    scale: (cases, reports, trials, margin) => `${cases} cases of ${reports} reports, ${trials} trials each; only a drop of at least ${margin * 100} points counts`,
    byCase: 'Too few reports: the intervals speak of these cases only, not of other reports',
    lost: 'no longer pass', won: 'pass now',
    left: { onlyA: 'only in the first', onlyB: 'only in the second', edited: 'case edited, not compared', unanswered: 'no answer, not compared' },
    blessed: (file) => `Blessed as the baseline: ${file}`,
    written: (file) => `Written to ${file}`,
    added: (cases, folder) => `${cases} cases written to ${folder}`,
    derived: 'No notes were given: the report’s own sentences stand for them. Such cases test the wording, not what is chosen',
    blank: 'Nothing is recorded here yet: the built-in composer writes and is recorded',
    noRuns: 'Nothing has been run yet. Run once at the command line and the results are listed here:', runWord: 'run', promptWord: 'prompt', back: 'Back to the report',
    about: 'After a change of prompt, model or setting: whether the sections of past reports come out better or worse. Choose two runs to compare, or open one to see it against its baseline.',
    noBaseline: 'There is no baseline yet; if this is good, make it one with gouji eval bless',
    stopped: (done, total) => `Stopped; ${done} of ${total} trials are kept, and the same command goes on from there`,
  },
};
