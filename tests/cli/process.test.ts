import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { HOME } from '../../src/app/paths.ts';
import { copyExample } from '../app/benches.ts';
import { answer, isAssigning, NOTHING_ASSIGNED, scriptedServer } from '../model/server.ts';

const bin = join(HOME, 'bin', 'gouji.mjs');
let folder: string;
beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'gouji-process-')); });
afterEach(() => rmSync(folder, { recursive: true }));
const env = (extra: Record<string, string> = {}): NodeJS.ProcessEnv => ({ ...process.env, GOUJI_DATABASE: join(folder, 'g.db'), LANG: 'zh_CN.UTF-8', ...extra });

/** A Node older than the sources need, as many machines have it. */
const oldNode = ['/usr/bin/node', '/usr/local/bin/node'].find((path) => /^v(18|2[0-3])\./.test(spawnSync(path, ['-v'], { encoding: 'utf8' }).stdout ?? ''));
const exit = (child: ChildProcess): Promise<number | null> => new Promise((resolve) => child.on('exit', resolve));

describe('the command as a process', () => {
  it('runs from any folder and passes on its exit code', () => {
    const run = spawnSync(process.execPath, [bin, 'review', '-'], { cwd: folder, input: '一、甲\n', encoding: 'utf8', env: env() });
    expect(run.status).toBe(1);
    expect(run.stdout).toContain('“甲”下面没有内容');
  });

  it.skipIf(!oldNode)(`hands over to a recent Node when started under an old one (${oldNode ?? 'none here'})`, () => {
    const run = spawnSync(oldNode ?? '', [bin, 'text', '-'], { cwd: folder, input: '甲', encoding: 'utf8', env: env() });
    expect(run).toMatchObject({ status: 0, stdout: '甲' });
  });

  it('holds a conversation: each line is answered before the next is sent', async () => {
    const child = spawn(process.execPath, [bin, 'figures', '--lines'], { stdio: ['pipe', 'pipe', 'inherit'], env: env() });
    const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    for (const text of ['12人', '三个部门']) {
      child.stdin.write(`${JSON.stringify({ id: text, text })}\n`);
      expect(JSON.parse((await lines.next()).value as string)).toMatchObject({ id: text, figures: [{ start: 0 }] });
    }
    child.stdin.end();
    expect(await exit(child)).toBe(0);
  });

  it('keeps the finished sections on Ctrl-C and ends with 130', async () => {
    const { folder: project, remove } = copyExample('county-library');
    let child: ChildProcess | undefined;
    const server = await scriptedServer((asked, response, index) => {
      if (isAssigning(asked)) return answer(response, NOTHING_ASSIGNED);
      if (index === 3) child?.kill('SIGINT');
      if (index >= 3) return;
      const reply = { plan: '', sentences: [{ kind: 'policy', text: '坚持厉行节约。', notes: [] }], gaps: [] };
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ choices: [{ index: 0, message: { role: 'assistant', content: JSON.stringify(reply) }, finish_reason: 'stop' }] }));
    });
    try {
      child = spawn(process.execPath, [bin, 'draft', project, '--out', join(folder, 'r.md')], { stdio: ['ignore', 'pipe', 'pipe'], env: env({ GOUJI_MODEL_URL: server.url, GOUJI_MODEL: 'm' }) });
      let told = '';
      child.stderr?.on('data', (chunk) => { told += String(chunk); });
      expect(await exit(child)).toBe(130);
      expect(told).toContain('（有内容 2/18 节）');
      expect(told).toContain('已停止；写好的各节都已保存');
    } finally {
      await server.close();
      remove();
    }
  });

  it('asks only for what is missing when it was killed in the middle', async () => {
    const { folder: project, remove } = copyExample('county-library');
    let child: ChildProcess | undefined;
    let killed = false;
    const server = await scriptedServer((asked, response, index) => {
      if (isAssigning(asked)) return answer(response, NOTHING_ASSIGNED);
      if (index === 4 && !killed) killed = child?.kill('SIGKILL') ?? false;
      else answer(response, JSON.stringify({ plan: '', sentences: [{ kind: 'policy', text: '坚持厉行节约。', notes: [] }], gaps: [] }));
    });
    const start = (): ChildProcess => spawn(process.execPath, [bin, 'draft', project, '--out', join(folder, 'r.md')], { stdio: ['ignore', 'ignore', 'pipe'], env: env({ GOUJI_MODEL_URL: server.url, GOUJI_MODEL: 'm' }) });
    try {
      child = start();
      await exit(child);
      const before = server.asked.length;
      child = start();
      let told = '';
      child.stderr?.on('data', (chunk) => { told += String(chunk); });
      await exit(child);
      expect([killed, server.asked.length - before]).toEqual([true, 15]);
      expect(told.match(/上次已写好/g)).toHaveLength(3);
      expect(told).toContain('（有内容 18/18 节）');
      // It came to its end: the next drafting is a new one.
      child = start();
      await exit(child);
      expect(server.asked.length - before).toBe(15 + 18);
    } finally {
      await server.close();
      remove();
    }
  });

  it('serves on a free port, prints its address, and Ctrl-C ends it cleanly', async () => {
    const child = spawn(process.execPath, [bin, 'serve', '--example', '--port', '0'], { stdio: ['ignore', 'pipe', 'pipe'], env: env() });
    let out = '';
    const address = await new Promise<string>((resolve) => child.stdout.on('data', (chunk) => {
      out += String(chunk);
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(out);
      if (found) resolve(found[0]);
    }));
    expect(out).toMatch(/共 18 节；数字 \d+ 个，有出处 \d+ 个，无出处 0 个；问题 0 个/);
    const page = await fetch(address);
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(await page.text()).not.toContain('__CSP_NONCE__');
    expect(((await (await fetch(`${address}/api/projects`)).json()) as { drafted: boolean }[])[0]?.drafted).toBe(true);
    child.kill('SIGINT');
    expect(await exit(child)).toBe(0);
  });
});
