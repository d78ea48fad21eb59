import type { Challenge } from '@cine/contract/operations/together/challenges';
import { unnamedUid } from '@cine/contract/primitives';
import { AppError } from '../../../platform/errors/app-error.ts';

type Stored = Challenge & { joined: boolean };

/** A challenge's definition, without the rest of its document. */
export function definitionOf({ joined: _joined, ...definition }: Stored): Challenge {
  return definition;
}

/**
 * What a user may join and see. A personal challenge exists for its maker only. Others get a copy without its
 * maker, who may be erased.
 */
export function openTo(challenge: Stored | null, uid: string): Challenge {
  if (!challenge || (challenge.audience === 'personal' && challenge.makerId !== uid)) {
    throw new AppError('challenge-not-found');
  }
  const definition = definitionOf(challenge);
  return definition.makerId === uid ? definition : { ...definition, makerId: unnamedUid };
}
