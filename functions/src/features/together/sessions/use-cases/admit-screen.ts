/** Brings a session onto a screen by the QR code that the screen shows. */
import * as operations from '@cine/contract/operations/together/sessions';
import { minute } from '@cine/contract/time';
import { assertMayWrite } from '#core/access/index.ts';
import { serve, serveGuess } from '#platform/endpoints/serve.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { transact } from '#platform/firestore/transact.ts';
import { toInstant } from '#platform/time/instant.ts';
import { requireAttendee } from '../access.ts';
import { withScreen } from '../attendance.ts';
import { saveSession } from '../save-service.ts';
import { readScreenOffer, type ScreenOffer, tokenOf, writeScreenOffer } from '../screen-offers-store.ts';
import { readSession } from '../store.ts';

export const offerScreen = serve(operations.offerScreen, async (context, { uid }) => {
  const now = context.now();
  const offer: ScreenOffer = {
    screen: uid,
    secret: context.newToken(),
    sessionId: null,
    expiresAt: now + minute,
  };
  await transact(context.db, async (tx) => {
    await assertMayWrite(tx, uid, now);
    writeScreenOffer(tx, offer);
  });
  return { token: tokenOf(offer), expiresAt: toInstant(offer.expiresAt) };
});

/** The session with the screen. Whoever repeats a call gets the same; no other session may follow it. */
export const admitScreen = serveGuess(
  operations.admitScreen,
  async (context, { uid }, { sessionId, token }, { tx }) => {
    const now = context.now();
    const session = requireAttendee(await readSession(tx, sessionId), uid, now);
    const offer = await readScreenOffer(tx, token);
    const isFree = offer !== null && [null, sessionId].includes(offer.sessionId);
    if (!isFree || offer.expiresAt <= now) throw new AppError('screen-offer-unknown');
    writeScreenOffer(tx, { ...offer, sessionId });
    return saveSession(tx, session, withScreen(session, offer.screen));
  },
);
