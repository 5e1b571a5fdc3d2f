import type { JSX } from 'preact';
import { useDesk } from './desk.ts';
import type { Message } from './messages.ts';

/** What happened and what to do, above everything, until it is closed. */
export function Messages({ messages }: { messages: readonly Message[] }): JSX.Element {
  const { words, withdraw } = useDesk();
  return (
    <div class="messages" aria-live="polite">
      {messages.map((message) => (
        <div key={message.key} class={`message message-${message.tone}`} role={message.tone === 'trouble' ? 'alert' : 'status'}>
          <p><strong>{message.what}</strong> {message.next}</p>
          <button type="button" class="quiet" onClick={() => withdraw(message.key)}>{words.close}</button>
        </div>
      ))}
    </div>
  );
}
