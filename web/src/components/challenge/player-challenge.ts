/** A player's challenges: how far each is, in words and in order. */
import type { JoinedChallengeDocument } from '@cine/contract/documents/players';
import { readyMadeDescriptions } from '@cine/contract/game/ready-made-challenges';
import type { Challenge } from '@cine/contract/operations/together/challenges';
import { challengeTitle } from '@cine/contract/text/challenge-title';
import { dayInWords, daysInWords } from '#i18n/days.ts';
import type { Teller } from '#i18n/names.ts';
import { moviesInWords } from '#i18n/rules.ts';

/** A challenge's state for a player: to join, under way, completed, or past its season. */
export type Standing = 'open' | 'active' | 'done' | 'over';

/** A challenge as it counts for a player, with their progress if they joined it. */
export type PlayerChallenge = {
  challenge: Challenge;
  joined: JoinedChallengeDocument | null;
  standing: Standing;
};

export function playerChallengeOf(
  challenge: Challenge,
  joined: JoinedChallengeDocument | null,
  now: number,
): PlayerChallenge {
  return { challenge: joined?.challenge ?? challenge, joined, standing: standingOf(challenge, joined, now) };
}

function standingOf(challenge: Challenge, joined: JoinedChallengeDocument | null, now: number): Standing {
  if (joined?.isCompleted) return 'done';
  const { season } = joined?.challenge ?? challenge;
  if (season && Date.parse(season.to) <= now) return 'over';
  return joined ? 'active' : 'open';
}

/** Its title in the reader's language, or in another. */
export function titleOfChallenge(
  { challenge }: Pick<PlayerChallenge, 'challenge'>,
  { locale, say }: Teller,
): string {
  return challengeTitle(challenge.titles, locale) ?? say('challenge.untitled');
}

export function sentenceOf({ id, rules, targetCount }: Challenge, teller: Teller): string {
  return readyMadeDescriptions.get(id)?.[teller.locale] ?? moviesInWords(targetCount, rules, teller);
}

/** Its season in words; null if it has none. */
export function seasonInWords({ season }: Challenge, { say, locale }: Teller, now: number): string | null {
  if (!season) return null;
  const from = Date.parse(season.from);
  const to = Date.parse(season.to);
  // A season ends with its last day.
  const day = (instant: number) => dayInWords(instant, locale, now);
  if (to <= now) return say('challenge.ended', { to: day(to - 1) });
  if (from > now) return daysInWords(from, to - 1, locale);
  return say('challenge.until', { to: day(to - 1) });
}

export function challengesUnderWay(
  joined: readonly JoinedChallengeDocument[],
  now: number,
): PlayerChallenge[] {
  return joined
    .map((each) => playerChallengeOf(each.challenge, each, now))
    .filter(({ standing }) => standing === 'active')
    .sort(byNearness);
}

/** Nearest to completion first, then by reward. */
export function byNearness(one: PlayerChallenge, other: PlayerChallenge): number {
  return moviesLeft(one) - moviesLeft(other) || other.challenge.xpReward - one.challenge.xpReward;
}

function moviesLeft({ challenge, joined }: PlayerChallenge): number {
  return challenge.targetCount - (joined?.currentCount ?? 0);
}
