import type { Request } from '../core/draft.ts';
import type { Material } from '../core/material.ts';
import { reference } from '../core/reference.ts';
import { hidden } from './mask.ts';
import { renderPrompt, type Prompt } from './prompt.ts';
import { REPLY_SCHEMA } from './reply.ts';

/** The request for one section: labels, words and references; no value is in it. */
export function requestFor(material: Material, prompt: Prompt, report: string): Request {
  const messages = renderPrompt(prompt, {
    report: hidden(report),
    unit: material.unit,
    title: material.title,
    guidance: material.guidance,
    length: `${material.length.min}—${material.length.max}字`,
    style: material.style === 'list' ? '分条写，每句以“一是”“二是”等开头' : '连续成段',
    keys: material.keys.map((key) => `${reference(key.key)} — ${key.label} — ${key.unit ?? '无单位'} — ${key.period ?? '本年'}`).join('\n') || '（无）',
    required: material.keys.filter((key) => key.required).map((key) => reference(key.key)).join('、') || '（无）',
    notes: material.notes.map((note) => `${note.id} ${note.text}`).join('\n') || '（无）',
    examples: material.templates.join('\n') || '（无）',
    schema: JSON.stringify(REPLY_SCHEMA.json),
  });
  const { id, version, hash } = prompt;
  return { material, prompt: { id, version, hash }, messages, schema: REPLY_SCHEMA, temperature: prompt.temperature };
}

