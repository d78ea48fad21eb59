/** A player as stored, where recent movies are `evenings` and film XP is `film`. */
import type { JoinedChallengeDocument, PlayerDocument } from '@cine/contract/documents/players';
import type { JoinedChallenge, Player } from './player.ts';

/** A player from its document, whose fields `evenings` and `film` have former names. */
export function playerOf({
  challenges,
  evenings: recentMovies,
  film: filmXp,
  ...player
}: PlayerDocument): Player {
  const joined = Object.entries(challenges).map(([id, each]) => [id, toJoined(each)]);
  return { ...player, recentMovies, filmXp, challenges: Object.fromEntries(joined) };
}

export function toDocument({
  challenges,
  recentMovies: evenings,
  filmXp: film,
  ...player
}: Player): PlayerDocument {
  const joined = Object.entries(challenges).map(([id, each]) => [id, toJoinedDocument(each)]);
  return { ...player, evenings, film, challenges: Object.fromEntries(joined) };
}

export function toJoinedDocument(joined: JoinedChallenge): JoinedChallengeDocument {
  return { ...joined, currentCount: joined.moviesWatched.length };
}

export function toJoined({ currentCount: _count, ...joined }: JoinedChallengeDocument): JoinedChallenge {
  return joined;
}
