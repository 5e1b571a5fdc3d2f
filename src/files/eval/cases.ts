import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Document, isCollection, isPair, parse } from 'yaml';
import { canonicalJson } from '../../core/canonical.ts';
import { GoujiError } from '../../core/error.ts';
import type { EvalCase, PastReport } from '../../core/eval/case.ts';
import { caseSchema, pastReportCodec } from '../../wire/eval-case.ts';
import { saveText } from '../save.ts';
import { readChecked } from './checked.ts';

/** The cases of a folder: a folder for each past report, with `report.yaml` and a file for each section. In the order of their names. */
export function loadCases(folder: string): EvalCase[] {
  const reports = existsSync(folder) ? readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory() && existsSync(join(folder, entry.name, 'report.yaml'))) : [];
  if (reports.length === 0) throw new GoujiError('cases-none', { folder });
  return reports.map(({ name }) => name).toSorted().flatMap((name) => loadReport(folder, name));
}

function loadReport(folder: string, id: string): EvalCase[] {
  const { references, version: _, ...rest } = readChecked(join(folder, id, 'report.yaml'), `${id}/report.yaml`, parse, pastReportCodec);
  const report: PastReport = { id, ...rest, references: new Map(Object.entries(references)) };
  const common = canonicalJson({ ...rest, references });
  const sections = readdirSync(join(folder, id)).filter((file) => file.endsWith('.yaml') && file !== 'report.yaml').toSorted();
  return sections.map((file) => {
    const { material, past, expect } = readChecked(join(folder, id, file), `${id}/${file}`, parse, caseSchema);
    const hash = createHash('sha256').update(common).update(canonicalJson({ material, past, expect })).digest('hex').slice(0, 16);
    return { id: `${id}/${file.slice(0, -'.yaml'.length)}`, report, material, past, expect, hash };
  });
}

/** Writes the cases of one report below `folder`. A file that stood there with other words is kept beside under a new name. */
export function saveCases(folder: string, cases: readonly Omit<EvalCase, 'hash'>[]): void {
  for (const { report } of cases.slice(0, 1)) {
    const { id, references, dataset, ...rest } = report;
    mkdirSync(join(folder, id), { recursive: true });
    const json = { version: 1 as const, ...rest, notes: [...rest.notes], references: Object.fromEntries(references), dataset: dataset as never };
    saveText(join(folder, id, 'report.yaml'), written(pastReportCodec.encode(json)));
  }
  for (const { id, material, past, expect } of cases) saveText(join(folder, `${id}.yaml`), written({ expect, past, material }));
}

/** Lists of like things, each of which stands on a line of its own: a changed datum is one changed line. */
const LISTS = [['references'], ['notes'], ['dataset', 'data'], ['dataset', 'derived'], ['dataset', 'dates'], ['material', 'keys']];

function written(value: unknown): string {
  const document = new Document(value, { aliasDuplicateObjects: false });
  for (const path of LISTS) {
    const list = document.getIn(path);
    if (!isCollection(list)) continue;
    for (const item of list.items) {
      const entry: unknown = isPair(item) ? item.value : item;
      if (isCollection(entry)) entry.flow = true;
    }
  }
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}
