import '../../../functions/test/logs.ts';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { launchChromium } from '../../../dev/browser/src/index.ts';
import { project, type Suite, suite } from '../../../functions/test/suite.ts';
import { buildSite, type LocalSuite } from '../../../scripts/build.ts';
import { startAuth } from './auth-emulator.ts';
import { serve } from './hosting.ts';

/** A mail of Auth with a link to verify an address or to reset a password. */
export type Mail = { email: string; newEmail?: string; requestType: string; oobLink: string };

export type DeviceOptions = BrowserContextOptions & { path?: string };

export type Site = {
  url: string;
  /** The folder of the served files. */
  folder: string;
  suite: Suite;
  /** The suite's ports, for other builds of the site. */
  ports: LocalSuite['ports'];
  /** Opens a page on a fresh device until the test ends; without a service worker unless the options allow it. */
  open: (options?: DeviceOptions) => Promise<Page>;
  mails: () => Promise<Mail[]>;
};

let running: Promise<Site> | undefined;

/** The built site with mounted functions, both emulators and a Chromium, started once for all files of a process. */
export function site(): Promise<Site> {
  running ??= start();
  return running;
}

async function start(): Promise<Site> {
  // Registered first, because the browser closes before the servers.
  let browser: Browser | undefined;
  after(() => browser?.close());
  const [functions, auth] = await Promise.all([suite(), startAuth(project)]);
  after(auth.close);
  const authHost = `127.0.0.1:${auth.port}`;
  process.env.FIREBASE_AUTH_EMULATOR_HOST = authHost;
  const ports = {
    auth: auth.port,
    firestore: Number(functions.emulator.split(':')[1]),
    functions: Number(new URL(functions.url).port),
  };
  const [folder, launched] = await Promise.all([built(ports), launchChromium()]);
  browser = launched;
  const { url, close } = await serve(folder, Object.values(ports), functions.url);
  after(close);
  afterEach(closeOpened);
  after(() => {
    if (reported.length > 0) throw new Error(`Pages reported:\n${reported.join('\n')}`);
  });
  return {
    url,
    folder,
    suite: functions,
    ports,
    open: (options) => open(launched, url, options),
    mails: async () => {
      const answer = await fetch(`http://${authHost}/emulator/v1/projects/${project}/oobCodes`);
      return ((await answer.json()) as { oobCodes: Mail[] }).oobCodes;
    },
  };
}

/** Unexpected errors that pages reported; they fail the run. */
const reported: string[] = [];

const noOptions = {
  locale: 'fr-FR',
  reducedMotion: 'reduce',
  serviceWorkers: 'block',
} as const;

/** The contexts of the running test; their pages are closed after it. */
const opened: { context: BrowserContext; isPlain: boolean }[] = [];
/** Contexts without options, reused by later tests because they have the site's scripts cached. */
const idle: BrowserContext[] = [];

async function open(
  browser: Browser,
  url: string,
  { path = '/', viewport, storageState = { cookies: [], origins: [] }, ...options }: DeviceOptions = {},
): Promise<Page> {
  const isPlain = Object.keys(options).length === 0;
  const context =
    (isPlain && idle.pop()) || (await browser.newContext({ baseURL: url, ...noOptions, ...options }));
  opened.push({ context, isPlain });
  // Clears what a former test stored.
  await context.setStorageState(storageState);
  const page = await context.newPage();
  if (viewport) await page.setViewportSize(viewport);
  page.on('pageerror', (error) => reported.push(String(error)));
  page.on('console', (message) => {
    // Offline, the SDK probes the network with an image of Google's, which the policy blocks.
    if (message.text().includes('/cleardot.gif')) return;
    if (message.type() === 'error' && /Content Security Policy|Uncaught/.test(message.text()))
      reported.push(message.text().slice(0, 500));
  });
  await page.goto(path);
  return page;
}

async function closeOpened(): Promise<void> {
  await Promise.all(
    opened.splice(0).map(async ({ context, isPlain }) => {
      if (!isPlain) return context.close();
      await Promise.all(context.pages().map((page) => page.close()));
      await context.unrouteAll();
      await context.clearPermissions();
      await context.setOffline(false);
      idle.push(context);
    }),
  );
}

/** The production build, pointed at the suite. */
async function built(ports: LocalSuite['ports']): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'cine-site-'));
  await buildSite(folder, { project, ports });
  after(() => rmSync(folder, { recursive: true }));
  return folder;
}
