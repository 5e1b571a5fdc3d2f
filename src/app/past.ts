import { basename, dirname, join, resolve } from 'node:path';
import { casesOf, type NewCase } from '../../eval/cases.ts';
import { promptfooProject } from '../../eval/promptfoo.ts';
import { GoujiError } from '../core/error.ts';
import type { Amounts } from '../core/settings.ts';
import type { Occasion } from '../draft/references.ts';
import type { EvalCase } from '../core/eval/case.ts';
import type { Prompt } from '../draft/prompt.ts';
import { saveCases } from '../files/eval/cases.ts';
import { saveInto } from '../files/save.ts';
import { readFigures } from '../text/figures.ts';
import type { Library } from './library.ts';
import { gatherSources, readText, type Named, type ReviewSources } from './reading.ts';

export interface PastNamed extends Named {
  /** Where the report itself does not say. */
  readonly unit: string | undefined;
  readonly year: string | undefined;
  /** Of the folder that the cases go into; else the project's folder or the file's name. */
  readonly name: string | undefined;
}

export interface Frozen {
  readonly cases: readonly NewCase[];
  readonly problems: ReviewSources['problems'];
}

/** Makes cases from a past report and writes them below `to`. */
export async function addCases(library: Library, named: PastNamed, to: string): Promise<Frozen> {
  const text = readText(named.report);
  const sources = await gatherSources(library, named, text);
  const { pack, dataset, notes, folder } = sources;
  const file = basename(named.report);
  const id = named.name ?? (folder ? basename(dirname(resolve(named.report))) : file.replace(/\.\w+$/, ''));
  const occasion = occasionOf(text, sources, named);
  const title = sources.settings?.title ?? text.split('\n').map((line) => line.trim()).find((line) => line.endsWith('报告')) ?? file;
  const cases = casesOf({ id, title, file, text, pack, dataset, notes, occasion });
  if (cases.length === 0) throw new GoujiError('eval-section-none', { file, known: pack.outline.slice(2, 8).map((section) => section.title).join('、') });
  saveCases(resolve(to), cases);
  return { cases, problems: sources.problems };
}

/** Unit, year and form of amounts: as settled for the project or said on the command line, else as the report itself has them. */
function occasionOf(text: string, { settings, dataset }: ReviewSources, { report, unit, year }: PastNamed): Occasion {
  const file = basename(report);
  const settled = Number(year ?? settings?.year ?? dataset.year ?? /(20\d\d)\s*年/.exec(text)?.[1]);
  if (!Number.isInteger(settled)) throw new GoujiError('eval-occasion', { file, what: 'year' });
  const name = unit ?? settings?.unit ?? /(?:评价单位|单位名称|填报单位|部门名称)(?:（[^）]*）)?[：:]\s*([^\s（(]{2,40})/.exec(text)?.[1];
  if (name === undefined) throw new GoujiError('eval-occasion', { file, what: 'unit' });
  return { unit: name, year: settled, reported: settings?.dates.report ?? null, amounts: settings?.amounts ?? amountsOf(text) };
}

/** The unit that most amounts of a text are written in, and the most decimals among these. */
function amountsOf(text: string): Amounts {
  const written = readFigures(text).filter(({ kind }) => kind === 'money').map((figure) => figure.text);
  const large = written.filter((amount) => amount.includes('万元'));
  const unit = large.length * 2 >= written.length ? '万元' : '元';
  const decimals = (unit === '万元' ? large : written).map((amount) => /\.(\d+)/.exec(amount)?.[1]?.length ?? 0);
  return { unit, decimals: Math.min(6, Math.max(0, ...decimals)) };
}

/** Writes the cases as a project for promptfoo into a folder. */
export function exportPromptfoo(cases: readonly EvalCase[], prompt: Prompt, model: string, to: string): void {
  for (const [name, text] of Object.entries(promptfooProject(cases, prompt, model))) saveInto(join(to, name), text);
}
