import type { Locale } from '../../core/locale.ts';
import { draftEventSchema, type DraftEventJson } from '../../wire/api.ts';

/**
 * Follows a drafting from its beginning. The browser reconnects by itself and resumes behind the last event; `onLost` is
 * called once when it gives up. Returns what ends the following.
 */
export function followDraft(project: string, run: string, locale: Locale, onEvent: (event: DraftEventJson) => void, onLost: () => void): () => void {
  const source = new EventSource(`/api/projects/${encodeURIComponent(project)}/drafts/${encodeURIComponent(run)}/events?lang=${locale}`);
  source.addEventListener('message', (message: MessageEvent<string>) => {
    const event = read(message.data);
    if (!event) return;
    // The server ends the stream here; an open EventSource would ask for it again.
    if (event.kind === 'done' || event.kind === 'error') source.close();
    onEvent(event);
  });
  source.addEventListener('error', () => {
    if (source.readyState !== EventSource.CLOSED) return;
    source.close();
    onLost();
  });
  return () => source.close();
}

function read(data: string): DraftEventJson | null {
  try {
    return draftEventSchema.parse(JSON.parse(data));
  } catch {
    return null;
  }
}
