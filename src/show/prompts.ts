import type { Locale } from '../core/locale.ts';
import { wordDiff } from '../text/word-diff.ts';

/** A prompt file as it is loaded. */
interface Prompt {
  readonly id: string;
  readonly version: number;
  readonly hash: string;
  readonly temperature: number | null;
  readonly changelog: readonly string[];
  readonly inputs: Readonly<Record<string, 'app' | 'untrusted'>>;
  readonly roles: readonly { readonly role: string; readonly template: string }[];
}

const WORDS: Readonly<Record<Locale, { temperature: string; usual: string; app: string; untrusted: string }>> = {
  'zh-CN': { temperature: '温度', usual: '由服务定', app: '程序填入', untrusted: '来自材料，隔离填入' },
  en: { temperature: 'temperature', usual: 'the server’s own', app: 'from the program', untrusted: 'from people’s files, quarantined' },
};

/** `section@3  1f2e…  what changed last`. */
export const promptLine = ({ id, version, hash, changelog }: Prompt): string => `${`${id}@${version}`.padEnd(14)} ${hash}  ${changelog.at(-1) ?? ''}`;

/** The whole of it: head, inputs, roles. Values go in when it is used. */
export function promptText({ id, version, hash, temperature, inputs, roles, changelog }: Prompt, locale: Locale): string {
  const words = WORDS[locale];
  const of = (trust: 'app' | 'untrusted'): string => Object.entries(inputs).flatMap(([name, own]) => (own === trust ? [name] : [])).join(', ');
  const head = [`${id}@${version}  ${hash}`, `${words.temperature}: ${temperature ?? words.usual}`, `${words.app}: ${of('app')}`, `${words.untrusted}: ${of('untrusted')}`, ...changelog.map((line) => `- ${line}`)];
  return `${head.join('\n')}\n\n${roles.map(({ role, template }) => `## ${role}\n${template}\n`).join('\n')}`;
}

/** What differs between two prompts, role by role: [-taken out-] and {+put in+}. */
export function promptChanges(before: Pick<Prompt, 'roles'>, after: Pick<Prompt, 'roles'>): { role: string; text: string }[] {
  const templateOf = ({ roles }: Pick<Prompt, 'roles'>, role: string): string => roles.find((one) => one.role === role)?.template ?? '';
  const roles = [...new Set([...before.roles, ...after.roles].map(({ role }) => role))];
  return roles.flatMap((role) => {
    const changes = wordDiff(templateOf(before, role), templateOf(after, role));
    const isSame = changes.every(({ kind }) => kind === 'same');
    return isSame ? [] : [{ role, text: changes.map(({ kind, text }) => (kind === 'same' ? text : kind === 'removed' ? `[-${text}-]` : `{+${text}+}`)).join('') }];
  });
}
