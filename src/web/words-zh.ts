import type { FigureStatus } from '../core/account.ts';
import type { CorrectionBasis } from '../core/correction.ts';
import type { Basis } from '../core/datum.ts';
import type { RuleState } from '../core/check.ts';
import type { Force, Severity } from '../core/finding.ts';
import { FAMILIES } from '../show/families.ts';
import type { RelationState } from '../core/relation.ts';

/** The page in Chinese; what stands here is what English must have too. */
export const ZH = {
  name: '勾稽', tagline: '每个数字都有着落', project: '项目', newProject: '新建项目', noProject: '还没有项目',
  noProjectNext: '新建一个项目，放入笔记和数据表，就可以起草报告、核对数字。',
  composer: '内置撰写器（不用模型）', composerWhy: '没有设置模型。内置撰写器按模板和笔记组织文字，不联网。',
  regression: '提示词回归', otherLanguage: 'English', otherLanguageLabel: 'Switch to English', loading: '正在读取……', close: '关闭', cancel: '取消',
  broken: '页面出错了', brokenNext: '写下的文字都在，没存上的留在这个浏览器里。请刷新页面；若还是这样，请把下面这句话告诉维护人员。', reload: '刷新',
  offline: '连不上勾稽服务', offlineNext: '请确认启动勾稽的窗口还开着，然后再试一次。',
  unreadable: '服务的回答读不懂', unreadableNext: '页面和服务可能不是同一个版本，请刷新页面。',

  createTitle: '新建项目', unit: '单位', unitHint: '报告里写的单位全称', year: '年度', title: '标题', reported: '填报日期',
  amounts: '金额单位', pack: '报告种类', create: '建立项目', titleOf: (year: number | string) => `${year}年度部门整体支出绩效自评报告`,

  materials: '材料', notes: '笔记', data: '数据表', previous: '上年报告', add: '添加', addTo: (folder: string) => `添加${folder}`,
  notesHint: 'docx、doc、pdf、网页、txt、md：平时的工作记录、讨论要点', dataHint: 'xlsx、csv、xls、ods，或 Word、PDF、网页里的表：决算、预算、业务指标', previousHint: 'docx、doc、pdf、网页、txt：用来比对上年的数和照抄的话',
  drop: '松开就放进来：表格归数据表，文字归笔记', remove: '删除', removeFile: (file: string) => `删除 ${file}`,
  notesRead: (n: number) => `读到笔记 ${n} 条`, dataRead: (n: number) => `读到数据 ${n} 个`,
  problemsRead: (n: number) => `${n} 处没读进来`, kindUnknown: (file: string) => `不知道 ${file} 归到哪里`,
  kindUnknownNext: '笔记用 docx、pdf、txt 或 md，数据表用 xlsx 或 csv。别的格式请先另存。', kilobytes: (n: string) => `${n} KB`,

  report: '报告', draft: '起草', redraft: '重新起草', stop: '停止', drafting: '正在起草', assigning: (n: number) => `正在把 ${n} 条笔记归到各节`, stopping: '正在停止',
  sections: (n: number, m: number) => `${n}/${m} 节`, draftStarting: '正在准备材料',
  drafted: (n: number) => `起草完成，写成 ${n} 节`, draftedPartly: (n: number) => `起草停在第 ${n} 节之后，写成的都保留着`,
  refused: (n: number) => `有 ${n} 句的数字对不上材料，没有采用。`, sectionFailed: (title: string) => `“${title}”没有写成`,
  draftedNext: '右边列出了要核对和补充的地方。', redraftAsk: '重新起草',
  redraftWhy: '你改过的各节不动，给它们写的新稿放在右边由你取舍；其余各节换成新起草的。现在的正文会留作一个旧版本。', keepText: '不起草',
  saved: '已保存', saving: '正在保存', unsaved: '未保存', saveFailed: '没存上，文字留在本机',
  saveFailedNext: '文字暂存在这个浏览器里，会自动再存。', because: (next: string, what: string, todo: string) => `${next}原因：${what}。${todo}`, restored: '找回了上次没存上的文字',
  restoredNext: '上次关闭页面时还有修改没有存到服务里，已经放回正文。', editorHint: '在这里起草，或贴入已经写好的报告',
  open: '打开', openReport: '打开已有的报告', opened: (file: string) => `已打开 ${file}`, openedNext: (isWord: boolean) => `原来的正文留在“历史版本”里，问题列在右边${isWord ? '；“导出”里有批注后的原文件' : ''}。`, exportOriginal: (file: string) => `批注后的原文件（${file}）`, exportTracked: '原文件，批注并修订', originalWhy: '按原文件里的文字核对；在这里改过的话不在其中',
  download: '导出', exportWord: 'Word（公文版式）', exportSources: 'Word，附数字出处', exportTables: '数据表（xlsx）', exportPage: '网页（html）', exportText: '文本（md）', versions: '历史版本', takeVersion: '用这一版', byProgram: '起草', byPerson: '人工修改', latest: '现在的正文',
  start: '从材料到报告', stepMaterials: '放入材料', stepMaterialsHint: '把笔记和数据表拖到页面上任何地方',
  chooseFiles: '选择文件', stepDraft: '起草', stepDraftHint: '按提纲逐节写成，数字都由程序从数据表填入', stepReview: '核对',
  stepReviewHint: '边改边查，每个数字都能指回单元格或笔记', characters: (n: number) => `${n} 字`,

  review: '核对', findings: '问题', figures: '数字', coverage: '核对范围', figuresSeen: '数字',
  status: { traced: '有出处', likely: '同值，待认', derived: '推算', consistent: '一致', mismatched: '不符', untraced: '无出处' } as Record<FigureStatus, string>,
  severity: { error: '错误', warning: '存疑', info: '提示' } as Record<Severity, string>,
  stamp: { error: '错', warning: '疑', info: '注' } as Record<Severity, string>,
  force: { law: '法律法规', standard: '标准', ministry: '部委规定', local: '地方规定', practice: '实务' } as Record<Force, string>,
  ruleState: { passed: '通过', findings: '有问题', 'not-applicable': '不适用', 'insufficient-data': '材料不足' } as Record<RuleState['state'], string>,
  relationState: { held: '成立', failed: '不成立', untestable: '缺数', 'not-applicable': '不适用' } as Record<RelationState, string>,
  family: FAMILIES['zh-CN'],
  basis: { actual: '', initial: '年初预算', adjusted: '全年预算', prior: '上年', quota: '编制', target: '目标' } as Record<Basis, string>,
  setAside: '闲谈，不写入报告', tablesRead: (n: number) => `看懂的表 ${n}`, unitUnstated: '没写单位', tableDoubt: '有看不懂的列', rowName: '名称 · 事项', tableHint: '列的口径、单位、年度，行的事项，看错了可以改，改了会记在 gouji.json 里。',
  factOf: (row: string) => `${row}：事项`, factNone: '不是提纲里的事项', showAllRows: (n: number) => `全部 ${n} 行`,
  basisOf: (head: string) => `${head}：口径`, unitOf: (head: string) => `${head}：单位`, yearOf: (head: string) => `${head}：年度`, basisUnknown: '看不懂，请选',
  bases: { actual: '决算', initial: '年初预算', adjusted: '全年预算', prior: '上年', quota: '编制', target: '目标', weight: '分值', score: '得分', rate: '比率', change: '增减', other: '其他', ignore: '不用' } as Record<CorrectionBasis, string>,
  questions: (n: number) => `起草前请先核实 ${n}`,
  exportLedger: '导出台账：',
  missing: { data: '数据表', notes: '笔记', previous: '上年报告', corpus: '比对库', year: '年度' } as Record<string, string>,
  lacks: (list: string) => `缺：${list}`, listed: (items: readonly string[]) => items.join('、'),
  noFindings: '没有发现问题', noFindingsWhy: (figures: number, rules: number) => `核对了 ${figures} 个数字，用了 ${rules} 条规则。`,
  noReport: '还没有正文', noReportNext: '起草、打开或贴入报告后，这里列出要核对的地方。', whileDrafting: '起草完再列出问题。',
  locate: '定位', applyFix: '采用修改', fixTo: (from: string, to: string) => `${from} 改为 ${to}`, fixGone: '这处文字已经变了',
  fixGoneNext: '请等核对更新后再试。', dismiss: '忽略……', dismissed: (n: number) => `已忽略 ${n}`, restore: '恢复', restoreWhat: (what: string) => `恢复：${what}`,
  dismissTitle: '忽略这个问题', reason: '理由', reasonHint: '例如：已与财务核对，以决算批复为准', by: '姓名', dismissDo: '忽略',
  remedy: '建议', evidence: '依据', wholeReport: '全文', inData: '数据表', gaps: (n: number) => `待补充 ${n}`, gapsWhy: '材料里没有，起草时没有写，请补上', left: (n: number) => `没有用的笔记 ${n}`, leftWhy: '各有原因；要用就在笔记里写明，再起草',
  stale: '报告在别处存过了', staleWhy: '别的窗口或别的人存过这份报告。下面是两边的不同：划去的在那一份，下划线的在这里。没选用的一份留在历史版本里。', keepMine: '用这里的', takeTheirs: '用那一份',
  proposals: '新稿', proposalsOf: (n: number) => `新稿 ${n}，请取舍`, accept: '采用', reject: '不用', rewrite: '重写本节', revise: '按问题修改', revising: '正在改……', nothingBetter: '没有可以改好的地方', nothingBetterNext: '剩下的问题要补材料或由你改。',
  proposalWhy: { redrafted: '重新起草', asked: '重写', revised: '按问题修改' } as Record<'redrafted' | 'asked' | 'revised', string>,
  answer: '补上', answerHint: '在这里写，会记成一条笔记', answerInText: '请直接写在正文里。', answerTo: (need: string) => `回答：${need}`,
  notePlace: (note: string) => `${note} 写进哪一节`, noteAuto: (title: string) => (title === '' ? '自动' : `自动：${title}`), noteUnused: '没有用', noteLeave: '不写入报告',
  figure: '数字', state: '状态', origin: '出处', none: '没有出处', nearYear: '评价年度或相邻年份', byRelation: '与其他数字勾稽一致', byEquation: '与正文其他数字勾稽一致',
  repeats: '重复', noRepeats: '没有重复的段落', noRepeatsWhy: (previous: boolean) => `报告内部比对过${previous ? '，和上年报告也比对过' : '；没有上年报告可比'}。表格套话、法定句子不算。`, copyFirst: '先出现处', copyAgain: '重复处', copyElsewhere: '与别的报告相同', sideBySide: '并排看',
  changes: '与现在的正文比较', sameText: '与现在的正文相同', changedFigures: (n: number) => `变了的数字 ${n}`, change: { changed: '改', added: '增', removed: '删', moved: '移' } as Record<'changed' | 'added' | 'removed' | 'moved', string>,
  noFigures: '正文里没有数字', noSuchFigures: '没有这一类数字', relations: '勾稽关系', rules: '规则', relationsWhy: '按数据表核对',
  keys: 'Ctrl+S 保存 · F8 下一处 · Ctrl+F 查找',
};

export type Words = typeof ZH;
