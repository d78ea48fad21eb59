/** The steps of an attempt to sign in: it is begun, its code is exchanged, it is proved. */
import { minute } from '@cine/contract/time';
import { AppError } from '#platform/errors/app-error.ts';
import type { Attempt } from './documents.ts';

type Proof = Required<Attempt>['proof'];

/** How long a sign-in by a provider may take: time to find a password or a second factor. */
export const attemptMs = 15 * minute;

/** An attempt that its browser goes on with. Throws `attempt-unknown` for another's, and an old one. */
export function assertOwn(attempt: Attempt | null, browser: string | null, now: number): Attempt {
  if (!attempt || attempt.expiresAt <= now || attempt.browser !== browser)
    throw new AppError('attempt-unknown');
  return attempt;
}

/** The attempt once its code is being exchanged, which happens once. Throws `attempt-unknown` otherwise. */
export function withExchangeBegun(attempt: Attempt): Attempt {
  if (attempt.step !== 'begun') throw new AppError('attempt-unknown');
  return { ...attempt, step: 'exchanging' };
}

/** Who proved an attempt: a digest of their id, and whether they were a guest. */
export type Prover = { id: string; isGuest: boolean };

export function withProof(attempt: Attempt, proof: Proof, prover: Prover | null): Attempt {
  const by = prover && { provedBy: prover.id, ...(prover.isGuest && { byGuest: true as const }) };
  return { ...attempt, step: 'proved', proof, ...by };
}

/** What an attempt has proved. Throws `attempt-unknown` before it has. */
export function proofOf({ proof }: Attempt): Proof {
  if (!proof) throw new AppError('attempt-unknown');
  return proof;
}
