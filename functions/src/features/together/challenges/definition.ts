/** Challenges as others see them, and what is asked of their terms. */
import { mostChallengeXp } from '@cine/contract/game/pay/made-xp';
import type { Challenge, MadeChallenge } from '@cine/contract/operations/together/challenges';
import { unnamedUid } from '@cine/contract/primitives';
import { withSentenceShown } from '@cine/contract/text/shown-sentence';
import { AppError } from '#platform/errors/app-error.ts';

type Stored = Challenge & { joined: boolean };

export function definitionOf({ joined: _joined, ...definition }: Stored): Challenge {
  return definition;
}

/** A challenge for its maker, with the most that it ever pays where that is less than its reward. */
export function madeView(challenge: Challenge): MadeChallenge {
  const xp = mostChallengeXp(challenge);
  return { ...challenge, ...(xp < challenge.xpReward && { paysOnly: { xp, because: 'week' } }) };
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
  if (definition.makerId === uid) return definition;
  return { ...withSentenceShown(definition), makerId: unnamedUid };
}

/** Throws `season-over`, unless the challenge had that season before: then the rest can still be changed. */
export function assertSeasonAhead(
  season: Challenge['season'],
  former: Challenge['season'],
  now: number,
): void {
  if (season && season.to !== former?.to && Date.parse(season.to) <= now) throw new AppError('season-over');
}
