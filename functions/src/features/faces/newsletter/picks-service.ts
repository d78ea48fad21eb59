import type { Account } from '@cine/contract/operations/core/account';
import type { Context } from '../../../context.ts';
import { hasSamples, loadCatalogue } from '../../core/catalogue/index.ts';
import type { Player } from '../../core/players/index.ts';
import { loadOffers, type Viewing, watchabilityFor } from '../../movies/availability/index.ts';
import { basisOf, tastesOf } from '../../watching/recommendations/index.ts';
import { bestPicks, type MoviePick, noTaste, type PickInput, type ReaderTaste } from './picks.ts';

/** The reader of an issue: region, subscriptions, and movies they know. */
export type Reader = Pick<Account, 'uid' | 'region' | 'providers'> &
  Pick<PickInput, 'seen' | 'rated' | 'recentMovieIds'>;

export type Picker = {
  /** Loads the region's offer shards that the instance does not hold. */
  picksFor: (reader: Reader, limit: number, taste?: ReaderTaste) => Promise<MoviePick[]>;
  /** The reader's taste, from ratings and chosen genres. */
  tasteFor: (uid: string, player: Player) => Promise<ReaderTaste>;
  /** Whether a region's offers are sample data. */
  hasSampleOffers: (region: string) => boolean;
};

/** Returns a function that picks movies for issues from the current catalogue. */
export async function createPicker(context: Context): Promise<Picker> {
  const { manifest, movies } = await loadCatalogue(context);
  return {
    picksFor: async ({ uid, region, providers, ...facts }, limit, taste = noTaste) => {
      const viewers = [{ uid, region, providers }];
      const home: Viewing = { mode: 'apart', region, commonProviders: [], includeFree: false, viewers };
      const lookup = await loadOffers(context, manifest, [region]);
      const watchable = watchabilityFor(home, lookup, context.now());
      const providersOf = (movieId: number) => {
        const open = watchable(movieId)?.places.flatMap((place) => place.providers) ?? [];
        // A subscription that opens another service's catalogue is named itself if it has the movie.
        const own = open.filter((provider) => providers.includes(provider));
        return own.length > 0 ? own : open;
      };
      return bestPicks({ movies: movies.byId.values(), providersOf, ...facts, taste }, limit);
    },
    tasteFor: async (uid, player) => {
      const tastes = await tastesOf(context, manifest, movies.byId, new Map([[uid, player]]));
      const likelyOf = tastes.get(uid);
      return likelyOf ? { basis: basisOf(player.taste), likelyOf, genres: player.taste.genres } : noTaste;
    },
    hasSampleOffers: (region) => hasSamples(manifest, region),
  };
}
