import { isDeepStrictEqual } from 'node:util';
import type { Challenge } from '@cine/contract/operations/together/challenges';
import { unnamedUid } from '@cine/contract/primitives';
import { hiddenTitles } from '@cine/contract/text/hidden-titles';
import { AppError } from '#platform/errors/app-error.ts';

type Stored = Challenge & { joined: boolean };

export function definitionOf({ joined: _joined, ...definition }: Stored): Challenge {
  return definition;
}

/** A challenge as others see it: with its titles, the sentence that it was made from is hidden. */
export function withSentenceShown<C extends Challenge>(challenge: C): C {
  const { fromSentence, titles } = challenge;
  if (!fromSentence || !isDeepStrictEqual(titles, hiddenTitles)) return challenge;
  return { ...challenge, fromSentence: { ...fromSentence, sentence: null } };
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
