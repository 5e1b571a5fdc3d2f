import { useEffect, useRef, useState } from 'preact/hooks';
import type { RefObject } from 'preact';
import type { Target } from '../origin.ts';

export interface ShownRow {
  readonly element: RefObject<HTMLDetailsElement | null>;
  readonly open: boolean;
  readonly onToggle: (event: Event) => void;
}

/** A folded list that unfolds and scrolls to a row (`data-row` = its id) when somebody asks for it. */
export function useShownRow(shown: Target | null): ShownRow {
  const element = useRef<HTMLDetailsElement>(null);
  const [open, setOpen] = useState(false);
  useEffect(() => {
    if (shown) setOpen(true);
  }, [shown]);
  useEffect(() => {
    if (open && shown) element.current?.querySelector(`[data-row="${CSS.escape(shown.id)}"]`)?.scrollIntoView({ block: 'center' });
  }, [open, shown]);
  return { element, open, onToggle: (event) => setOpen((event.currentTarget as HTMLDetailsElement).open) };
}
