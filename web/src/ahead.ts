/** Runs before the dashboard's script: what a returning user needs begins while that still loads. */

import { openSessions } from '@cine/contract/list-query';
import { addressAt, frameCode, pages } from './app/pages.ts';
import { connectAhead } from './data/connect-ahead.ts';
import { isFirstVisit } from './data/device/first-visit.ts';
import { seat } from './data/firebase.ts';
import { beginDocument, beginDocuments } from './data/queries/first/begun-reads.ts';

const { name, parameter } = addressAt(location.pathname) ?? {};

/** The documents that a page shows first. */
const documents: Partial<Record<NonNullable<typeof name>, (uid: string) => string>> = {
  player: (uid) => `players/${uid}`,
  session: () => `sessions/${parameter}`,
};

function loadCode() {
  return Promise.all([
    // First, so that what pages share is evaluated apart from the page.
    import('./data/auth/account-reader.tsx'),
    import('firebase/functions'),
    ...Object.values(frameCode).map((load) => load()),
    name && pages[name].load(),
  ]);
}

/** Opens the database if it has kept data; otherwise reads what is shown first without it. */
async function beginData(): Promise<void> {
  const { keepsData, database, auth } = seat();
  const opening = auth();
  if (await keepsData()) return void (await database());
  const opened = await opening;
  await opened.authStateReady();
  const uid = opened.currentUser?.uid;
  if (uid === undefined) return;
  beginDocument(seat(), `users/${uid}`);
  if (name && documents[name]) beginDocument(seat(), documents[name](uid));
  if (name !== 'session') beginDocuments(seat(), openSessions(uid, Date.now()));
}

/** Resolves once index.html has been painted, or at once if nobody sees it. */
async function firstPaint(): Promise<void> {
  if (!document.hidden)
    await new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}

if (!isFirstVisit)
  firstPaint()
    .then(() => Promise.all([beginData(), connectAhead(), loadCode()]))
    // What fails here is asked again, and told, where it is shown.
    .catch(() => {});
