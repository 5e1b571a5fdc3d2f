import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { SaidFinding } from '../../show/findings.ts';
import { useDesk } from '../desk/desk.ts';
import type { Target } from '../origin.ts';
import { EvidenceList } from './evidence-list.tsx';

interface Props {
  readonly finding: SaidFinding;
  readonly isActive: boolean;
  readonly onLocate: (id: string) => void;
  readonly onFix: (finding: SaidFinding) => void;
  readonly onDismiss: (finding: SaidFinding) => void;
  readonly onTarget: (target: Target) => void;
}

/** One finding. Its first line is always there; the grounds and what can be done come with the one that is looked at. */
export function FindingItem({ finding, isActive, onLocate, onFix, onDismiss, onTarget }: Props): JSX.Element {
  const { words } = useDesk();
  const element = useRef<HTMLLIElement>(null);
  const { id, severity, what } = finding;
  useEffect(() => { if (isActive) element.current?.scrollIntoView({ block: 'nearest' }); }, [isActive]);
  return (
    <li ref={element} class={isActive ? 'finding finding-active' : 'finding'} data-finding={id} data-severity={severity}>
      <button type="button" class="finding-head" aria-expanded={isActive} onClick={() => onLocate(id)}>
        <span class={`stamp stamp-${severity}`} title={words.severity[severity]}><span aria-hidden="true">{words.stamp[severity]}</span><span class="unseen">{words.severity[severity]}</span></span>
        <span class="finding-what" lang="zh-CN">{what}</span>
      </button>
      {isActive && (
        <div class="finding-body">
          <Grounds finding={finding} onTarget={onTarget} />
          <div class="finding-actions">
            {finding.fix && <button type="button" class="button button-main" title={words.fixTo(finding.text, finding.fix.replace)} onClick={() => onFix(finding)}>{words.applyFix}</button>}
            {finding.start !== null && <button type="button" class="button" onClick={() => onLocate(id)}>{words.locate}</button>}
            <button type="button" class="button" onClick={() => onDismiss(finding)}>{words.dismiss}</button>
          </div>
        </div>
      )}
    </li>
  );
}

function Grounds({ finding, onTarget }: { finding: SaidFinding; onTarget: (target: Target) => void }): JSX.Element {
  const { words } = useDesk();
  const { why, remedy, evidence, cell, fix, text, source } = finding;
  return (
    <>
      <p class="finding-why">{why}</p>
      {cell !== undefined && <p class="place">{cell}</p>}
      <EvidenceList evidence={evidence} onTarget={onTarget} />
      {fix && <p class="fix" lang="zh-CN"><del>{text}</del> <ins>{fix.replace}</ins></p>}
      {remedy !== '' && <p class="finding-remedy"><b>{words.remedy}</b> {remedy}</p>}
      <p class="finding-source faint">{source.text} <span>（{words.force[source.force]}）</span></p>
    </>
  );
}
