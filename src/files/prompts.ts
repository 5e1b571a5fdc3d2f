import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { GoujiError } from '../core/error.ts';
import { variablesOf, type Prompt } from '../draft/prompt.ts';

const head = z.strictObject({
  id: z.string().min(1),
  version: z.int().positive(),
  schema: z.string().min(1),
  temperature: z.number().nullable().default(null),
  inputs: z.record(z.string(), z.enum(['app', 'untrusted'])),
  changelog: z.array(z.string()).default([]),
});

/** Loads `<id>.prompt.md`: front matter, then `## system` and `## user`. Variables must be declared and used. The hash covers the whole file. */
export function loadPrompt(path: string): Prompt {
  const file = basename(path);
  const invalid = (problem: string, cause?: unknown): GoujiError => new GoujiError('prompt-invalid', { file, problem }, cause);
  if (!existsSync(path)) throw new GoujiError('file-missing', { file: path });
  const source = readFileSync(path, 'utf8').replaceAll('\r\n', '\n');
  const parts = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(source);
  if (!parts) throw invalid('no front matter between --- lines');
  const meta = head.safeParse(parse(parts[1] ?? ''));
  if (!meta.success) throw invalid(`/${meta.error.issues[0]?.path.join('/')}: ${meta.error.issues[0]?.message}`);
  const roles = [...(parts[2] ?? '').matchAll(/^## (system|user)\n([\s\S]*?)(?=^## (?:system|user)\n|(?![\s\S]))/gm)]
    .map((match) => ({ role: match[1] as 'system' | 'user', template: (match[2] ?? '').trim() }));
  if (roles.length === 0) throw invalid('neither ## system nor ## user');
  const used = new Set(roles.flatMap(({ template }) => variablesOf(template)));
  const declared = new Set(Object.keys(meta.data.inputs));
  for (const name of used) if (!declared.has(name)) throw invalid(`{{${name}}} is not declared in inputs`);
  for (const name of declared) if (!used.has(name)) throw invalid(`input ${name} is not used`);
  const hash = createHash('sha256').update(source).digest('hex').slice(0, 16);
  const { id, version, temperature, inputs, changelog } = meta.data;
  return { id, version, temperature, inputs, changelog, roles, hash };
}

/** Every prompt file of a folder, in the order of their names; none where there is no folder. */
export const listPrompts = (folder: string): Prompt[] =>
  (existsSync(folder) ? readdirSync(folder) : []).filter((file) => file.endsWith('.prompt.md')).toSorted().map((file) => loadPrompt(join(folder, file)));
