import type { OutputOf } from '@cine/contract/operation';
import { checkCode } from '@cine/contract/operations/together/sessions';
import { ownSeat, type Seat, seatNamed } from '../firebase.ts';
import { call } from '../queries/call.ts';
import { confirmedUser } from './confirmed-user.ts';
import { signInAsGuest } from './sign-in.ts';

/** Checks by their code; a refused one is made again. */
const checks = new Map<string, Promise<KnownCode>>();

export type KnownCode = OutputOf<typeof checkCode>;

/** What a code leads to, if that is an open session. Throws a `Refusal` or a `SignInError`. */
export async function knownCode(code: string): Promise<KnownCode> {
  const check = checks.get(code) ?? visitingSeat().then((from) => call(checkCode, { code }, from));
  checks.set(code, check);
  try {
    return await check;
  } catch (error) {
    checks.delete(code);
    throw error;
  }
}

/**
 * The seat from which a code is checked: visitors have one of their own, as they may come as guests or as
 * members.
 */
export async function visitingSeat(): Promise<Seat> {
  if (await confirmedUser(ownSeat())) return ownSeat();
  const visitor = seatNamed('visitor');
  if (!(await confirmedUser(visitor))) await signInAsGuest(visitor);
  return visitor;
}
