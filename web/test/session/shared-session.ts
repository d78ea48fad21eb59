import { type SessionDocument, sessionDocument } from '@cine/contract/documents/sessions';
import { leaveSession } from '@cine/contract/operations/together/sessions';
import type { Locator, Page } from 'playwright-core';
import { sessionOf } from '../../../functions/test/builders.ts';
import { follow, goOn, sharedPage } from '../support/people.ts';

const desk = { width: 1280, height: 720 };

export type SharedSession = ReturnType<typeof sharedSession>;

/** Léa's and Tom's pages, shared by session tests; sessions left open are ended. */
export function sharedSession() {
  const leas = sharedPage('Léa');
  const toms = sharedPage('Tom');

  afterEach(async () => {
    const { context } = await import('../../../functions/src/context.ts');
    const open = context().db.collection('sessions').where('status', '==', 'open');
    await Promise.all(
      [leas(), toms()].map(async ({ uid, call, page }) => {
        await page.setViewportSize(desk);
        const { docs } = await open.where('attendeeIds', 'array-contains', uid).get();
        for (const session of docs)
          if (session.get('expiresAt').toMillis() > Date.now())
            await call(leaveSession, { sessionId: session.id });
      }),
    );
  });

  /** Hosts a new session on Léa's page. */
  async function hostAgain(): Promise<ReturnType<typeof leas> & { code: string; id: string }> {
    const { page, ...caller } = leas();
    const { code, id } = await sessionOf(caller);
    await follow(page, `/evening/${id}`);
    await page.getByRole('heading', { name: 'Ta soirée' }).waitFor();
    return { page, code, id, ...caller };
  }

  /** Tom on his page, in the session of this code. */
  async function joinedAgain(code: string): Promise<ReturnType<typeof toms>> {
    await follow(toms().page, `/join/${code}`);
    await toms().page.getByRole('heading', { name: 'Soirée avec Léa' }).waitFor();
    return toms();
  }

  return { leas, toms, hostAgain, joinedAgain };
}

export async function stored(id: string): Promise<SessionDocument> {
  const { context } = await import('../../../functions/src/context.ts');
  return sessionDocument.decode((await context().db.doc(`sessions/${id}`).get()).data());
}

/** Waits until a page shows all these names. */
export async function seesAll(page: Page, names: readonly string[]): Promise<void> {
  for (const name of names) await page.getByRole('button', { name: new RegExp(`^.?${name}`) }).waitFor();
}

/** Chooses the first movie of the list, and goes on once it is revealed. */
export async function chooseFirst(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Celui-ci' }).first().click();
  await goOn(page);
}

/** Chooses by a button, and confirms replacing the chosen movie where asked to. */
export async function choose(page: Page, button: Locator): Promise<void> {
  const sent = page.waitForResponse(/sessions-choose/);
  const replace = page.getByRole('button', { name: 'On change' });
  await button.click();
  const isAsked = await Promise.race([sent.then(() => false), replace.waitFor().then(() => true)]);
  if (isAsked) await replace.click();
  await sent;
}
