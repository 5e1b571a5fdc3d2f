import { join } from 'node:path';
import { GoujiError } from '../core/error.ts';
import type { Pack } from '../core/pack.ts';
import type { Prompt } from '../draft/prompt.ts';
import { listPacks, loadPack } from '../files/packs.ts';
import { listPrompts, loadPrompt } from '../files/prompts.ts';
import type { Budget } from '../model/budgeted.ts';
import { composer } from '../model/composer.ts';
import { openaiModel } from '../model/openai.ts';
import type { Model } from '../ports/model.ts';
import type { ModelMemory } from '../ports/model-memory.ts';
import type { Environment } from './environment.ts';
import { now } from './stores.ts';
import { EVAL, PACKS, PROMPTS } from './paths.ts';

/** What ships with Gouji, loaded when it is first needed: a faulty pack must not keep the others from working. */
export interface Library {
  pack(id: string): Pack;
  packs(): string[];
  prompt(id: string): Prompt;
  /** Those that drafting uses. */
  prompts(): readonly Prompt[];
  /** By path, or by `version`, `id` or `id@version` among those that ship and those that are tried. */
  promptNamed(name: string): Prompt;
}

export function openLibrary(packs = PACKS, prompts = PROMPTS): Library {
  const loaded = new Map<string, Pack>();
  return {
    pack(id) {
      const pack = loaded.get(id) ?? loadPack(packs, id);
      loaded.set(id, pack);
      return pack;
    },
    packs: () => listPacks(packs),
    prompt: (id) => loadPrompt(join(prompts, `${id}.prompt.md`)),
    prompts: () => listPrompts(prompts),
    promptNamed: (name) => (name.endsWith('.prompt.md') ? loadPrompt(name) : promptAmong([...listPrompts(prompts), ...listPrompts(TRIED)], name)),
  };
}

/** Prompts that are only compared with, never drafted with. */
const TRIED = join(EVAL, 'prompts');

function promptAmong(prompts: readonly Prompt[], name: string): Prompt {
  const namesOf = ({ id, version }: Prompt): string[] => [...(id === 'section' ? [String(version)] : []), id, `${id}@${version}`];
  const found = prompts.find((prompt) => namesOf(prompt).includes(name));
  if (!found) throw new GoujiError('prompt-missing', { name, known: prompts.map(({ id, version }) => `${id}@${version}`).join(', ') });
  return found;
}

/** The configured model server, else the composer. With a memory it is asked no more a day than is allowed, and what it understands is found out once. */
export function modelFor({ model, budget }: Environment, memory?: ModelMemory): Model {
  if (!model) return composer;
  return openaiModel(model, memory ? { memory, budgets: [dayBudget(budget, memory)] } : {});
}

const dayBudget = (tokens: number, memory: ModelMemory): Budget => {
  const today = (): string => now().slice(0, 10);
  return { of: 'day', left: async () => tokens - (await memory.spent(today())), spend: (used) => memory.spend(today(), used) };
};
