/** A page with the SDK in a real browser, for tests. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { BrowserContext, Page } from 'playwright-core';
import type { Commands } from './page.ts';

const PAGE = fileURLToPath(new URL('./page.ts', import.meta.url));

export type Site = { url: string; close(): void };

/** A page in a browser that has the SDK; `run` calls one of its commands. */
export type Tab = {
  page: Page;
  run<Name extends keyof Commands>(
    name: Name,
    ...args: Parameters<Commands[Name]>
  ): Promise<Awaited<ReturnType<Commands[Name]>>>;
};

/** Serves a page with the SDK's browser build, from an origin other than the emulator's. */
export async function serveSite(): Promise<Site> {
  const { outputFiles } = await build({
    entryPoints: [PAGE],
    bundle: true,
    minify: true,
    write: false,
    platform: 'browser',
    format: 'esm',
    logLevel: 'error',
  });
  const script = outputFiles[0]!.contents;
  const server = createServer((request, response) => {
    const isScript = request.url === '/page.js';
    response.setHeader('content-type', isScript ? 'text/javascript; charset=utf-8' : 'text/html');
    response.end(isScript ? script : '<!doctype html><script type="module" src="/page.js"></script>');
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}/`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

export async function openTab(context: BrowserContext, site: Site): Promise<Tab> {
  const page = await context.newPage();
  await page.goto(site.url);
  return {
    page,
    run: (name, ...args) =>
      page.evaluate(
        ([command, values]) =>
          (globalThis as unknown as { commands: Record<string, (...all: unknown[]) => never> }).commands[
            command
          ]!(...values),
        [name, args] as [string, unknown[]],
      ),
  };
}
