import { figureCoverage } from '../account/coverage.ts';
import { ground, type Sources } from '../account/ground.ts';
import { read } from '../account/read.ts';
import type { Mark } from '../core/draft.ts';
import type { Locale } from '../core/locale.ts';
import type { Coverage } from '../core/review.ts';
import { csvOf, xlsxOf } from '../files/sheet.ts';
import { ledgerJson, ledgerTable } from '../show/ledger.ts';

export type LedgerFormat = 'json' | 'csv' | 'xlsx' | 'pretty';

export interface Ledger {
  readonly coverage: Coverage['figures'];
  /** The ledger in the format asked for; a table's cells parted by tabs for `pretty`. */
  readonly content: Uint8Array;
}

/** Every figure of a report with its account. */
export async function ledgerOf({ text: report, marks = [], ...sources }: Sources & { readonly text: string; readonly marks?: readonly Mark[] }, format: LedgerFormat, locale: Locale): Promise<Ledger> {
  const subject = read(ground(sources), report, marks);
  const coverage = figureCoverage(subject);
  const text = (words: string): Uint8Array => new TextEncoder().encode(words);
  if (format === 'json') return { coverage, content: text(`${JSON.stringify({ figures: ledgerJson(subject), coverage }, null, 1)}\n`) };
  const table = ledgerTable(subject, locale);
  if (format === 'csv') return { coverage, content: csvOf(table) };
  if (format === 'xlsx') return { coverage, content: await xlsxOf(locale === 'en' ? 'ledger' : '数字台账', table) };
  return { coverage, content: text(`${table.map((row) => row.map((cell) => cell.replace(/\s+/g, ' ').slice(0, 60)).join('\t')).join('\n')}\n`) };
}
