import { compileRules } from '@cine/contract/game/compile-rules';
import { challengeXp } from '@cine/contract/game/pay/made-xp';
import type { MovieFacts } from '@cine/contract/movies/movie';
import type { Advance } from '@cine/contract/operations/together/tonight';
import { LRUCache } from 'lru-cache';
import { type JoinedChallenge, type Player, todayOf } from '#core/players/index.ts';
import { ruleMovieFor } from '#movies/smart-search/index.ts';
import { heldBy } from '#platform/memory/held-by.ts';

type Stake = { counted: ReadonlySet<number>; meets: (movie: MovieFacts) => boolean; advance: Advance };
type Movies = ReadonlyMap<number, MovieFacts>;

/** Most movies advance nothing. */
const none: Advance[] = [];

/** Of the challenges that everybody may join, so that hundreds of members join the same. */
const heldMatches = heldBy<Movies, LRUCache<string, ReadonlySet<number>>>(() => new LRUCache({ max: 200 }));

/** Tells which challenges a movie, of the catalogue if it is given, would advance now. */
export function advancesFor(
  players: ReadonlyMap<string, Player>,
  now: number,
  catalogue?: Movies,
): (movie: MovieFacts) => Advance[] {
  const tests = new Map<string, Stake['meets']>();
  const stakes: Stake[] = [];
  for (const [uid, player] of players) {
    for (const joined of Object.values(player.challenges)) {
      const { id, version, season } = joined.challenge;
      if (joined.isCompleted || (season && !isDuring(season, now))) continue;
      const key = `${id}@${version}`;
      const meets = tests.get(key) ?? testFor(joined.challenge, key, catalogue);
      tests.set(key, meets);
      stakes.push({
        counted: new Set(joined.moviesWatched),
        meets,
        advance: nextStep(uid, joined, player, now),
      });
    }
  }
  return (movie) => {
    let advances = none;
    for (const { counted, meets, advance } of stakes) {
      if (meets(movie) && !counted.has(movie.id)) advances = [...advances, advance];
    }
    return advances;
  };
}

function testFor(
  { rules, audience }: JoinedChallenge['challenge'],
  key: string,
  catalogue: Movies | undefined,
): Stake['meets'] {
  const test = compileRules(rules);
  const meets = (movie: MovieFacts) => test(ruleMovieFor(movie));
  if (!catalogue || audience !== 'everyone') return meets;
  const matches = heldMatches(catalogue);
  const ids = matches.get(key) ?? new Set([...catalogue.values()].filter(meets).map(({ id }) => id));
  matches.set(key, ids);
  return ({ id }) => ids.has(id);
}

/** A player as other users may see them: without the names of their personal challenges. */
export function asOthersSeeIt(player: Player): Player {
  const challenges = Object.entries(player.challenges).map(([id, joined]) => {
    const { challenge } = joined;
    const isPersonal = challenge.audience === 'personal';
    return [id, isPersonal ? { ...joined, challenge: { ...challenge, titles: {} } } : joined] as const;
  });
  return { ...player, challenges: Object.fromEntries(challenges) };
}

function nextStep(
  uid: string,
  { challenge, moviesWatched }: JoinedChallenge,
  player: Player,
  now: number,
): Advance {
  const { id, titles, targetCount } = challenge;
  const count = moviesWatched.length + 1;
  return {
    uid,
    challengeId: id,
    titles,
    count,
    target: targetCount,
    completes: count >= targetCount,
    xpReward: challengeXp(challenge, player, todayOf(player, now)),
  };
}

function isDuring({ from, to }: { from: string; to: string }, now: number): boolean {
  return Date.parse(from) <= now && now < Date.parse(to);
}
