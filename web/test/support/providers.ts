/** Goes to providers of identities and back in a browser, as somebody. */
import { randomUUID } from 'node:crypto';
import { enter } from '@cine/contract/operations/core/identities';
import type { Page } from 'playwright-core';
import { comeBack, cookieOf } from '../../../functions/test/browser.ts';
import { linkedMember } from '../../../functions/test/builders.ts';
import { type TestUser, user } from '../../../functions/test/client.ts';
import { site } from './site.ts';

export type Somebody = { firstName: string; email: string };

export function somebody(): Somebody {
  const firstName = `P${randomUUID().slice(0, 12)}`;
  return { firstName, email: `${firstName}@example.test` };
}

/** Presses a provider's button, behind those that are shown first or not. */
export async function press(page: Page, name: string): Promise<void> {
  const button = page.getByRole('button', { name: `Continuer avec ${name}` });
  const others = page.getByRole('button', { name: 'Autres options' });
  await button.or(others).first().waitFor();
  if ((await button.count()) === 0) await others.click();
  await button.click();
}

/** Presses a provider's button; returns the window that it opens. */
export async function windowOf(page: Page, name: string): Promise<Page> {
  const [opened] = await Promise.all([page.waitForEvent('popup'), press(page, name)]);
  await opened.getByText('Nobody here is real').waitFor();
  return opened;
}

/** Signs in at a provider as somebody, or presses a button there. */
export async function choose(page: Page, who: Somebody | string): Promise<void> {
  if (typeof who === 'string') return page.getByRole('button', { name: who }).click();
  await page.getByLabel('First name').fill(who.firstName);
  await page.getByLabel('E-mail address').fill(who.email);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

/** Goes through a provider's window as somebody. */
export async function enterBy(page: Page, name: string, who: Somebody | string): Promise<void> {
  const opened = await windowOf(page, name);
  const closed = opened.waitForEvent('close');
  await choose(opened, who);
  await closed;
}

/** A member who has signed in by a provider before, without a browser. */
export async function memberBy(provider: string, who: Somebody): Promise<TestUser> {
  const { suite } = await site();
  const visitor = suite.newUser({ name: 'visitor' });
  const returned = await comeBack(suite.url, cookieOf(visitor.uid), provider, who);
  const { credential } = await visitor.call(enter, returned);
  if (credential.kind !== 'custom') throw new Error(`${provider} ends in its own token`);
  const { uid } = JSON.parse(Buffer.from(credential.token.split('.')[1]!, 'base64url').toString());
  return linkedMember(user(suite.url, uid));
}
