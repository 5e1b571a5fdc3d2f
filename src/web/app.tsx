import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { DeskContext } from './desk/desk.ts';
import { Messages } from './desk/message-list.tsx';
import { NewProjectDialog } from './desk/new-project.tsx';
import { NoProject } from './desk/no-project.tsx';
import { SafetyNet } from './desk/safety-net.tsx';
import { TopBar } from './desk/top-bar.tsx';
import { useDeskState } from './desk/use-desk.ts';
import { useProjects } from './desk/use-projects.ts';
import { Workspace } from './workspace.tsx';

/** The whole page: the bar, what there is to tell, and the project that is open. */
export function App(): JSX.Element {
  const { desk, messages, setLocale } = useDeskState();
  const projects = useProjects(desk);
  const [creating, setCreating] = useState(false);
  const create = (): void => setCreating(true);
  return (
    <DeskContext.Provider value={desk}>
      <TopBar projects={projects} onCreate={create} onLocale={setLocale} />
      <Messages messages={messages} />
      <SafetyNet key={projects.open?.id}>
        {projects.open
          ? <Workspace key={projects.open.id} project={projects.open} onProject={projects.changed} />
          : <NoProject waiting={projects.list === null || projects.list.length > 0} onCreate={create} />}
      </SafetyNet>
      {creating && <NewProjectDialog onClose={() => setCreating(false)} onCreated={projects.created} />}
    </DeskContext.Provider>
  );
}
