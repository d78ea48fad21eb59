import type { GainDocument } from '@cine/contract/documents/gains';
import { compileRules } from '@cine/contract/game/compile-rules';
import { readyMadeChallenges } from '@cine/contract/game/ready-made-challenges';
import { ruleMovie } from '@cine/contract/game/rule-movie';
import type { MovieFacts } from '@cine/contract/movies/movie';
import type { Challenge } from '@cine/contract/operations/together/challenges';

/** A challenge counting a movie that a player may join; another user's as far as their gains describe it. */
export type OfferedChallenge = {
  id: string;
  titles: Challenge['titles'];
  /** Null if another made it. */
  challenge: Challenge | null;
  /** Who is on it. */
  uids: readonly string[];
};

const most = 3;

/** At most three: those that others present advanced with the movie, then seasonal ones, then by reward. */
export function offeredChallenges(
  facts: MovieFacts,
  gains: readonly Pick<GainDocument, 'uid' | 'steps'>[],
  isJoined: (challengeId: string) => boolean,
  now: number,
): OfferedChallenge[] {
  const movie = ruleMovie(facts);
  const shared = new Map<string, OfferedChallenge>();
  for (const { uid, steps } of gains)
    for (const { challengeId: id, titles } of steps) {
      const challenge = readyMadeChallenges.get(id) ?? null;
      const uids = [...(shared.get(id)?.uids ?? []), uid];
      // A personal challenge has no titles here, and can't be joined.
      if (Object.keys(titles).length > 0) shared.set(id, { id, titles, challenge, uids });
    }
  const readyMade = [...readyMadeChallenges.values()]
    .filter(({ id, season, rules }) => !shared.has(id) && isOn(season, now) && compileRules(rules)(movie))
    .sort(
      (one, other) =>
        Number(other.season !== null) - Number(one.season !== null) || other.xpReward - one.xpReward,
    )
    .map((challenge) => ({ id: challenge.id, titles: challenge.titles, challenge, uids: [] }));
  return [...shared.values(), ...readyMade].filter(({ id }) => !isJoined(id)).slice(0, most);
}

function isOn(season: Challenge['season'], now: number): boolean {
  return !season || (Date.parse(season.from) <= now && now < Date.parse(season.to));
}
