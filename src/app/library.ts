import { join } from 'node:path';
import type { Pack } from '../core/pack.ts';
import type { Prompt } from '../draft/prompt.ts';
import { listPacks, loadPack } from '../files/packs.ts';
import { loadPrompt } from '../files/prompts.ts';
import { composer } from '../model/composer.ts';
import { openaiModel } from '../model/openai.ts';
import type { Model } from '../ports/model.ts';
import type { Environment } from './environment.ts';
import { PACKS, PROMPTS } from './paths.ts';

/** What ships with Gouji, loaded when it is first needed: a faulty pack must not keep the others from working. */
export interface Library {
  pack(id: string): Pack;
  packs(): string[];
  prompt(id: string): Prompt;
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
  };
}

/** The configured model server, else the composer. */
export const modelFor = ({ model }: Environment): Model => (model ? openaiModel(model) : composer);
