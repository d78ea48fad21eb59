import type { MovieFacts } from '@cine/contract/movie';
import type { Advance } from '@cine/contract/tonight';
import { compileRules, type MovieTest } from '../challenges/index.ts';
import type { JoinedChallenge, Player } from '../players/index.ts';
import { preparedFor } from './prepared.ts';

type Stake = { uid: string; joined: JoinedChallenge; counted: ReadonlySet<number>; test: MovieTest };

/**
 * Tells whose challenges a movie would advance if it were watched now: those not completed, in season, that have not
 * counted it yet. A challenge that several people joined is compiled once.
 */
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
      stakes.push({ uid, joined, counted: new Set(joined.moviesWatched), test });
    }
  }
  return (movie) =>
    stakes
      .filter(({ counted, test }) => !counted.has(movie.id) && test(preparedFor(movie)))
      .map(({ uid, joined: { challenge, moviesWatched } }) => ({
        uid,
        challengeId: challenge.id,
        titles: challenge.titles,
        count: moviesWatched.length + 1,
        target: challenge.targetCount,
        completes: moviesWatched.length + 1 >= challenge.targetCount,
        xpReward: challenge.xpReward,
      }));
}

function isDuring({ from, to }: { from: string; to: string }, now: number): boolean {
  return Date.parse(from) <= now && now < Date.parse(to);
}
