import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser } from './browser.ts';
import { sit, type Sitting } from './sitting.ts';

const executable = findBrowser();
const EXAMPLE = fileURLToPath(new URL('../../data/examples/county-library/', import.meta.url));
const STRAY = '另有志愿者98765人次参与服务。';

/** One sitting of one person with the page, step by step: each test goes on where the one before it ended. */
describe.skipIf(!executable)('the page in a browser', () => {
  let sitting: Sitting;
  let page: Page;
  /** The amount that is falsified and put right, as the draft writes it. */
  let amount = '';

  beforeAll(async () => {
    sitting = await sit(executable ?? '');
    ({ page } = sitting);
    await page.addInitScript(recordStrip);
    await page.goto(sitting.server.address);
  });

  afterAll(() => sitting?.end());

  const tab = (name: string): Promise<void> => page.getByRole('tab', { name }).click();
  const editor = (): Locator => page.getByRole('textbox', { name: '报告' });
  const counted = async (status: string): Promise<number> => Number(await page.locator(`.count-${status} b`).first().textContent());

  it('creates a project in the dialog', async () => {
    await page.getByRole('main').getByRole('button', { name: '新建项目' }).click();
    await page.getByLabel('单位', { exact: true }).fill('青岚县图书馆');
    await page.getByLabel('年度').fill('2025');
    await page.getByLabel('填报日期').fill('2026-04-20');
    await page.getByRole('button', { name: '建立项目' }).click();
    await page.getByRole('heading', { name: '从材料到报告' }).waitFor();
    expect(await page.getByLabel('项目').locator('option:checked').textContent()).toBe('青岚县图书馆 · 2025');
  });

  it('takes notes and tables, picked or dropped', async () => {
    await page.getByLabel('添加笔记').setInputFiles(['01-office.md', '02-readers.txt', '03-finance.md'].map((name) => `${EXAMPLE}notes/${name}`));
    await page.getByLabel('添加数据表').setInputFiles(`${EXAMPLE}data/budget.xlsx`);
    await page.getByText(/读到数据 [1-9]\d* 个/).waitFor();
    await dropOn(page, '04-selfcheck.txt', readFileSync(`${EXAMPLE}notes/04-selfcheck.txt`, 'utf8'));
    await page.getByText('04-selfcheck.txt').waitFor();
    await page.getByText(/读到笔记 [1-9]\d* 条/).click();
    await page.locator('[data-row=N001]').waitFor();
  });

  it('opens a table as it was understood, and takes what the writer says of a column', async () => {
    const odd = '青岚县图书馆2025年度专项表,,\n单位：万元,,\n项目,二上数,决算数\n古籍修复,5.25,4.75\n展陈更新,3,2.5\n';
    await page.getByLabel('添加数据表').setInputFiles({ name: 'extra.csv', mimeType: 'text/csv', buffer: Buffer.from(odd) });
    await page.getByRole('button', { name: /专项表/ }).click();
    const dialog = page.getByRole('dialog', { name: /专项表/ });
    expect(await dialog.locator('.grid-unread').allTextContents()).toEqual(['5.25列名看不懂', '3列名看不懂']);
    expect(await dialog.getByLabel('决算数：口径').inputValue()).toBe('actual');
    await dialog.getByLabel('二上数：口径').selectOption('initial');
    await dialog.getByText('52500', { exact: false }).waitFor();
    expect(await dialog.locator('.grid-unread').count()).toBe(0);
    await dialog.getByRole('button', { name: '关闭' }).click();
    await page.locator('.file-list li', { hasText: 'extra.csv' }).getByRole('button').click();
    await page.getByRole('button', { name: /专项表/ }).waitFor({ state: 'detached' });
  });

  it('drafts section by section', async () => {
    await page.getByRole('button', { name: '起草', exact: true }).click();
    await page.getByText(/起草完成/).waitFor();
    const steps = await page.evaluate(() => [...new Set((globalThis as unknown as { strip: string[] }).strip.flatMap((text) => /\d+(?=\/\d+ 节)/.exec(text) ?? []))]);
    expect(steps.length).toBeGreaterThan(2);
    expect(await editor().textContent()).toContain('2025年度部门整体支出绩效自评报告');
    expect(await counted('seen')).toBeGreaterThan(20);
    expect(await page.locator('.cm-figure').count()).toBeGreaterThan(3);
  });

  it('finds a falsified amount as it is typed, with its cell and its fix', async () => {
    await tab('数字');
    const row = page.locator('.ledger tbody tr').filter({ has: page.getByText('budget.xlsx!') }).filter({ has: page.getByRole('button', { name: /^\d+\.\d+万元$/ }) }).first();
    amount = (await row.getByRole('button', { name: /万元$/ }).textContent()) ?? '';
    await row.getByRole('button', { name: amount }).click();
    // What is typed goes into the report only once the amount is selected there.
    await page.waitForFunction((selected) => getSelection()?.toString() === selected, amount);
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.type(amount.startsWith('9') ? '8' : '9');
    await tab('问题');
    const underlined = page.locator('.cm-finding-error').first();
    await underlined.waitFor();
    const finding = page.locator('.finding[data-severity=error]').filter({ hasText: '数据是' }).first();
    await finding.getByRole('button').first().click();
    expect(await finding.textContent()).toContain('budget.xlsx!');
    expect(await finding.locator('ins').textContent()).toBe(amount);
    expect(await page.evaluate(() => getSelection()?.toString())).toBe((await finding.locator('del').textContent()) ?? '');
  });

  it('applies the fix', async () => {
    await page.getByRole('button', { name: '采用修改' }).click();
    await page.locator('.cm-finding-error').first().waitFor({ state: 'detached' });
    expect(await page.locator('.finding[data-severity=error]').count()).toBe(0);
    expect(await page.evaluate(() => getSelection()?.toString())).toBe(amount);
  });

  it('shows where a figure comes from, under the mouse', async () => {
    await page.locator('.cm-figure', { hasText: amount }).first().hover();
    await page.locator('.cm-tooltip .place', { hasText: 'budget.xlsx!' }).waitFor();
  });

  it('goes from the text to the list of findings, and dismisses with reason and name', async () => {
    // The text is still being saved while the finding is dismissed: the later answer must not undo the earlier.
    const saving = '**/api/projects/*/report';
    await page.route(saving, async (route) => { await new Promise((done) => { setTimeout(done, 3000); }); await route.continue(); });
    await editor().press('Control+End');
    await page.keyboard.type(STRAY);
    const stray = page.locator('.cm-finding-warning', { hasText: '98765' });
    await stray.waitFor();
    await stray.click();
    const finding = page.locator('.finding-active', { hasText: '98765' });
    await finding.getByRole('button', { name: '忽略' }).click();
    await page.getByLabel('理由').fill('志愿者名册另存');
    await page.getByLabel('姓名').fill('苏静怡');
    await page.getByRole('dialog').getByRole('button', { name: '忽略', exact: true }).click();
    await page.getByText('已忽略 1').waitFor();
    await stray.waitFor({ state: 'detached' });
    await page.keyboard.press('Control+s');
    await page.getByText('已保存').waitFor();
    await page.getByText('已忽略 1').waitFor();
    await page.unroute(saving);
  });

  it('finds all of it again after a reload', async () => {
    await page.reload();
    await page.getByText('已忽略 1').click();
    await page.getByText(/志愿者名册另存/).waitFor();
    expect(await counted('mismatched')).toBe(0);
    await editor().press('Control+End');
    await page.getByText(STRAY).waitFor();
    await page.getByText('01-office.md').waitFor();
  });

  it('keeps what was edited when it drafts again, shows the new words beside it, and takes them on demand', async () => {
    await page.locator('summary', { hasText: /读到笔记/ }).click();
    await page.getByLabel('N001 写进哪一节').selectOption('leave');
    await page.getByRole('button', { name: '重新起草' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '重新起草' }).click();
    await page.getByText(/起草完成/).waitFor();
    await editor().press('Control+End');
    await editor().getByText(STRAY).waitFor();
    const proposal = page.locator('.proposal');
    expect(await proposal.locator('del').allTextContents()).toContainEqual(expect.stringContaining('98765'));
    await page.screenshot({ path: process.env['GOUJI_SHOTS'] === undefined ? '/dev/null' : `${process.env['GOUJI_SHOTS']}/proposal.png`, type: 'png' });
    await proposal.getByRole('button', { name: '采用' }).click();
    await proposal.waitFor({ state: 'detached' });
    await page.locator('.cm-line', { hasText: '98765' }).waitFor({ state: 'detached' });
    expect(await page.getByLabel('N001 写进哪一节').inputValue()).toBe('leave');
  });

  it('speaks English when asked to, and remembers it', async () => {
    await page.getByRole('button', { name: 'Switch to English' }).click();
    await page.getByRole('heading', { name: 'Report', exact: true }).waitFor();
    await page.reload();
    await page.getByRole('tab', { name: 'Findings' }).waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
  });

  it('never complained and never spoke to anybody else', () => {
    expect(sitting.watched).toEqual({ complaints: [], strangers: [] });
  });

  it('keeps what could not be saved, says so, and saves it later', async () => {
    await page.getByRole('button', { name: '切换到中文' }).click();
    await page.route('**/report', (route) => route.abort());
    await editor().press('Control+End');
    await page.keyboard.type('最后一句。');
    await page.getByRole('alert').getByText('没存上').waitFor();
    expect(await page.evaluate(() => Object.entries(localStorage).some(([key, text]) => key.startsWith('gouji.unsaved.') && String(text).endsWith('最后一句。')))).toBe(true);
    await page.unroute('**/report');
    await page.keyboard.press('Control+s');
    await page.getByRole('alert').waitFor({ state: 'detached' });
    await page.getByText('已保存').waitFor();
    expect(await page.evaluate(() => Object.keys(localStorage).some((key) => key.startsWith('gouji.unsaved.')))).toBe(false);
  });

  it('does not overwrite what was saved elsewhere: both are shown, and one is chosen', async () => {
    const [{ id } = { id: '' }] = (await (await fetch(`${sitting.server.address}/api/projects`)).json()) as { id: string }[];
    const { version } = (await (await fetch(`${sitting.server.address}/api/projects/${id}`)).json()) as { version: { text: string } };
    await fetch(`${sitting.server.address}/api/projects/${id}/report`, { method: 'PUT', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ text: `${version.text}别处写的一句。` }) });
    await editor().press('Control+End');
    await page.keyboard.type('这里写的一句。');
    const dialog = page.getByRole('dialog', { name: '报告在别处存过了' });
    await dialog.waitFor();
    expect([await dialog.locator('del').textContent(), await dialog.locator('ins').textContent()]).toEqual([expect.stringContaining('别处'), expect.stringContaining('这里')]);
    await dialog.getByRole('button', { name: '用这里的' }).click();
    await page.getByText('已保存').waitFor();
    const texts = ((await (await fetch(`${sitting.server.address}/api/projects/${id}/versions`)).json()) as { text: string }[]).map(({ text }) => text.slice(-8));
    expect(texts.slice(0, 2)).toEqual([expect.stringContaining('这里写的一句'), expect.stringContaining('别处写的一句')]);
  });
});

/** Drops a text file somewhere on the page, as from a folder. */
async function dropOn(page: Page, name: string, text: string): Promise<void> {
  const dataTransfer = await page.evaluateHandle(([file, content]) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([content ?? ''], file ?? '', { type: 'text/plain' }));
    return transfer;
  }, [name, text]);
  await page.dispatchEvent('.review', 'drop', { dataTransfer });
}

/** Runs in the page: keeps every text that the progress strip had, however short it stood there. */
function recordStrip(): void {
  const strip: string[] = [];
  Object.assign(globalThis, { strip });
  new MutationObserver(() => {
    const text = document.querySelector('.strip')?.textContent;
    if (text && strip.at(-1) !== text) strip.push(text);
  }).observe(document, { subtree: true, childList: true, characterData: true });
}
