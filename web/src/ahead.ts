/** Runs before the dashboard's script: what a returning user needs begins while that still loads. */

import { openSessions } from '@cine/contract/list-query';
import { type AddressedPage, addressAt, frameCode, pages } from './app/pages.ts';
import { connectAhead } from './data/connect-ahead.ts';
import { isFirstVisit } from './data/device/first-visit.ts';
import { ownSeat } from './data/firebase.ts';
import { beginAnswer, beginDocument, beginDocuments } from './data/queries/first/begun-reads.ts';
import { serverNow } from './data/server-time.ts';
import { signInOf } from './data/sign-in-of.ts';
import { pageSize } from './pages/together/session/candidates/page-size.ts';

const { name: pageName, parameter: pageParameter = null } = addressAt(location.pathname) ?? {};

function loadCode() {
  return Promise.all([
    // First, so that what pages share is evaluated apart from the page.
    import('./data/auth/account-reader.tsx'),
    ...Object.values(frameCode).map((load) => load()),
    pageName && pages[pageName].load(),
  ]);
}

/** Opens the database if it has kept data; otherwise reads what is shown first without it. */
async function beginData(): Promise<void> {
  const { keepsData, database } = ownSeat();
  if (await keepsData()) return void (await database());
  const { uid } = await signInOf(ownSeat());
  if (uid === undefined) return;
  void beginDocument(ownSeat(), `users/${uid}`);
  const readAhead = (pageName && readsAhead[pageName]) ?? beginSessions;
  await readAhead(uid, pageParameter);
}

/** What pages read besides the account, where that isn't the open sessions alone. */
const readsAhead: { [Page in AddressedPage]?: (uid: string, parameter: string | null) => Promise<unknown> } =
  { session: beginEvening, player: beginPlayer };

/** Most evenings have no filters: those of another wait for the page, which takes no answer without them. */
async function beginEvening(_uid: string, sessionId: string | null): Promise<void> {
  beginTonight({ sessionId, filters: {}, pageSize });
  await beginDocument(ownSeat(), `sessions/${sessionId}`);
}

/** Tonight is what the player's page shows first. */
async function beginPlayer(uid: string): Promise<void> {
  void beginDocument(ownSeat(), `players/${uid}`);
  beginAnswer(ownSeat(), 'door', 'dates-list', {});
  await beginSessions(uid);
}

function beginSessions(uid: string) {
  return beginDocuments(ownSeat(), openSessions(uid, serverNow()));
}

function beginTonight(input: object): void {
  beginAnswer(ownSeat(), 'largeDoor', 'sessions-tonight', input);
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
