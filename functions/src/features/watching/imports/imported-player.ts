import type { Player } from '#core/players/index.ts';
import { nextInstant, withImportedRatings, withRatings } from '../ratings/index.ts';
import { isWatched } from '../statements/index.ts';
import type { Outcome } from './outcome.ts';
import type { UndoOutcome } from './undo-statement.ts';

/** The player after what was said of movies; the same object if that changes nothing. */
export function playerWith(
  player: Player,
  outcomes: readonly Pick<Outcome, 'movieId' | 'statements' | 'score'>[],
  now: number,
): Player {
  const scores = outcomes.flatMap(({ movieId, score }) => (score === null ? [] : [{ movieId, score }]));
  const watched = outcomes.filter(({ statements }) => isWatched(statements)).map(({ movieId }) => movieId);
  const { taste } = player;
  const rated =
    scores.length === 0
      ? player
      : { ...player, taste: withImportedRatings(taste, scores, nextInstant(taste, now)) };
  return withSeenElsewhere(rated, watched, []);
}

/** The player without what an import brought of movies; the same object if that changes nothing. */
export function playerWithout(player: Player, undone: readonly UndoOutcome[], now: number): Player {
  const imported = undone.flatMap((each) => each.imported ?? []);
  const here = undone.flatMap((each) => each.here ?? []);
  const unseen = undone.filter(({ isUnseen }) => isUnseen).map(({ movieId }) => movieId);
  const at = nextInstant(player.taste, now);
  let { taste } = player;
  if (imported.length > 0) taste = withImportedRatings(taste, imported, at);
  if (here.length > 0) taste = withRatings(taste, here, at);
  return withSeenElsewhere(taste === player.taste ? player : { ...player, taste }, [], unseen);
}

/**
 * The player after movies turned out to be watched elsewhere, or not; the same object if nothing changes.
 * Pay and badges count `seen` and what watches here fill, so that nothing of this reaches them.
 */
export function withSeenElsewhere(
  player: Player,
  watched: readonly number[],
  unseen: readonly number[],
): Player {
  const { seenElsewhere: former = [], ...rest } = player;
  const seen = new Set(former);
  const isSame = watched.every((id) => seen.has(id)) && !unseen.some((id) => seen.has(id));
  if (isSame) return player;
  for (const id of watched) seen.add(id);
  for (const id of unseen) seen.delete(id);
  const seenElsewhere = [...seen].sort((one, other) => one - other);
  return seenElsewhere.length > 0 ? { ...rest, seenElsewhere } : rest;
}
