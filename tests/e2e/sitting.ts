import type { Browser, Page } from 'playwright-core';
import { launch, watch } from './browser.ts';
import { startServer, type RunningServer } from './server.ts';

/** A server with an empty database, a browser, and a page that has not gone anywhere yet. */
export interface Sitting {
  readonly server: RunningServer;
  readonly browser: Browser;
  readonly page: Page;
  readonly watched: ReturnType<typeof watch>;
  readonly end: () => Promise<void>;
}

export async function sit(executable: string): Promise<Sitting> {
  const server = await startServer();
  const browser = await launch(executable);
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  page.setDefaultTimeout(8000);
  const end = async (): Promise<void> => {
    await browser.close();
    await server.stop();
  };
  return { server, browser, page, watched: watch(page, server.address), end };
}
