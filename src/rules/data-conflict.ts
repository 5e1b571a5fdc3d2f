import { datumEvidence, noteEvidence } from '../account/evidence.ts';
import type { Conflict } from '../core/conflict.ts';
import type { Datum } from '../core/datum.ts';
import { plainText } from '../core/decimal.ts';
import type { Cell } from '../core/place.ts';
import { noteSource, type Note } from '../core/note.ts';
import { cellText } from '../core/place.ts';
import { defineRule } from '../core/rule.ts';

/** The sources must agree before a report is written from them; which one is right, a person knows. */
export default defineRule<{ written: string; source: string; other: string; place: string }>({
  code: 'data-conflict',
  severity: 'warning',
  source: { text: '财预〔2020〕10号：自评应数据准确', force: 'ministry' },
  applies: ({ notes, dataset }) => (notes.length > 0 || dataset.disputes !== undefined ? true : { missing: ['notes'] }),
  *check({ conflicts, dataset }) {
    for (const { first, other, bodies } of dataset.disputes ?? []) {
      yield {
        at: other.cell,
        ...(bodies ? { severity: 'info' as const } : {}),
        args: { written: valueOf(other), source: cellText(other.cell), other: `${first.label} ${valueOf(first)}`, place: cellText(first.cell) },
        evidence: [datumEvidence(other), datumEvidence(first)],
      };
    }
    for (const conflict of conflicts) {
      yield {
        at: placeOf(conflict.note),
        args: { written: conflict.written, source: noteSource(conflict.note), ...otherOf(conflict) },
        evidence: [noteEvidence(conflict.note), conflict.against.kind === 'datum' ? datumEvidence(conflict.against.datum) : noteEvidence(conflict.against.note)],
      };
    }
  },
  say: {
    'zh-CN': ({ written, source, other, place }) => ({
      what: `${source} 写的是${written}，${place} 是${other}，以哪个为准？`,
      why: '同一事项两处来源的数不一样，照哪个写都可能错',
      remedy: '核实后改正笔记或数据表，再起草',
    }),
    en: ({ written, source, other, place }) => ({
      what: `${source} says ${written}, ${place} says ${other}: which is right?`,
      why: 'Two sources give different numbers for the same thing',
      remedy: 'Correct the note or the table before drafting',
    }),
  },
});

const valueOf = ({ quantity }: Datum): string => plainText(quantity.value) + (quantity.unit ?? '');

const placeOf = (note: Note): Cell => ({ file: note.file, sheet: null, ref: String(note.line) });

const otherOf = ({ against }: Conflict): { other: string; place: string } =>
  against.kind === 'datum'
    ? { other: `${against.datum.label} ${valueOf(against.datum)}`, place: cellText(against.datum.cell) }
    : { other: against.written, place: noteSource(against.note) };
