import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Project } from '../api/client.ts';
import { useDesk } from '../desk/desk.ts';
import { fileName, originalIn } from '../materials/sorting.ts';
import { download } from './download.ts';

interface Props {
  readonly project: Project;
  readonly text: () => string;
  /** Saves what is unsaved, so that the file is what stands here; false when that failed. */
  readonly flush: () => Promise<boolean>;
}

/** The report as a file: official Word, with the sources of its figures, tables, page, plain text; and the Word file that it was opened from, with the review in it. */
export function ExportMenu({ project, text, flush }: Props): JSX.Element {
  const { words, locale } = useDesk();
  const menu = useRef<HTMLDetailsElement>(null);
  const close = (): void => { if (menu.current) menu.current.open = false; };
  const escape = (): void => {
    close();
    menu.current?.querySelector('summary')?.focus();
  };
  useEffect(() => {
    const outside = (event: Event): void => { if (!menu.current?.contains(event.target as Node)) close(); };
    document.addEventListener('pointerdown', outside);
    document.addEventListener('focusin', outside);
    return () => {
      document.removeEventListener('pointerdown', outside);
      document.removeEventListener('focusin', outside);
    };
  }, []);
  const fetched = async (query: string): Promise<void> => {
    close();
    if (await flush()) location.assign(`/api/projects/${encodeURIComponent(project.id)}/${query}`);
  };
  const forms = [[words.exportWord, 'export?format=docx'], [words.exportSources, 'export?format=docx&sources=true'], [words.exportTables, 'export?format=xlsx'], [words.exportPage, 'export?format=html']] as const;
  const original = originalIn(project.files);
  const reviewed = original?.toLowerCase().endsWith('.docx') ? [[words.exportOriginal(fileName(original)), `original?lang=${locale}`], [words.exportTracked, `original?fix=true&lang=${locale}`]] as const : [];
  return (
    <details ref={menu} class="menu" onKeyDown={(event) => { if (event.key === 'Escape') escape(); }}>
      <summary class="quiet">{words.download}</summary>
      <ul>
        {forms.map(([said, query]) => <li key={query}><button type="button" onClick={() => void fetched(query)}>{said}</button></li>)}
        {reviewed.map(([said, query]) => <li key={query}><button type="button" title={words.originalWhy} onClick={() => void fetched(query)}>{said}</button></li>)}
        <li><button type="button" onClick={() => { close(); download('report.md', text()); }}>{words.exportText}</button></li>
      </ul>
    </details>
  );
}
