import type { Correction } from '../../core/correction.ts';
import type { OnProject, Project } from '../api/client.ts';
import { useDesk } from '../desk/desk.ts';

export type Correct = (said: Correction) => void;

/** Keeps what the writer says of a column or row, over what was said of it before; the project comes back read anew. */
export function useCorrections(project: Project, onProject: OnProject): Correct {
  const { client, fail } = useDesk();
  return (said) => {
    const same = (other: Correction): boolean => other.file === said.file && other.sheet === said.sheet && other.column === said.column && other.row === said.row;
    const before = project.settings.tables.find(same);
    const joined = before ? { ...said, unit: said.unit ?? before.unit, year: said.year ?? before.year, basis: said.basis ?? before.basis, fact: said.fact ?? before.fact } : said;
    const tables = [...project.settings.tables.filter((other) => !same(other)), joined];
    void client.correct(project.id, tables).then(onProject).catch(fail);
  };
}
