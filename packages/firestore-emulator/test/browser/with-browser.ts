import { expect } from 'chai';
import type { Browser, BrowserContext } from 'playwright-core';
import { PROJECT, type TestServer, withServer } from '../with-server.ts';
import { launchChromium } from './chromium.ts';
import type { Settings } from './page.ts';
import { openTab, type Site, serveSite, type Tab } from './site.ts';

/** Rules: everyone may use `open`, and users the documents named after them. */
export const RULES = `rules_version = '2';
service cloud.firestore {
  match /databases/{database}/documents {
    match /open/{document=**} { allow read, write; }
    match /private/{user} { allow read, write: if request.auth.uid == user; }
  }
}`;

export type TestBrowser = {
  server: TestServer;
  context: BrowserContext;
  /** Opens a tab whose SDK is set up for the emulator. */
  open(settings?: Partial<Settings>): Promise<Tab>;
  /** Closes all tabs and clears their storage. */
  renewContext(): Promise<void>;
  /** Sets `n` of a document, bypassing the rules. */
  write(path: string, n: number): Promise<void>;
};

/** A browser and an emulator with rules for a suite, set in the before hook. */
export function withBrowser(): TestBrowser {
  const server = withServer();
  let site: Site | undefined;
  let browser: Browser | undefined;
  const test: TestBrowser = {
    server,
    context: undefined as unknown as BrowserContext,
    async open(settings = {}) {
      const tab = await openTab(test.context, site!);
      await tab.run('connect', { project: PROJECT, port: server.port, ...settings });
      return tab;
    },
    async renewContext() {
      await test.context.close();
      test.context = await browser!.newContext();
    },
    async write(path, n) {
      const url = `http://${server.host}/v1/projects/${PROJECT}/databases/(default)/documents/${path}`;
      const response = await fetch(url, {
        method: 'PATCH',
        headers: { authorization: 'Bearer owner' },
        body: JSON.stringify({ fields: { n: { integerValue: n } } }),
      });
      expect(response.status).to.equal(200);
    },
  };
  before(async () => {
    await server.admin('PUT', ':securityRules', { rules: { files: [{ content: RULES }] } });
    site = await serveSite();
    browser = await launchChromium();
    test.context = await browser.newContext();
  });
  beforeEach(() => server.admin('DELETE', '/databases/(default)/documents'));
  after(async () => {
    await browser?.close();
    site?.close();
  });
  return test;
}
