import { describe, expect, it } from 'vitest';
import type { Address, Mode, Recording } from '../../src/core/eval/recording.ts';
import { recorded, requestKey } from '../../src/model/recorded.ts';
import type { Recordings } from '../../src/ports/recordings.ts';
import type { RawAnswer } from '../../src/ports/transport.ts';

const AT: Address = { model: 'm', prompt: 'section', case: 'r/s', trial: 1 };
const PROMPT = { id: 'section', version: 2, hash: 'h' };
const signal = new AbortController().signal;

function tape(first?: Recording): Recordings & { readonly kept: Recording[] } {
  const kept: Recording[] = [];
  return { kept, load: () => kept.at(-1) ?? first, save: (recording) => void kept.push(recording) };
}

const through = (recordings: Recordings, mode: Mode, answer: (n: number) => RawAnswer = () => ({ status: 200, body: 'new' })) => {
  let asked = 0;
  const transport = recorded(() => Promise.resolve(answer(asked++)), { recordings, at: AT, prompt: PROMPT, schema: 's', mode, now: () => 'now' });
  return { ask: (text: string) => transport({ model: 'm', messages: [{ role: 'user', content: text }], seed: 1 }, signal), get asked() { return asked; } };
};

async function recordingOf(text: string): Promise<Recording> {
  const recordings = tape();
  await through(recordings, 'record', () => ({ status: 200, body: 'old' })).ask(text);
  return recordings.kept[0] as Recording;
}

describe('a recorded transport', () => {
  it('keeps what came back, with what it answered', async () => {
    expect(await recordingOf('写')).toEqual({
      ...AT, at: 'now', promptIdentity: PROMPT, schema: 's',
      exchanges: [{ request: requestKey({ seed: 1, messages: [{ content: '写', role: 'user' }], model: 'm' }), status: 200, answer: 'old' }],
    });
  });

  it('replays without asking', async () => {
    const replay = through(tape(await recordingOf('写')), 'replay');
    expect(await replay.ask('写')).toEqual({ status: 200, body: 'old' });
    expect(replay.asked).toBe(0);
  });

  it('never answers a changed request from an old recording', async () => {
    const replay = through(tape(await recordingOf('写')), 'replay');
    await expect(replay.ask('写。')).rejects.toThrow(/recording-stale/);
    expect(replay.asked).toBe(0);
    await expect(through(tape(), 'replay').ask('写')).rejects.toThrow(/recording-missing/);
  });

  it('asks again only for what is missing or stale', async () => {
    const same = through(tape(await recordingOf('写')), 'record-missing');
    expect(await same.ask('写')).toEqual({ status: 200, body: 'old' });
    const recordings = tape(await recordingOf('写'));
    const changed = through(recordings, 'record-missing');
    expect(await changed.ask('写。')).toEqual({ status: 200, body: 'new' });
    expect([same.asked, changed.asked, recordings.kept.length]).toEqual([0, 1, 1]);
  });

  it('asks anew when recording, and keeps nothing when live', async () => {
    const [again, live] = [tape(await recordingOf('写')), tape(await recordingOf('写'))];
    expect((await through(again, 'record').ask('写')).body).toBe('new');
    expect((await through(live, 'live').ask('写')).body).toBe('new');
    expect([again.kept.length, live.kept.length]).toEqual([1, 0]);
  });

  it('keeps a refusal of the form with the answer that follows, and no failure of the service', async () => {
    const ladder = tape();
    const asking = through(ladder, 'record', (n) => (n === 0 ? { status: 400, body: 'no json_schema' } : { status: 200, body: 'answer' }));
    await asking.ask('strict');
    await asking.ask('plain');
    expect(ladder.kept.at(-1)?.exchanges.map(({ status }) => status)).toEqual([400, 200]);
    const replay = through(ladder, 'replay');
    expect([await replay.ask('strict'), await replay.ask('plain')]).toEqual([{ status: 400, body: 'no json_schema' }, { status: 200, body: 'answer' }]);
    const busy = tape();
    await through(busy, 'record', () => ({ status: 429, body: 'busy' })).ask('写');
    expect(busy.kept).toEqual([]);
  });

  it('tells bodies apart by every parameter, whatever the order of their keys', () => {
    const body = { model: 'm', messages: [], temperature: 0.3, seed: 1 };
    expect(requestKey({ seed: 1, temperature: 0.3, messages: [], model: 'm' })).toBe(requestKey(body));
    for (const change of [{ model: 'n' }, { messages: [{}] }, { temperature: 0.4 }, { seed: 2 }, { response_format: {} }]) expect(requestKey({ ...body, ...change })).not.toBe(requestKey(body));
  });
});
