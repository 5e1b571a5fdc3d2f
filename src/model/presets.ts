import type { Abilities } from './ladder.ts';

/** What is known of a kind of server before it is asked: where to begin on the ladder, what not to send, and switches of its own (most turn thinking off, which costs time and empties answers). */
export interface Preset extends Abilities {
  readonly name: string;
  readonly extra: Readonly<Record<string, unknown>>;
}

const PLAIN: Preset = { name: 'openai-compatible', rung: 'json_schema', without: [], extra: {} };
const TEMPLATE = { chat_template_kwargs: { enable_thinking: false } };
const NOT_THINKING = { thinking: { type: 'disabled' } };

/** By host, port or model; the first that fits. Ports are those that the servers listen on by themselves. */
const PRESETS: readonly { readonly host?: RegExp; readonly port?: string; readonly model?: RegExp; readonly is: Partial<Preset> & { readonly name: string } }[] = [
  { host: /(?:^|\.)openai\.com$/, model: /^(?:o\d|gpt-[5-9])/, is: { name: 'OpenAI, reasoning', without: ['temperature', 'max_tokens'] } },
  { host: /(?:^|\.)openai\.com$/, is: { name: 'OpenAI' } },
  { host: /(?:^|\.)deepseek\.com$/, is: { name: 'DeepSeek', rung: 'json_object', extra: NOT_THINKING } },
  { host: /(?:^|\.)aliyuncs\.com$/, is: { name: 'Qwen', rung: 'json_object', extra: { enable_thinking: false } } },
  { host: /(?:^|\.)(?:bigmodel\.cn|z\.ai)$/, is: { name: 'GLM', rung: 'json_object', extra: NOT_THINKING } },
  { host: /(?:^|\.)moonshot\.(?:cn|ai)$/, is: { name: 'Kimi', rung: 'json_object' } },
  { port: '11434', is: { name: 'Ollama', extra: { reasoning_effort: 'none' } } },
  { port: '1234', is: { name: 'LM Studio' } },
  { port: '8000', is: { name: 'vLLM', extra: TEMPLATE } },
  { port: '30000', is: { name: 'SGLang', extra: TEMPLATE } },
  { port: '8080', is: { name: 'llama.cpp', extra: TEMPLATE } },
];

export function presetFor(address: string, model: string): Preset {
  const { hostname, port } = new URL(address);
  const found = PRESETS.find((one) => (one.host === undefined || one.host.test(hostname)) && (one.port === undefined || one.port === port) && (one.model === undefined || one.model.test(model)));
  return { ...PLAIN, ...found?.is };
}
