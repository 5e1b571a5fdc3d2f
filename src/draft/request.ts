import type { Reply, Request } from '../core/draft.ts';
import type { Material, MaterialNote } from '../core/material.ts';
import { reference } from '../core/reference.ts';
import { compose } from './compose/composer.ts';
import { REFUSED, type Gated } from './gate.ts';
import { hidden } from './mask.ts';
import { renderPrompt, type Prompt } from './prompt.ts';
import { parseReply, REPLY_SCHEMA } from './reply.ts';

/** The request for one section: labels, words and references; no value is in it. */
export function requestFor(material: Material, prompt: Prompt, report: string): Request {
  const messages = renderPrompt(prompt, {
    report: hidden(report),
    unit: material.unit,
    title: material.title,
    guidance: material.guidance,
    length: `${material.length.min}—${material.length.max}字`,
    style: material.style === 'list' ? '分条写，各条以“一是”“二是”等开头，一条可以有几个分句' : '连续成段',
    keys: material.keys.map((key) => `${reference(key.key)} — ${key.label} — ${key.unit ?? '无单位'} — ${key.period ?? '本年'}${key.told === undefined ? '' : ` — ${key.told}`}`).join('\n') || '（无）',
    required: material.keys.filter((key) => key.required).map((key) => reference(key.key)).join('、') || '（无）',
    notes: material.notes.map(noteLine).join('\n') || '（无）',
    beside: material.beside ? `${material.beside.title}：\n${material.beside.notes.map(noteLine).join('\n')}` : '（无）',
    others: material.others?.join('、') || '（无）',
    lastYear: material.lastYear ?? '（无）',
    examples: material.templates.join('\n') || '（无）',
    schema: JSON.stringify(REPLY_SCHEMA.json),
  });
  const { id, version, hash } = prompt;
  return { material, prompt: { id, version, hash }, messages, schema: REPLY_SCHEMA, temperature: prompt.temperature, read: parseReply, offline: () => compose(material) };
}

const noteLine = ({ id, text, heading, kinds = [] }: MaterialNote): string => `${id} ${heading ? `（${heading}）` : ''}${text}${kinds.length > 0 ? `〔${kinds.join('，')}〕` : ''}`;

/** The same request once more, with what the model answered and why some of its sentences cannot be used. */
export function requestAgain(request: Request, reply: Reply, refused: Gated['refused'], prompt: Prompt): Request {
  const reasons = refused.map(({ sentence, reasons: of }) => `${sentence.text.replace(/\s+/g, ' ').slice(0, SHOWN)}（${of.map((reason) => REFUSED[reason]).join('，')}）`).join('\n');
  return { ...request, messages: [...request.messages, { role: 'assistant', content: JSON.stringify(reply) }, ...renderPrompt(prompt, { refused: reasons })] };
}

/** The same request once more, with what the model answered and what a review found in it, in masked words. */
export function requestRevised(request: Request, reply: Reply, found: readonly string[], prompt: Prompt): Request {
  return { ...request, messages: [...request.messages, { role: 'assistant', content: JSON.stringify(reply) }, ...renderPrompt(prompt, { findings: found.join('\n') })] };
}

/** Characters of a sentence that are told again. */
const SHOWN = 200;
