import type { Locale } from '../core/locale.ts';
import { OUTCOMES } from './failures.ts';

/** One way of asking a server, and what came of it. */
interface Probed {
  readonly rung: string;
  readonly outcome: string;
  readonly detail: string;
  readonly milliseconds: number;
}

/** What `gouji model test` and `gouji doctor` say. */
export interface ServiceWords {
  readonly asking: (model: string, url: string) => string;
  readonly probed: (probed: Probed) => string;
  readonly verdict: (best: string | null) => string;
  readonly checks: Readonly<Record<'gouji' | 'node' | 'database' | 'packs' | 'prompts' | 'page' | 'model', string>>;
  readonly composer: string;
  readonly unbuilt: string;
  readonly built: string;
  readonly ok: string;
}

const seconds = (milliseconds: number): string => (milliseconds / 1000).toFixed(1);
const short = (detail: string): string => detail.replace(/\s+/g, ' ').slice(0, 80);

export const SERVICE_WORDS: Readonly<Record<Locale, ServiceWords>> = {
  'zh-CN': {
    asking: (model, url) => `向 ${url} 的 ${model} 问一节编造的材料，不含任何真实内容`,
    probed: ({ rung, outcome, detail, milliseconds }) => `${rung.padEnd(12)} ${outcome === 'ok' ? `可用，${seconds(milliseconds)} 秒` : `${OUTCOMES['zh-CN'][outcome] ?? outcome}${detail && `：${short(detail)}`}`}`,
    verdict: (best) => (best === null ? '没有一种方式得到可用的回答，起草用不了这个模型' : `起草时用 ${best}`),
    checks: { gouji: '勾稽', node: 'Node', database: '数据库', packs: '规则包', prompts: '提示词', page: '网页', model: '模型' },
    composer: '没有配置，用内置撰写器', unbuilt: '还没有生成，首次打开时生成', built: '已生成', ok: '可用',
  },
  en: {
    asking: (model, url) => `Asking ${model} at ${url} for a section of invented material; nothing real is sent`,
    probed: ({ rung, outcome, detail, milliseconds }) => `${rung.padEnd(12)} ${outcome === 'ok' ? `works, ${seconds(milliseconds)} s` : `${OUTCOMES.en[outcome] ?? outcome}${detail && `: ${short(detail)}`}`}`,
    verdict: (best) => (best === null ? 'No way of asking brings a usable answer: this model cannot draft' : `Drafting uses ${best}`),
    checks: { gouji: 'Gouji', node: 'Node', database: 'Database', packs: 'Packs', prompts: 'Prompts', page: 'Page', model: 'Model' },
    composer: 'none configured: the built-in composer writes', unbuilt: 'not built yet; it is built when first opened', built: 'built', ok: 'works',
  },
};
