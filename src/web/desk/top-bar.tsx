import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Locale } from '../../core/locale.ts';
import type { HealthJson } from '../../wire/api.ts';
import { useDesk } from './desk.ts';
import type { Projects } from './use-projects.ts';

interface Props {
  readonly projects: Projects;
  readonly onCreate: () => void;
  readonly onLocale: (locale: Locale) => void;
}

export function TopBar({ projects, onCreate, onLocale }: Props): JSX.Element {
  const { locale, words } = useDesk();
  return (
    <header class="bar">
      <h1 class="wordmark"><span class="seal" lang="zh-CN">勾稽</span><span class="tagline">{words.tagline}</span></h1>
      <ProjectChooser projects={projects} />
      <button type="button" class="button" onClick={onCreate}>{words.newProject}</button>
      <span class="bar-space" />
      <a class="quiet" href={`/eval?lang=${locale}`}>{words.regression}</a>
      <ModelBadge />
      <button type="button" class="quiet" aria-label={words.otherLanguageLabel} lang={locale === 'en' ? 'zh-CN' : 'en'}
        onClick={() => onLocale(locale === 'en' ? 'zh-CN' : 'en')}>
        {words.otherLanguage}
      </button>
    </header>
  );
}

function ProjectChooser({ projects: { list, open, choose } }: { projects: Projects }): JSX.Element | null {
  const { words } = useDesk();
  if (!list || list.length === 0) return null;
  return (
    <select class="chooser" aria-label={words.project} value={open?.id ?? ''} onChange={(event) => choose(event.currentTarget.value)}>
      {!open && <option value="">{words.loading}</option>}
      {list.map((project) => <option key={project.id} value={project.id}>{`${project.unit} · ${project.year}`}</option>)}
    </select>
  );
}

/** Who writes: always in sight, since it decides whether anything leaves this computer. */
function ModelBadge(): JSX.Element | null {
  const { client, fail, words } = useDesk();
  const [health, setHealth] = useState<HealthJson | null>(null);
  useEffect(() => void client.health().then(setHealth).catch(fail), [client, fail]);
  if (!health) return null;
  const { kind, name, url } = health.model;
  return kind === 'composer'
    ? <span class="badge" title={words.composerWhy}>{words.composer}</span>
    : <span class="badge badge-model" title={url ?? ''}>{name}</span>;
}
