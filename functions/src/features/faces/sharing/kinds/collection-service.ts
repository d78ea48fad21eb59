import type { StandingCollection } from '@cine/contract/operations/watching/collection-parts';
import { movieTitle } from '@cine/contract/text/movie-title';
import { AppError } from '#platform/errors/app-error.ts';
import { loadShownCollection, nameOfPlace } from '#watching/collections/index.ts';
import type { Teller } from '../words/index.ts';
import type { Kind } from './definition.ts';

/** How many movies a page names, those that were added last. */
const named = 5;

/**
 * A collection of the member's, or of a group of theirs, looked up whenever the page is shown; custom movies
 * and who added what are left out. `take` throws `collection-not-found`, `share-private` or `share-empty`.
 */
export const collection: Kind<'collection'> = {
  take: async ({ db }, { uid }, id) => {
    const listed = await loadShownCollection(db, uid, id, 0);
    if (!listed) throw new AppError('collection-not-found');
    if (listed.visibility === 'private') throw new AppError('share-private');
    if (listed.total === 0 && !listed.isSmart) throw new AppError('share-empty');
    return { thingId: id, otherIds: [], kept: { kind: 'collection' } };
  },

  tell: async ({ db }, { share: { thingId }, owner, teller }) => {
    const listed = await loadShownCollection(db, owner.uid, thingId, named);
    if (!listed || listed.visibility === 'private') return null;
    const { locale, say, list } = teller;
    const name = owner.displayName;
    const titles = listed.movies.map((movie) => movieTitle(movie, locale));
    const { place } = listed;
    const isOfGroup = place.kind === 'group';
    const title = listed.name ?? standingName(teller, place.id as StandingCollection, name);
    return {
      eyebrow: say(isOfGroup ? 'collectionOfGroup' : 'collectionEyebrow', { name }),
      title,
      hero: titles.length > 0 ? titles : [title],
      description:
        listed.description ??
        (titles.length > 0 ? say('collectionDescription', { titles: list(titles) }) : title),
      faces: [],
      why: [],
      bars: [],
      barsTitle: '',
      facts: listed.isSmart ? [] : [say('movies', { count: listed.total })],
      action: { label: say('collectionAction'), path: `/collections/${nameOfPlace(place, '')}` },
      isPublic: listed.visibility === 'public' && (isOfGroup || owner.visibility === 'public'),
    };
  },
};

function standingName({ say }: Teller, id: StandingCollection, name: string): string {
  if (id === 'likes') return say('collectionLikes', { name });
  return id === 'shelf' ? say('collectionShelf', { name }) : say('collectionWatchlist', { name });
}
