import type { Challenge } from '@cine/contract/operations/together/challenges';
import { unnamedUid } from '@cine/contract/primitives';
import { AppError } from '#platform/errors/app-error.ts';

type Stored = Challenge & { joined: boolean };

export function definitionOf({ joined: _joined, ...definition }: Stored): Challenge {
  return definition;
}

/**
 * The challenge, if a user may join and see it: a personal one is its maker's only, others come without their
 * maker. Throws `challenge-not-found`.
 */
export function openTo(challenge: Stored | null, uid: string): Challenge {
  if (!challenge || (challenge.audience === 'personal' && challenge.makerId !== uid)) {
    throw new AppError('challenge-not-found');
  }
  const definition = definitionOf(challenge);
  return definition.makerId === uid ? definition : { ...definition, makerId: unnamedUid };
}
