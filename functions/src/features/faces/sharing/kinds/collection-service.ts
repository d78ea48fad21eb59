import { isDeepStrictEqual } from 'node:util';
import type { Rule } from '@cine/contract/game/challenge-rules';
import type { StandingCollection } from '@cine/contract/operations/watching/collection-parts';
import { movieTitle } from '@cine/contract/text/movie-title';
import type { Context } from '#context.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { loadFilled, loadShownCollection, nameOfPlace } from '#watching/collections/index.ts';
import type { KeptOf } from '../shared.ts';
import type { Teller } from '../words/index.ts';
import type { Kind } from './definition.ts';

/** How many movies a page names: the first in its order, or the best known that meet its rules. */
const named = 5;

/**
 * A collection of the member's, or of a group of theirs, looked up whenever the page is shown, but for what
 * meets its rules; custom movies and who added what are left out. `take` throws `collection-not-found`,
 * `share-private` or `share-empty`.
 */
export const collection: Kind<'collection'> = {
  take: async (context, { uid }, id) => {
    const listed = await loadShownCollection(context.db, uid, id, { limit: 0, locale: 'en' });
    if (!listed) throw new AppError('collection-not-found');
    if (listed.visibility === 'private') throw new AppError('share-private', { shared: 'collection' });
    const filled = listed.rules && (await fill(context, listed.rules));
    if ((filled ?? listed).total === 0) throw new AppError('share-empty');
    return { thingId: id, otherIds: [], kept: { kind: 'collection', ...(filled && { filled }) } };
  },

  tell: async ({ db }, { share: { thingId, kept }, owner, teller }) => {
    const { locale, say, list } = teller;
    const listed = await loadShownCollection(db, owner.uid, thingId, { limit: named, locale });
    if (!listed || listed.visibility === 'private') return null;
    const name = owner.displayName;
    const { movies, total } = listed.rules ? stillFilled(kept, listed.rules) : listed;
    const titles = movies.map((movie) => movieTitle(movie, locale));
    const { place } = listed;
    const described = listed.description?.replaceAll(/\s+/g, ' ') ?? null;
    const count = { shown: titles.length, count: total };
    const isOfGroup = place.kind === 'group';
    const isPublic = listed.visibility === 'public' && (isOfGroup || owner.visibility === 'public');
    // A standing one has no link of its own: its address could be guessed.
    const isOpen = listed.name !== null || isPublic;
    const title = listed.name ?? standingName(teller, place.id as StandingCollection, name);
    return {
      eyebrow: say(isOfGroup ? 'collectionOfGroup' : 'collectionEyebrow', { name }),
      title,
      hero: titles.length > 0 ? titles : [title],
      description:
        described ?? (titles.length > 0 ? say('collectionDescription', { titles: list(titles) }) : title),
      faces: [],
      why: described === null ? [] : [described],
      bars: [],
      barsTitle: '',
      facts:
        listed.rules && total === 0
          ? []
          : [
              say(titles.length < total && titles.length > 0 ? 'moviesOf' : 'movies', count),
              ...(listed.isLatest && titles.length > 1 ? [say('collectionLatest')] : []),
            ],
      action: isOpen
        ? { label: say('collectionAction'), path: `/collections/${nameOfPlace(place, '')}` }
        : { label: say('creditsAction'), path: '/' },
      isPublic,
    };
  },
};

type Filled = NonNullable<KeptOf<'collection'>['filled']>;

async function fill(context: Context, rules: Rule[]): Promise<Filled> {
  const { total, movies } = await loadFilled(context, rules, named);
  return { rules, total, movies: movies.map(({ id, title, titles }) => ({ movieId: id, title, titles })) };
}

/** What a link kept of a collection that fills itself, as long as that has the same rules. */
function stillFilled(
  { filled }: KeptOf<'collection'>,
  rules: readonly Rule[],
): Pick<Filled, 'total' | 'movies'> {
  return filled && isDeepStrictEqual(filled.rules, rules) ? filled : { total: 0, movies: [] };
}

function standingName({ say }: Teller, id: StandingCollection, name: string): string {
  if (id === 'likes') return say('collectionLikes', { name });
  return id === 'shelf' ? say('collectionShelf', { name }) : say('collectionWatchlist', { name });
}
