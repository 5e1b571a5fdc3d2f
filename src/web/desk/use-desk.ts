import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import type { Locale } from '../../core/locale.ts';
import { client } from '../api/client.ts';
import { recall, remember } from '../memory.ts';
import { WORDS } from '../words.ts';
import type { Desk } from './desk.ts';
import { troubleOf, withMessage, type Message } from './messages.ts';

export interface DeskState {
  readonly desk: Desk;
  readonly messages: readonly Message[];
  readonly setLocale: (locale: Locale) => void;
}

/** Language, client and messages. Chinese unless English was chosen in this browser. */
export function useDeskState(): DeskState {
  const [locale, setLocale] = useState<Locale>(() => (recall('language') === 'en' ? 'en' : 'zh-CN'));
  const [messages, setMessages] = useState<readonly Message[]>([]);
  const tell = useCallback((message: Message) => setMessages((shown) => withMessage(shown, message)), []);
  const withdraw = useCallback((key: string) => setMessages((shown) => shown.filter((message) => message.key !== key)), []);
  const desk = useMemo<Desk>(() => {
    const words = WORDS[locale];
    return { locale, words, client: client(locale), tell, withdraw, fail: (error) => tell(troubleOf(error, words)) };
  }, [locale, tell, withdraw]);
  useEffect(() => {
    remember('language', locale);
    document.documentElement.lang = locale;
    document.title = desk.words.name;
  }, [locale, desk]);
  return { desk, messages, setLocale };
}
