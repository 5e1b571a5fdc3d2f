import { useEffect, useRef } from 'preact/hooks';
import type { Saver } from './saver.ts';

/** Ctrl+S (⌘S) saves at once; F8 and Shift+F8 go to the next and the previous finding. They work anywhere on the page. */
export function useShortcuts(saver: Saver, onStep: (direction: 1 | -1) => void): void {
  const step = useRef(onStep);
  step.current = onStep;
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (document.querySelector('dialog[open]')) return;
      if (event.key === 'F8') step.current(event.shiftKey ? -1 : 1);
      else if (event.key.toLowerCase() === 's' && (event.ctrlKey || event.metaKey)) void saver.flush();
      else return;
      event.preventDefault();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [saver]);
}
