import type { Note } from '../core/note.ts';
import type { Unread } from '../core/table.ts';

/** 机密★3年, 密级：秘密, and the level alone on its line; 商业秘密 and 保守国家秘密 are words like any other. Marks of 《中华人民共和国保守国家秘密法》 and of 工作秘密. */
const MARKING = /(?:绝密|机密|秘密)[ \u3000]{0,4}★|密[ \u3000]{0,4}级[ \u3000]{0,4}[：:][ \u3000]{0,4}(?:绝密|机密|秘密|工作秘密|内部)|^[ \u3000]{0,8}(?:绝密|机密|秘密|工作秘密)[ \u3000]{0,8}$/mu;

/** What a project is written from, each with the name to tell it by. */
export interface Sources {
  readonly title: string;
  readonly notes: readonly Note[];
  readonly tables: readonly { readonly file: string; readonly title: string }[];
  readonly unread: readonly Unread[];
  readonly previous: readonly { readonly file: string; readonly text: string }[];
}

/** The first marking of secrecy in what a report is written from, and where; null when there is none. */
export function secretMarking({ title, notes, tables, unread, previous }: Sources): { readonly file: string; readonly marking: string } | null {
  const texts = [
    { file: 'gouji.json', text: title },
    ...notes.map(({ file, line, heading, text }) => ({ file: `${file}:${line}`, text: `${heading ?? ''}\n${text}` })),
    ...tables.map((table) => ({ file: table.file, text: table.title })),
    ...unread.map(({ cell, text }) => ({ file: `${cell.file}!${cell.ref}`, text })),
    ...previous,
  ];
  for (const { file, text } of texts) {
    const marking = MARKING.exec(text)?.[0].trim();
    if (marking) return { file, marking };
  }
  return null;
}
