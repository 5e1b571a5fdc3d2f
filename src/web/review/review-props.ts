import type { SaidFinding } from '../../show/findings.ts';
import type { Account } from '../account.ts';
import type { OnProject, Project } from '../api/client.ts';
import type { Target } from '../origin.ts';

/** What the review shows and whom it tells. */
export interface ReviewProps {
  readonly project: Project;
  readonly account: Account;
  readonly drafting: boolean;
  /** The finding that is looked at, here and in the text. */
  readonly active: string | null;
  readonly onProject: OnProject;
  /** The project with a text that is not the editor's yet. */
  readonly onText: (project: Project) => void;
  /** Saves what is unsaved; false when that failed. */
  readonly flush: () => Promise<boolean>;
  readonly onLocate: (id: string) => void;
  readonly onSelect: (start: number, end: number) => void;
  readonly onFix: (finding: SaidFinding) => void;
  readonly onTarget: (target: Target) => void;
}
