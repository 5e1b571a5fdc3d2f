import { readFileSync } from 'node:fs';
import { Document, Packer, Paragraph } from 'docx';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readDocx } from '../../src/files/docx/read.ts';
import { findBrowser } from './browser.ts';
import { sit, type Sitting } from './sitting.ts';

const executable = findBrowser();
const LINES = ['2025年度部门整体支出绩效自评报告', '一、预算执行情况', '全年预算100.00万元，支出90.00万元，预算执行率为95.00%。'];

describe.skipIf(!executable)('a report as a Word file in a browser', () => {
  let sitting: Sitting;
  let page: Page;

  beforeAll(async () => {
    sitting = await sit(executable ?? '');
    ({ page } = sitting);
    await fetch(`${sitting.server.address}/api/projects`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ unit: '青岚县档案馆', year: 2025 }) });
    await page.goto(sitting.server.address);
  });

  afterAll(() => sitting?.end());

  it('is opened, reviewed, and handed back with comments', async () => {
    const buffer = await Packer.toBuffer(new Document({ sections: [{ children: LINES.map((line) => new Paragraph(line)) }] }));
    await page.getByLabel('打开已有的报告').setInputFiles({ name: '自评.docx', mimeType: 'application/octet-stream', buffer });
    await page.getByText('已打开 自评.docx').waitFor();
    await page.getByText('完成率不等于').first().waitFor();
    await page.getByText('导出', { exact: true }).click();
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '批注后的原文件' }).click()]);
    const bytes = readFileSync(await download.path());
    expect(readDocx({ path: 'r.docx', bytes }).text.split('\n').filter(Boolean)).toEqual(LINES);
  });

  it('gives way to another, and stays among the versions', async () => {
    await page.getByLabel('打开已有的报告').setInputFiles({ name: '新稿.txt', mimeType: 'text/plain', buffer: Buffer.from('一、概况\n另一份报告。\n') });
    await page.getByText('已打开 新稿.txt').waitFor();
    expect(await page.getByRole('textbox', { name: '报告' }).textContent()).toContain('另一份报告。');
    await page.getByText('导出', { exact: true }).click();
    expect(await page.getByRole('button', { name: '批注后的原文件' }).count()).toBe(0);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '历史版本' }).click();
    await page.getByRole('radio').nth(1).check();
    expect(await page.getByRole('radio').count()).toBe(2);
  });

  it('never complained', () => expect(sitting.watched).toEqual({ complaints: [], strangers: [] }));
});
