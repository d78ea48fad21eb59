/** Joins a session by its code: as a member, as a guest, or as a screen. */
import * as operations from '@cine/contract/operations/together/sessions';
import { planJoiningAccount, readInviter } from '#core/account/index.ts';
import { blocksOfGuesser } from '#core/circles/index.ts';
import { serveGuess } from '#platform/endpoints/serve.ts';
import { AppError } from '#platform/errors/app-error.ts';
import * as attendance from '../attendance.ts';
import { findJoinable, readSessionToJoin } from '../joinable-service.ts';
import { saveJoined, saveSession } from '../save-service.ts';
import { readSessionByCode } from '../store.ts';

/** Adds the caller by the code. A guest gives a name and services, and gets an account with them. */
export const joinSession = serveGuess(
  operations.joinSession,
  async (context, caller, { code, guest }, guess) => {
    const session = await readSessionToJoin(context, guess, code);
    const guestCard = guest ? { ...guest, region: guest.region ?? session.region } : null;
    const { account, write: writeAccount } = await planJoiningAccount(context, guess, caller, guestCard);
    const updatedSession = attendance.withAttendee(session, account, context.now());
    writeAccount();
    return saveJoined(guess.tx, session, updatedSession);
  },
);

/** The code, if the caller may join by it, and who invites. Throws `join-code-unknown`. */
export const checkCode = serveGuess(operations.checkCode, async (context, { uid }, { code }, guess) => {
  const now = context.now();
  const session = await readSessionByCode(guess.tx, code);
  const current = session && session.expiresAt > now ? session : null;
  const joinable = await findJoinable(current, uid, blocksOfGuesser(guess), now);
  if (!joinable) throw new AppError('join-code-unknown', { code });
  const { hostId, mode } = joinable;
  const inviter = await readInviter(context, guess.tx, hostId, attendance.namesBeside(joinable, hostId));
  return { code, invitedBy: inviter && { ...inviter, mode } };
});

/** The session with the caller as a screen of it. Throws as joining does. */
export const joinAsScreen = serveGuess(operations.joinAsScreen, async (context, { uid }, { code }, guess) => {
  const session = await readSessionToJoin(context, guess, code);
  return saveSession(guess.tx, session, attendance.withScreen(session, uid));
});
