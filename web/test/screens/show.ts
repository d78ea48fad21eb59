import type { Locale } from '@cine/contract/primitives';
import type { Page } from 'playwright-core';
import type { Say, WordKey } from '#i18n/index.tsx';
import { en } from '../../../functions/src/platform/i18n/refusals/en.ts';
import { fr } from '../../../functions/src/platform/i18n/refusals/fr.ts';
import { ru } from '../../../functions/src/platform/i18n/refusals/ru.ts';
import { speak } from '../support/page.ts';
import { locales } from './looks.ts';

/** Waits until the page has this heading; returns the page. */
export async function titled(page: Page, title: string): Promise<Page> {
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
  return page;
}

/** Waits until the page shows this text; returns the page. */
export async function saying(page: Page, text: string): Promise<Page> {
  await page.getByText(text).first().waitFor();
  return page;
}

type Params = Parameters<Say>[1];

/** Clicks a button by its text. */
export async function press(page: Page, say: Say, key: WordKey, params?: Params): Promise<void> {
  await page
    .getByRole('button', { name: say(key, params), exact: true })
    .first()
    .click();
}

/** Makes a link in the dialog that shares something, and waits for its picture. */
export async function linked(page: Page, say: Say): Promise<Page> {
  await press(page, say, 'sharing.make');
  await page.getByLabel(say('sharing.link')).waitFor();
  await page
    .getByRole('img', { name: say('sharing.picture') })
    .evaluate((picture: HTMLImageElement) => picture.decode());
  return page;
}

/** Lets the answers of an operation never come. */
export const holding = (operation: string) => async (page: Page) => {
  await page.route(`**/${operation}`, (route) =>
    route.request().method() === 'POST' ? undefined : route.fallback(),
  );
};

/** Answers an operation without the server. */
export const answering = (operation: string, result: unknown) => async (page: Page) => {
  await page.route(`**/${operation}`, (route) =>
    route.request().method() === 'POST'
      ? route.fulfill({ headers: { 'access-control-allow-origin': '*' }, json: { result } })
      : route.fallback(),
  );
};

const messages = { fr, en, ru };

/** Lets an operation fail on the server. Without an answer the page would take itself for offline. */
export const failing = (operation: string) => async (page: Page) => {
  await page.route(`**/${operation}`, async (route) => {
    if (route.request().method() !== 'POST') return route.fallback();
    const language = (await page.locator('html').getAttribute('lang')) as Locale;
    const details = { reason: 'internal', params: {} };
    const message = messages[language].reasons.internal;
    const headers = { 'access-control-allow-origin': '*' };
    return route.fulfill({ status: 500, headers, json: { error: { status: 'INTERNAL', message, details } } });
  });
};

const waysOfDocuments = ['**/Listen/channel**', '**/documents:batchGet', '**/*:runQuery'];

/** Lets documents that the page asks for from now on never come. */
export async function holdDocuments(page: Page): Promise<void> {
  for (const way of waysOfDocuments) await page.route(way, () => {});
}

/** Lets the page's requests for documents fail from now on. */
export async function refuseDocuments(page: Page): Promise<void> {
  for (const way of waysOfDocuments) await page.route(way, (route) => route.abort());
}

/** Waits until the page listens to documents, whose code comes late: no service worker keeps it here. */
export async function listening(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    performance.getEntriesByType('resource').some(({ name }) => name.includes('/Listen/channel')),
  );
}

/** Takes the network away, and waits until the page says so. */
export async function offline(page: Page, say: Say): Promise<Page> {
  await cutOff(page);
  return saying(page, say('common.offline'));
}

/** Takes the network away once the page has the words of all languages. */
export async function cutOff(page: Page): Promise<void> {
  const first = (await page.locator('html').getAttribute('lang')) as Locale;
  for (const language of [...locales.filter((each) => each !== first), first]) await speak(page, language);
  await page.context().setOffline(true);
}
