import type { ComponentChildren, JSX } from 'preact';
import { useErrorBoundary } from 'preact/hooks';
import { useDesk } from './desk.ts';

/** A defect must not leave an empty page behind: it says what happened and that the text is safe. */
export function SafetyNet({ children }: { children: ComponentChildren }): JSX.Element {
  const { words } = useDesk();
  const [error] = useErrorBoundary();
  if (error === undefined) return <>{children}</>;
  return (
    <main class="blank">
      <div class="blank-sheet" role="alert">
        <h2>{words.broken}</h2>
        <p>{words.brokenNext}</p>
        <p class="place">{String(error)}</p>
        <button type="button" class="button button-main" onClick={() => location.reload()}>{words.reload}</button>
      </div>
    </main>
  );
}
