import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { draftProject } from '../../src/app/drafting.ts';
import { importFolder, openProject, reviewLatest } from '../../src/app/workbench.ts';
import { keysOf } from '../../src/core/reference.ts';
import { requestKey } from '../../src/model/recorded.ts';
import { serverModel } from '../../src/model/server.ts';
import type { Model } from '../../src/ports/model.ts';
import { benchWith, copyExample } from './benches.ts';

interface Recorded {
  readonly model: string;
  readonly at: string;
  readonly answers: readonly { readonly section: string | null; readonly request: string; readonly answer: unknown }[];
}

/** A server that answers each request as a language model once did; any other request fails by name. */
function replaying(name: string): Model {
  const { answers } = JSON.parse(readFileSync(join(import.meta.dirname, 'answers', `${name}.relay.json`), 'utf8')) as Recorded;
  const known = new Map(answers.map(({ request, answer }) => [request, answer]));
  return serverModel({
    name: 'relay', url: null,
    transport: (body) => {
      const answer = known.get(requestKey(body));
      return answer === undefined ? Promise.reject(new Error('a request has changed since: ask a model again')) : Promise.resolve({ status: 200, body: { choices: [{ finish_reason: 'stop', message: { content: JSON.stringify(answer) } }] } });
    },
  });
}

describe.each(['county-library', 'water-bureau', 'market-bureau'])('the example %s, with the answers of a real model', (name) => {
  it('is whole: required keys used, notes used or left with a reason, every figure accounted for, no error in review', async () => {
    const { folder, remove } = copyExample(name);
    const bench = await benchWith(replaying(name));
    try {
      const { record: { id } } = await importFolder(bench, folder);
      const events = await Array.fromAsync(draftProject(bench, id, new AbortController().signal));
      const sections = events.flatMap((event) => (event.kind === 'section' ? [event] : []));
      expect(events.at(-1)).toMatchObject({ kind: 'done', complete: true, failure: null });
      expect(sections.map(({ section, refused }) => [section.id, refused]).filter(([, refused]) => refused !== 0)).toEqual([]);

      const { project, version } = await openProject(bench, id);
      const used = new Set(sections.flatMap(({ draft }) => draft.sentences.flatMap(({ text }) => keysOf(text))));
      const required = project.pack.outline.flatMap((section) => section.required).filter((key) => project.dataset.data.some((datum) => datum.id === key));
      expect(required.filter((key) => used.has(key)).length).toBeGreaterThanOrEqual(0.9 * required.length);

      const left = new Set((version?.gaps ?? []).filter(({ section }) => section === '').map(({ need }) => need.slice(0, 4)));
      const cited = new Set(sections.flatMap(({ draft }) => draft.sentences.flatMap(({ notes }) => notes)));
      const lost = project.notes.filter((note) => !note.aside && !cited.has(note.id) && !left.has(note.id));
      expect(lost.map(({ id: note, text }) => `${note} ${text}`)).toEqual([]);

      const { review } = await reviewLatest(bench, id);
      expect(review.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(review.findings.filter(({ code }) => code === 'figure-untraced')).toEqual([]);
      expect(review.coverage.figures.seen).toBeGreaterThan(100);
    } finally {
      remove();
      await bench.store.close();
    }
  });
});
