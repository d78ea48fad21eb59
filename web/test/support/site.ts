import '../../../functions/test/logs.ts';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { launchChromium } from '../../../dev/browser/src/index.ts';
import { project, type Suite, suite } from '../../../functions/test/suite.ts';
import type { LocalSuite } from '../../../scripts/build.ts';
import { findFreePorts } from '../../../scripts/start/ports.ts';
import { waitAttentively } from './attentive.ts';
import { startAuth } from './auth-emulator.ts';
import { builtSite } from './built-site.ts';
import { letCall, serve } from './hosting.ts';

/** A mail of Auth with a link to verify an address or to reset a password. */
export type Mail = { email: string; requestType: string; oobLink: string };

export type DeviceOptions = BrowserContextOptions & {
  path?: string;
  /** What the site has stored on the device. */
  localStorage?: Record<string, string>;
  /** Called before the page loads. */
  prepare?: (page: Page) => Promise<void>;
  /** On a context that no other test uses, as its service worker or caches would disturb them. */
  isOwn?: boolean;
  /** Stays open after the test, until `close`. */
  isShared?: boolean;
};

export type Site = {
  url: string;
  /** The folder of the served files. */
  folder: string;
  suite: Suite;
  /** The suite's ports, for other builds of the site. */
  ports: LocalSuite['ports'];
  /** Opens a page on a fresh device, without a service worker unless options allow it. */
  open: (options?: DeviceOptions) => Promise<Page>;
  /** Closes the device of a shared page. */
  close: (page: Page) => Promise<void>;
  mails: () => Promise<Mail[]>;
};

/** Keeps no process ready for a next page; the rest is Playwright's list. */
const withoutFeatures = `--disable-features=${[
  'SpareRendererForSitePerProcess',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
].join()}`;

/** Drawing the pages of tests whole is a fifth of the browser's work. */
const littleDrawing = '--force-gpu-mem-available-mb=1';

/** A test's page closes before optimized code repays its compilation. */
const littleCompiling = '--js-flags=--no-opt,--no-maglev';

/** The site's other address, which browsers trust as they trust this machine. */
export const host = 'cine.localhost';

let running: Promise<Site> | undefined;

/** The built site with mounted functions, both emulators and Chromium, started once per process. */
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
    clock: Number(functions.clock.host.split(':')[1]),
  };
  const [port] = (await findFreePorts(1)) as [number];
  const [folder, launched] = await Promise.all([
    builtSite({ project, ports }),
    launchChromium([
      withoutFeatures,
      littleCompiling,
      ...(process.env.CINE_SCREENS ? [] : [littleDrawing]),
      `--host-resolver-rules=MAP ${host} 127.0.0.1:${port}`,
    ]),
  ]);
  browser = launched;
  await waitAttentively(launched);
  const { url, close } = await serve(folder, Object.values(ports), functions.url, port);
  after(close);
  letCall(`http://${host}`);
  afterEach(() => closeOpened(({ isShared }) => !isShared));
  after(() => {
    if (reported.length > 0) throw new Error(`Pages reported:\n${reported.join('\n')}`);
  });
  return {
    url,
    folder,
    suite: functions,
    ports,
    open: (options) => open(launched, url, options),
    close: (page) => closeOpened(({ context }) => context === page.context()),
    mails: async () => {
      const answer = await fetch(`http://${authHost}/emulator/v1/projects/${project}/oobCodes`);
      return ((await answer.json()) as { oobCodes: Mail[] }).oobCodes;
    },
  };
}

/** Unexpected errors that pages reported; they fail the run. */
const reported: string[] = [];

const usualViewport = { width: 1280, height: 720 };

const noOptions = { locale: 'fr-FR', reducedMotion: 'reduce', serviceWorkers: 'block' } as const;

type Device = { context: BrowserContext; isShared: boolean; reusable?: string };

/** The contexts of the running test, whose pages are closed after it, and shared ones. */
let opened: Device[] = [];
/** Contexts with a page, by their options, reused by later tests: they have the site's scripts cached. */
const idle = new Map<string, BrowserContext[]>();

/** A page of the site that runs nothing. */
const stillPath = '/icon.svg';

async function open(
  browser: Browser,
  url: string,
  {
    path = '/',
    isOwn = false,
    isShared = false,
    prepare,
    viewport,
    localStorage = {},
    ...options
  }: DeviceOptions = {},
): Promise<Page> {
  const key = JSON.stringify(options);
  const former = isOwn ? undefined : idle.get(key)?.pop();
  const context = former ?? (await browser.newContext({ baseURL: url, ...noOptions, ...options }));
  opened.push({ context, isShared, ...(!isOwn && { reusable: key }) });
  const page = context.pages()[0] ?? (await context.newPage());
  await page.setViewportSize(viewport ?? usualViewport);
  page.on('pageerror', (error) => reported.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' && /Content Security Policy|Uncaught/.test(message.text()))
      reported.push(message.text().slice(0, 500));
  });
  if (Object.keys(localStorage).length > 0) {
    if (!former) await page.goto(stillPath);
    await page.evaluate((items) => Object.assign(globalThis.localStorage, items), localStorage);
  }
  await prepare?.(page);
  await page.goto(path);
  return page;
}

async function closeOpened(isOver: (device: Device) => boolean): Promise<void> {
  const over = opened.filter(isOver);
  opened = opened.filter((device) => !over.includes(device));
  await Promise.all(
    over.map(async ({ context, reusable }) => {
      const [page, ...others] = context.pages();
      if (reusable === undefined || !page) return context.close();
      await Promise.all(others.map((other) => other.close()));
      await context.unrouteAll();
      await context.clearPermissions();
      await context.setOffline(false);
      await makeNew(page);
      idle.set(reusable, [...(idle.get(reusable) ?? []), context]);
    }),
  );
}

/** Leaves nothing of a test in a page, nor of what it stored. */
async function makeNew(page: Page): Promise<void> {
  for (const event of ['pageerror', 'console', 'request'] as const) page.removeAllListeners(event);
  await page.unrouteAll();
  await page.emulateMedia({ media: null, colorScheme: null, reducedMotion: noOptions.reducedMotion });
  // A page that is just going elsewhere by itself cuts the first one off.
  await page.goto(stillPath).catch(() => page.goto(stillPath));
  const session = await page.context().newCDPSession(page);
  // `setStorageState` would start a process more.
  await session.send('Storage.clearDataForOrigin', {
    origin: new URL(page.url()).origin,
    storageTypes: 'cookies,local_storage,indexeddb',
  });
  await page.evaluate(() => sessionStorage.clear());
  await session.send('Page.resetNavigationHistory');
  await session.detach();
}
