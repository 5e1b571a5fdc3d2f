import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useDesk } from '../desk/desk.ts';
import { RepeatsTab } from '../repeats/repeats-tab.tsx';
import { CoverageTab } from './coverage-tab.tsx';
import { FiguresTab } from './figures-tab.tsx';
import { FindingsTab } from './findings-tab.tsx';
import type { ReviewProps } from './review-props.ts';

const TABS = ['findings', 'figures', 'repeats', 'coverage'] as const;
type Tab = (typeof TABS)[number];

/** What was found, every figure with its source, and what was checked at all. */
export function ReviewPanel(props: ReviewProps): JSX.Element {
  const { words } = useDesk();
  const [tab, setTab] = useState<Tab>('findings');
  const { active, account } = props;
  // The cursor in a finding brings its words up, whatever else was open.
  useEffect(() => { if (active !== null) setTab('findings'); }, [active]);
  return (
    <aside class="review" aria-label={words.review}>
      <TabRow tab={tab} count={account.review.findings.length} onTab={setTab} />
      <div key={tab} class="panel-body" role="tabpanel" id={`panel-${tab}`} aria-labelledby={`tab-${tab}`}>
        {tab === 'findings' && <FindingsTab {...props} />}
        {tab === 'figures' && <FiguresTab project={props.project.id} account={account} onSelect={props.onSelect} onTarget={props.onTarget} />}
        {tab === 'repeats' && <RepeatsTab account={account} onLocate={props.onLocate} />}
        {tab === 'coverage' && <CoverageTab account={account} />}
      </div>
    </aside>
  );
}

function TabRow({ tab, count, onTab }: { tab: Tab; count: number; onTab: (tab: Tab) => void }): JSX.Element {
  const { words } = useDesk();
  const row = useRef<HTMLDivElement>(null);
  const step = (event: KeyboardEvent): void => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const next = TABS[(TABS.indexOf(tab) + by + TABS.length) % TABS.length];
    if (by === 0 || !next) return;
    onTab(next);
    row.current?.querySelector<HTMLElement>(`#tab-${next}`)?.focus();
  };
  return (
    <div class="tabs" role="tablist" ref={row} onKeyDown={step}>
      {TABS.map((name) => (
        <button key={name} type="button" role="tab" id={`tab-${name}`} aria-controls={`panel-${name}`} aria-selected={tab === name} tabIndex={tab === name ? 0 : -1} onClick={() => onTab(name)}>
          {words[name]}{name === 'findings' && count > 0 && <span class="count number">{count}</span>}
        </button>
      ))}
    </div>
  );
}
