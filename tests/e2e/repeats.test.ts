import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gouji } from '../cli/terminals.ts';
import { findBrowser } from './browser.ts';
import { sit, type Sitting } from './sitting.ts';

const executable = findBrowser();
const DUTIES = '负责全县档案资源的收集整理、安全保管和开发利用，组织开展档案宣传教育和业务培训，指导各镇机关档案室的规范建设';
const OTHER = '馆里会同县妇联赴石涧镇上门代办退役军人和失地农民补办证明材料，逐户登记造册并建立回访台账。';
const BEFORE = `一、基本情况\n${DUTIES}。\n二、履职情况\n全年接待查档群众1200人次。${OTHER}\n三、主要成效\n本年度${DUTIES}。`;
const AFTER = BEFORE.replace('1200', '1260');

describe.skipIf(!executable)('repeats and versions in a browser', () => {
  let sitting: Sitting;
  let page: Page;

  beforeAll(async () => {
    sitting = await sit(executable ?? '');
    ({ page } = sitting);
    const send = async (method: string, path: string, body: object): Promise<{ id: string }> =>
      (await fetch(`${sitting.server.address}/api${path}`, { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })).json() as Promise<{ id: string }>;
    const { id } = await send('POST', '/projects', { unit: '青岚县档案馆', year: 2025 });
    for (const text of [BEFORE, AFTER]) await send('PUT', `/projects/${id}/report`, { text });
    // Another unit's report has a sentence of this one's.
    const folder = mkdtempSync(join(tmpdir(), 'gouji-e2e-corpus-'));
    writeFileSync(join(folder, 'other.md'), `一、服务\n${OTHER}\n`);
    await gouji(['corpus', 'add', join(folder, 'other.md')], { env: sitting.server.env });
    rmSync(folder, { recursive: true });
    await page.goto(sitting.server.address);
  });

  afterAll(() => sitting?.end());

  it('shows where in the report the copies lie, and the two places side by side', async () => {
    await page.getByRole('tab', { name: '重复' }).click();
    await page.locator('.strip-elsewhere').waitFor();
    expect(await page.locator('.strip rect').count()).toBe(3);
    await page.locator('.copy').filter({ hasText: '基本情况' }).getByRole('button', { name: '并排看' }).click();
    const sides = page.getByRole('dialog').locator('.sides section');
    expect(await sides.locator('h3').allTextContents()).toEqual(['一、基本情况', '三、主要成效']);
    expect((await sides.nth(1).locator('p').textContent())?.startsWith(DUTIES.slice(0, 20))).toBe(true);
    await page.getByRole('button', { name: '关闭' }).click();
  });

  it('has what only the server can find, from the reports of other units', async () => {
    const copy = page.locator('.copy').filter({ hasText: 'other.md' });
    await copy.waitFor();
    expect(await copy.textContent()).toContain('二、履职情况');
  });

  it('goes from a copy to its place', async () => {
    await page.locator('.copy').filter({ hasText: '基本情况' }).getByRole('button', { name: '定位' }).click();
    await page.locator('.finding-active').waitFor();
    expect(await page.evaluate(() => getSelection()?.toString())).toBe(DUTIES);
  });

  it('compares an earlier version with the text, figures first', async () => {
    await page.getByRole('button', { name: '历史版本' }).click();
    await page.getByRole('radio').nth(1).check();
    const figures = page.locator('.changed-figures tr');
    expect(await figures.locator('td').allTextContents()).toEqual(['改', '全年接待查档群众', '1200人次', '1260人次']);
    expect(await page.locator('.changes .sides ins').allTextContents()).toEqual(['1260']);
    await page.getByRole('button', { name: '用这一版' }).click();
    await page.getByText('1200人次').waitFor();
  });

  it('never complained', () => {
    expect(sitting.watched).toEqual({ complaints: [], strangers: [] });
  });
});
