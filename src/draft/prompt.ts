import type { Message, PromptIdentity } from '../core/draft.ts';

/** A prompt file as loaded: roles are split before any value goes in, so that no note can forge one. */
export interface Prompt extends PromptIdentity {
  readonly temperature: number | null;
  /** Variable → whether its value comes from the program or from people's files. */
  readonly inputs: Readonly<Record<string, 'app' | 'untrusted'>>;
  /** What each version changed, oldest first. */
  readonly changelog: readonly string[];
  readonly roles: readonly { readonly role: 'system' | 'user'; readonly template: string }[];
}

/** `{{{{` and `}}}}` stand for literal double braces; `{{name}}` is a variable. */
const TOKEN = /\{\{\{\{|\}\}\}\}|\{\{(\w+)\}\}/g;

/** The variables that a template names, in order, each once. */
export function variablesOf(template: string): string[] {
  return [...new Set([...template.matchAll(TOKEN)].flatMap((match) => match[1] ?? []))];
}

/** Puts the values in. Untrusted ones stand in a block with a marker that they cannot contain. Throws RangeError on a missing value. */
export function renderPrompt(prompt: Prompt, values: Readonly<Record<string, string>>): Message[] {
  return prompt.roles.map(({ role, template }) => ({
    role,
    content: template.replace(TOKEN, (token, name: string | undefined) => {
      if (name === undefined) return token.slice(0, 2);
      const value = values[name];
      if (value === undefined) throw new RangeError(`prompt ${prompt.id}: no value for ${name}`);
      return prompt.inputs[name] === 'untrusted' ? quarantined(name, value) : value;
    }),
  }));
}

function quarantined(name: string, value: string): string {
  let marker = `材料-${name}`;
  while (value.includes(marker)) marker += '-x';
  return `<${marker}>\n${value}\n</${marker}>`;
}
