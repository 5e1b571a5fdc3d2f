import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Locale } from '../../core/locale.ts';
import type { Client } from '../api/client.ts';
import type { Words } from '../words.ts';
import type { Message } from './messages.ts';

/** What every part of the page works with. */
export interface Desk {
  readonly locale: Locale;
  readonly words: Words;
  readonly client: Client;
  /** Shows a message above the page until it is closed. Messages of one `key` replace each other. */
  readonly tell: (message: Message) => void;
  /** Takes a message back that is no longer true. */
  readonly withdraw: (key: string) => void;
  /** Tells what went wrong, whatever was thrown. */
  readonly fail: (error: unknown) => void;
}

export const DeskContext = createContext<Desk | null>(null);

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('no desk around this part of the page');
  return desk;
}
