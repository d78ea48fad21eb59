/** Sorts a player's challenges into the page's shelves, by the chosen filter. */
import type { JoinedChallengeDocument } from '@cine/contract/documents/players';
import type { Challenge } from '@cine/contract/operations/together/challenges';
import {
  byNearness,
  type PlayerChallenge,
  playerChallengeOf,
} from '#components/challenge/player-challenge.ts';

export type Sources = {
  readyMade: Iterable<Challenge>;
  made: readonly Challenge[];
  joined: readonly JoinedChallengeDocument[];
  /** Challenges that can't change any more. */
  finished: readonly JoinedChallengeDocument[];
};

export const filters = ['all', 'active', 'seasonal', 'group', 'done'] as const;
export type Filter = (typeof filters)[number];

/** A player's challenges, each once, without past seasons they did not join. */
export function gatherChallenges(
  { readyMade, made, joined, finished }: Sources,
  now: number,
): PlayerChallenge[] {
  const partById = new Map([...finished, ...joined].map((part) => [part.challenge.id, part]));
  const challenges = [...joined, ...finished].map(({ challenge }) => challenge).concat(made, ...readyMade);
  const byId = new Map(challenges.map((challenge) => [challenge.id, challenge]));
  return [...byId.values()]
    .map((challenge) => playerChallengeOf(challenge, partById.get(challenge.id) ?? null, now))
    .filter(({ standing, joined: part, challenge }) => standing !== 'over' || part || challenge.makerId);
}

const filterTests: Record<Filter, (playerChallenge: PlayerChallenge) => boolean> = {
  all: () => true,
  active: ({ standing }) => standing === 'active',
  seasonal: ({ challenge }) => challenge.season !== null,
  group: ({ challenge }) => challenge.audience === 'group',
  done: ({ standing }) => standing === 'done',
};

export const shelves = ['active', 'mine', 'open', 'done', 'over'] as const;
export type Shelf = (typeof shelves)[number];

/**
 * The challenges that pass a filter, by shelf, each in its order. Open ones that the user made are on a shelf
 * of their own.
 */
export function challengesByShelf(
  playerChallenges: readonly PlayerChallenge[],
  filter: Filter,
  uid: string,
  now: number,
): Map<Shelf, PlayerChallenge[]> {
  const passing = playerChallenges.filter(filterTests[filter]);
  const byShelf = Map.groupBy(
    passing,
    ({ standing, challenge }): Shelf =>
      standing === 'open' && challenge.makerId === uid ? 'mine' : standing,
  );
  byShelf.get('active')?.sort(byNearness);
  byShelf.get('open')?.sort((one, other) => openOrder(one, now) - openOrder(other, now));
  byShelf
    .get('done')
    ?.sort((one, other) => (other.joined?.completedAt ?? 0) - (one.joined?.completedAt ?? 0));
  return byShelf;
}

/** The place of an open challenge: seasonal ones first; those that have not begun last. */
function openOrder({ challenge: { season } }: PlayerChallenge, now: number): number {
  if (!season) return 1;
  return Date.parse(season.from) <= now ? 0 : 2;
}
