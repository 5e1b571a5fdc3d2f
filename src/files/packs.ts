import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { GoujiError } from '../core/error.ts';
import type { Pack } from '../core/pack.ts';
import { keysOf } from '../core/reference.ts';
import { derivationSchema, factSchema, outlineSchema, packHead, phrasesSchema, relationSchema } from '../wire/pack.ts';

const FILES = {
  pack: packHead,
  facts: z.array(factSchema),
  relations: z.array(relationSchema),
  derived: z.array(derivationSchema),
  phrases: phrasesSchema,
  outline: z.array(outlineSchema),
} as const;

export const listPacks = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => entry.name).sort();

/** Loads and validates a pack, with what it takes from its base. Errors name the file, the path in it and what is allowed there. */
export function loadPack(folder: string, id: string): Pack {
  const pack = readPack(folder, id, []);
  checkReferences(pack);
  return pack;
}

/** Parts that a pack's folder lacks are its base's alone; lists that both have stand one behind the other. */
function readPack(folder: string, id: string, above: readonly string[]): Pack {
  const home = join(folder, id);
  if (!/^[a-z0-9-]+$/.test(id) || !existsSync(home)) throw new GoujiError('pack-missing', { pack: id, known: listPacks(folder).join(', ') });
  const read = <K extends keyof typeof FILES>(name: K): z.output<(typeof FILES)[K]> => readPart(home, id, name) as z.output<(typeof FILES)[K]>;
  const own = <K extends Exclude<keyof typeof FILES, 'pack'>>(name: K): z.output<(typeof FILES)[K]> | undefined => (existsSync(join(home, `${name}.yaml`)) ? read(name) : undefined);
  const { base, ...head } = read('pack');
  if (head.id !== id) throw new GoujiError('pack-invalid', { file: `${id}/pack.yaml`, path: '/id', problem: `${head.id} ≠ ${id}` });
  if (above.includes(id)) throw new GoujiError('pack-invalid', { file: `${id}/pack.yaml`, path: '/base', problem: [...above, id].join(' → ') });
  const under = base === null ? EMPTY : readPack(folder, base, [...above, id]);
  const phrases = own('phrases') ?? EMPTY.phrases;
  return {
    ...head,
    outline: own('outline') ?? [],
    facts: [...under.facts, ...(own('facts') ?? [])], relations: [...under.relations, ...(own('relations') ?? [])], derived: [...under.derived, ...(own('derived') ?? [])],
    phrases: { template: [...under.phrases.template, ...phrases.template], residue: [...under.phrases.residue, ...phrases.residue] },
  };
}

const EMPTY: Pick<Pack, 'facts' | 'relations' | 'derived' | 'phrases'> = { facts: [], relations: [], derived: [], phrases: { template: [], residue: [] } };

function readPart(home: string, id: string, name: keyof typeof FILES): unknown {
  const file = `${id}/${name}.yaml`;
  const invalid = (path: string, problem: string, cause?: unknown): GoujiError => new GoujiError('pack-invalid', { file, path, problem }, cause);
  let value: unknown;
  try {
    value = parse(readFileSync(join(home, `${name}.yaml`), 'utf8'));
  } catch (cause) {
    throw invalid('/', cause instanceof Error ? cause.message : String(cause), cause);
  }
  const result = FILES[name].safeParse(value);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  throw invalid(`/${issue?.path.join('/') ?? ''}`, issue?.message ?? '');
}

/** Every fact that an outline, a template or a relation names must stand in the dictionary; ids are unique. */
function checkReferences(pack: Pack): void {
  const facts = new Set(pack.facts.map((fact) => fact.id));
  const known = (key: string): boolean => facts.has(key.replace(/^parts:/, '').replace(/@.*$/, '')) || /^[ud]\./.test(key);
  const demand = (file: string, path: string, key: string): void => {
    if (!known(key)) throw new GoujiError('pack-invalid', { file: `${pack.id}/${file}.yaml`, path, problem: `${key}: ${[...facts].join(', ')}` });
  };
  pack.relations.forEach((relation, i) => {
    for (const fact of [relation.total, ...relation.parts, ...relation.optional]) demand('relations', `/${i}`, fact);
  });
  pack.derived.forEach(({ id, of, by }, i) => {
    for (const key of [id, of, by]) demand('derived', `/${i}`, key);
  });
  pack.outline.forEach((section, i) => {
    if (section.beside !== null && !pack.outline.some(({ id }) => id === section.beside)) throw new GoujiError('pack-invalid', { file: `${pack.id}/outline.yaml`, path: `/${i}/beside`, problem: section.beside });
    for (const key of [...section.facts, ...section.required]) demand('outline', `/${i}/facts`, key);
    for (const text of [...section.templates.flat(), ...section.fixed]) for (const key of keysOf(text)) demand('outline', `/${i}/templates`, key);
  });
  unique(pack.id, 'facts', pack.facts.map((fact) => fact.id));
  unique(pack.id, 'outline', pack.outline.map((section) => section.id));
  unique(pack.id, 'derived', pack.derived.map(({ id }) => id));
  unique(pack.id, 'relations', pack.relations.map((relation) => relation.id));
}

function unique(pack: string, file: string, ids: readonly string[]): void {
  const double = ids.find((id, i) => ids.indexOf(id) !== i);
  if (double) throw new GoujiError('pack-invalid', { file: `${pack}/${file}.yaml`, path: '/', problem: `${double} ×2` });
}
