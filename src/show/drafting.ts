import type { Locale } from '../core/locale.ts';
import type { Coverage } from '../core/review.ts';
import { OUTCOMES } from './failures.ts';

interface Gap {
  readonly section: string;
  readonly need: string;
  readonly why: string;
}

/** What is told while a report is drafted, and the account at the end. */
export interface DraftingWords {
  readonly model: (name: string, kind: 'composer' | 'server') => string;
  /** A server is asked where the notes belong; and it did not say. */
  readonly assigning: (notes: number) => string;
  readonly unassigned: (outcome: string) => string;
  readonly section: (n: number, of: number, title: string, sentences: number) => string;
  /** Behind the line of a section that was not asked for again. */
  readonly resumed: string;
  readonly failed: (title: string, outcome: string) => string;
  readonly refused: (title: string, n: number) => string;
  /** What the tables and notes leave to be settled. */
  readonly question: (what: string, remedy: string) => string;
  readonly gap: (gap: Gap) => string;
  /** A note that nothing was written from. */
  readonly left: (gap: Gap) => string;
  readonly written: (file: string, sections: number, of: number) => string;
  readonly kept: (file: string) => string;
  readonly account: (sections: number, figures: Coverage['figures'], findings: number) => string;
  readonly stopped: string;
  readonly exported: (file: string) => string;
  /** A fix that was put into the text. */
  readonly fixed: (from: string, to: string) => string;
  /** One that could not be: the words stand in a note, a formula, over two paragraphs. */
  readonly unfixed: (from: string, to: string) => string;
  readonly commented: (n: number) => string;
  readonly unplaced: (n: number) => string;
  readonly nothingFixed: string;
  readonly reencoded: (file: string) => string;
  /** Sections that a person has edited stay; what was written for them lies beside. */
  readonly proposed: (sections: number, file: string) => string;
  readonly nothingProposed: string;
  readonly round: (round: number, findings: number) => string;
  readonly revised: (title: string, before: number, after: number) => string;
}

export const DRAFTING_WORDS: Readonly<Record<Locale, DraftingWords>> = {
  'zh-CN': {
    model: (name, kind) => (kind === 'composer' ? '没有配置模型，用内置撰写器起草：按规则包把笔记归到各节，照笔记原话成句，不润色' : `用模型 ${name} 起草`),
    assigning: (notes) => `先请模型把 ${notes} 条笔记归到各节……`,
    unassigned: (outcome) => `模型没有给出各条笔记的去处（${OUTCOMES['zh-CN'][outcome] ?? outcome}），由程序归节`,
    section: (n, of, title, sentences) => `[${n}/${of}] ${title}：${sentences} 句`,
    resumed: '（上次已写好）',
    failed: (title, outcome) => `${title}：没有写成（${OUTCOMES['zh-CN'][outcome] ?? outcome}）`,
    refused: (title, n) => `${title}：有 ${n} 句含无依据的数字或引用，未采用`,
    question: (what, remedy) => `? ${what}（${remedy}）`,
    gap: ({ need, why }) => `待补充：${need}${why && `（${why}）`}`,
    left: ({ need, why }) => `没有用 ${need}（${why}）`,
    written: (file, sections, of) => `已写入 ${file}（有内容 ${sections}/${of} 节）`,
    kept: (file) => `原来的文件改名保存为 ${file}`,
    account: (sections, figures, findings) => `共 ${sections} 节；数字 ${figures.seen} 个，有出处 ${figures.traced} 个，无出处 ${figures.untraced} 个；问题 ${findings} 个`,
    stopped: '已停止；写好的各节都已保存',
    exported: (file) => `已导出 ${file}`,
    fixed: (from, to) => `已改：“${from}”→“${to}”`,
    unfixed: (from, to) => `没能自动改（请手工改）：“${from}”→“${to}”`,
    commented: (n) => `批注 ${n} 条`,
    unplaced: (n) => `有 ${n} 条没有能放批注的地方，见上面的列表`,
    nothingFixed: '没有可以自动改的地方',
    reencoded: (file) => `${file} 原来不是 UTF-8 编码，现在存成了 UTF-8`,
    proposed: (sections, file) => `${sections} 节有新稿待你取舍：正文没有动，全文的新稿写在 ${file}；在网页上可以逐节采用`,
    nothingProposed: '没有可以改好的地方',
    round: (round, findings) => `第 ${round} 轮：问题 ${findings} 个`,
    revised: (title, before, after) => `${title}：问题 ${before} → ${after}`,
  },
  en: {
    model: (name, kind) => (kind === 'composer' ? 'No model is configured: the built-in composer drafts. It assigns the notes to sections and keeps their words' : `Drafting with ${name}`),
    assigning: (notes) => `Asking the model where ${notes} notes belong…`,
    unassigned: (outcome) => `The model did not say where the notes belong (${OUTCOMES.en[outcome] ?? outcome}); the program puts them`,
    section: (n, of, title, sentences) => `[${n}/${of}] ${title}: ${sentences} sentences`,
    resumed: ' (from last time)',
    failed: (title, outcome) => `${title}: not written (${OUTCOMES.en[outcome] ?? outcome})`,
    refused: (title, n) => `${title}: ${n} sentences with unsupported figures or references were left out`,
    question: (what, remedy) => `? ${what} (${remedy})`,
    gap: ({ need, why }) => `To be supplied: ${need}${why && ` (${why})`}`,
    left: ({ need, why }) => `Not used: ${need} (${why})`,
    written: (file, sections, of) => `Written to ${file} (${sections} of ${of} sections have text)`,
    kept: (file) => `The file that stood there was kept as ${file}`,
    account: (sections, figures, findings) => `${sections} sections; ${figures.seen} figures, ${figures.traced} traced, ${figures.untraced} untraced; ${findings} findings`,
    stopped: 'Stopped; the finished sections are kept',
    exported: (file) => `Exported to ${file}`,
    fixed: (from, to) => `Fixed: “${from}” → “${to}”`,
    unfixed: (from, to) => `Not fixed, please do it by hand: “${from}” → “${to}”`,
    commented: (n) => `${n} comments`,
    unplaced: (n) => `${n} found no place for a comment; see the list`,
    nothingFixed: 'Nothing that can be fixed by itself',
    reencoded: (file) => `${file} was not UTF-8 and is now`,
    proposed: (sections, file) => `${sections} sections have new words for you to judge: the report is as it was, the whole with them is in ${file}; on the page each can be accepted`,
    nothingProposed: 'Nothing that could be made better',
    round: (round, findings) => `Round ${round}: ${findings} findings`,
    revised: (title, before, after) => `${title}: ${before} → ${after} findings`,
  },
};
