import { compileRules, type MovieTest } from '@cine/contract/game/compile-rules';
import { challengeXp } from '@cine/contract/game/pay/made-xp';
import type { MovieFacts } from '@cine/contract/movies/movie';
import type { Advance } from '@cine/contract/operations/together/tonight';
import { type JoinedChallenge, type Player, todayOf } from '#core/players/index.ts';
import { ruleMovieFor } from '#movies/smart-search/index.ts';

type Stake = { counted: ReadonlySet<number>; test: MovieTest; advance: Advance };

/** Tells which challenges a movie would advance now. One that several players joined is compiled once. */
export function advancesFor(
  players: ReadonlyMap<string, Player>,
  now: number,
): (movie: MovieFacts) => Advance[] {
  const compiled = new Map<string, MovieTest>();
  const stakes: Stake[] = [];
  for (const [uid, player] of players) {
    for (const joined of Object.values(player.challenges)) {
      const { id, version, rules, season } = joined.challenge;
      if (joined.isCompleted || (season && !isDuring(season, now))) continue;
      const test = compiled.get(`${id}@${version}`) ?? compileRules(rules);
      compiled.set(`${id}@${version}`, test);
      stakes.push({
        counted: new Set(joined.moviesWatched),
        test,
        advance: nextStep(uid, joined, player, now),
      });
    }
  }
  if (stakes.length === 0) return () => [];
  return (movie) => {
    const ruleMovie = ruleMovieFor(movie);
    const advances: Advance[] = [];
    for (const { counted, test, advance } of stakes) {
      if (test(ruleMovie) && !counted.has(movie.id)) advances.push(advance);
    }
    return advances;
  };
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
