import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { compareTexts, type ComparedParagraph } from '../../text/compare.ts';
import { useDesk } from '../desk/desk.ts';
import { DiffWords } from '../desk/diff-words.tsx';

interface Props {
  readonly before: string;
  readonly after: string;
}

/** What became of a version: every figure that is another, then the paragraphs side by side. */
export function VersionChanges({ before, after }: Props): JSX.Element {
  const { words } = useDesk();
  const { paragraphs, figures } = useMemo(() => compareTexts(before, after), [before, after]);
  if (paragraphs.length === 0) return <p class="faint">{words.sameText}</p>;
  return (
    <div class="changes" tabIndex={0} aria-label={words.changes}>
      {figures.length > 0 && (
        <table class="changed-figures" lang="zh-CN">
          <caption>{words.changedFigures(figures.length)}</caption>
          <tbody>{figures.map(({ kind, label, before: was, after: is }, i) => <tr key={i}><td>{words.change[kind]}</td><td>{label}</td><td class="number"><del>{was ?? ''}</del></td><td class="number"><ins>{is ?? ''}</ins></td></tr>)}</tbody>
        </table>
      )}
      {paragraphs.map((paragraph, i) => <Paragraph key={i} paragraph={paragraph} said={words.change[paragraph.kind]} />)}
    </div>
  );
}

function Paragraph({ paragraph: { a, b, changes }, said }: { paragraph: ComparedParagraph; said: string }): JSX.Element {
  return (
    <div class="sides" lang="zh-CN">
      <section>{a && <p><DiffWords changes={changes} side="before" /></p>}</section>
      <section>{b && <p><span class="change-kind">{said}</span><DiffWords changes={changes} side="after" /></p>}{!b && <p class="change-kind">{said}</p>}</section>
    </div>
  );
}
