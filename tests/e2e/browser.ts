import { existsSync } from 'node:fs';
import { chromium, type Browser, type Page } from 'playwright-core';

const PATH = process.env['GOUJI_CHROMIUM'] || '/usr/bin/chromium';

/** Where a browser is; undefined when there is none. With GOUJI_BROWSER=required that is an error. */
export function findBrowser(): string | undefined {
  if (existsSync(PATH)) return PATH;
  if (process.env['GOUJI_BROWSER'] === 'required') throw new Error(`GOUJI_BROWSER=required, but there is no ${PATH}: set GOUJI_CHROMIUM or install chromium`);
  console.warn(`\n  SKIPPED tests/e2e: no browser at ${PATH}. Set GOUJI_CHROMIUM, or: apt-get install chromium fonts-noto-cjk\n`);
  return undefined;
}

export const launch = (executablePath: string): Promise<Browser> =>
  chromium.launch({
    executablePath,
    args: ['--headless', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });

/** What a page must never do: complain, or speak to anybody but its own server. The lists fill as it goes. */
export function watch(page: Page, address: string): { readonly complaints: string[]; readonly strangers: string[] } {
  const [complaints, strangers]: [string[], string[]] = [[], []];
  page.on('console', (message) => { if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text()); });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => { if (new URL(request.url()).origin !== address) strangers.push(request.url()); });
  return { complaints, strangers };
}
