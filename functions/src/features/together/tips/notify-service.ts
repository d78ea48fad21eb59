import { isCustomMovie } from '@cine/contract/movies/custom-movie';
import type { Params } from '@cine/contract/notifications/kinds';
import type { Locale } from '@cine/contract/primitives';
import { movieTitle } from '@cine/contract/text/movie-title';
import type { Context } from '#context.ts';
import { loadMovies } from '#core/catalogue/index.ts';
import { bondWith, type Circle } from '#core/circles/index.ts';
import { markAnswered, notify, relistEvent, unlistEvent } from '#core/notifications/index.ts';
import { readTip } from './store.ts';

const kind = 'tip';

/** Tells a member of a friend's tip, and takes that off once it is withdrawn. */
export async function notifyOfTip(context: Context, tipId: string): Promise<void> {
  const tip = await readTip(context.db, tipId);
  if (!tip) return;
  const { from, to: uid, movieId, state } = tip;
  const event = `${kind} ${tipId}`;
  if (state === 'withdrawn') return unlistEvent(context, uid, event);
  if (state !== 'waiting') return markAnswered(context, uid, event);
  const isTrue = (circle: Circle) => bondWith(circle, from) === 'friends';
  const paramsIn = await movieIn(context, movieId);
  const notified = await notify(context, { uid, kind, event, from: { uid: from }, isTrue, paramsIn });
  if (notified === 'before') await relistEvent(context, uid, event, isTrue);
}

/** A movie in words; a custom one isn't named, as operators may hide its title. */
async function movieIn({ db }: Context, movieId: number): Promise<(locale: Locale) => Params> {
  const facts = isCustomMovie(movieId) ? null : (await loadMovies(db, [movieId])).get(movieId)?.facts;
  return (locale) => (facts ? { named: 'yes', title: movieTitle(facts, locale) } : { named: 'no' });
}
