import { collectionDocument } from '@cine/contract/documents/collections';
import { playerDocument } from '@cine/contract/documents/players';
import { ratingDocument } from '@cine/contract/documents/ratings';
import { sessionDocument } from '@cine/contract/documents/sessions';
import { userDocument } from '@cine/contract/documents/users';
import { showNewsletter } from '@cine/contract/operations/faces/newsletter';
import { listMovies, showMovie, suggestMovies } from '@cine/contract/operations/movies/movies';
import { tonight } from '@cine/contract/operations/together/tonight';
import { listCollectionMovies } from '@cine/contract/operations/watching/collected-movies';
import { listNeighbours } from '@cine/contract/operations/watching/neighbours';
import { listRatings, showTaste } from '@cine/contract/operations/watching/ratings';
import { listRecommendations, predictMovie } from '@cine/contract/operations/watching/recommendations';
import {
  challengesOf,
  finishedOf,
  gainsOf,
  ledgerOf,
  sessionsOf,
  watchesOf,
  watchlistOf,
} from '@cine/contract/queries';
import type { Page, Tap } from './person.ts';

/** What each of the dashboard's pages asks for, at once or one after the other as there; `web/src/pages/`. */

export const playerPage = page('player', ({ call, list, uid, ...tap }) =>
  Promise.all([
    progress({ ...tap, uid }).then(() => call(suggestMovies, { limit: 5 })),
    watchlistIds({ ...tap, uid }),
    list(watchlistOf(uid)),
    list(ledgerOf(uid), 5),
  ]),
);

export const sessionsPage = page('sessions', ({ list, uid }) => list(sessionsOf(uid)));

export function sessionPage(sessionId: string): Page {
  return page('session', async ({ call, list, read }) => {
    await read(`sessions/${sessionId}`, sessionDocument);
    return Promise.all([list(gainsOf(sessionId)), call(tonight, { sessionId, pageSize: 21 })]);
  });
}

/** A movie as those present see it. */
export function moviePage(movieId: number, sessionId: string): Page {
  return page('movie', async ({ call, read, uid }) => {
    await read(`sessions/${sessionId}`, sessionDocument);
    return Promise.all([
      call(showMovie, { movieId, sessionId }),
      call(predictMovie, { movieId }),
      progress({ read, uid }),
      read(`users/${uid}/ratings/${movieId}`, ratingDocument),
      watchlistIds({ read, uid }),
    ]);
  });
}

export const searchPage = page('search', ({ call, ...tap }) =>
  Promise.all([call(listMovies, {}), watchlistIds(tap)]),
);

export const challengesPage = page('challenges', ({ list, uid, ...tap }) =>
  Promise.all([progress({ ...tap, uid }), list(challengesOf(uid)), list(finishedOf(uid))]),
);

export const watchlistPage = page('watchlist', async ({ call, list, uid, ...tap }) => {
  await Promise.all([watchlistIds({ ...tap, uid }), list(watchlistOf(uid))]);
  await call(listCollectionMovies, { collection: 'watchlist', onMyServices: true, pageSize: 100 });
});

export const ratePage = page('rate', async ({ call, list, uid, ...tap }) => {
  await Promise.all([progress({ ...tap, uid }), list(watchesOf(uid), 60)]);
  await call(listMovies, { limit: 50 });
});

export const tastePage = page('taste', ({ call, ...tap }) =>
  Promise.all([progress(tap), call(showTaste, {}), call(listRatings, { order: 'newest' })]),
);

export const forYouPage = page('for you', async ({ call, ...tap }) => {
  const [{ movies }] = await Promise.all([
    call(listRecommendations, { limit: 40 }),
    progress(tap),
    watchlistIds(tap),
  ]);
  await Promise.all(movies.slice(0, 3).map(({ movieId }) => call(showMovie, { movieId })));
});

export const neighboursPage = page('neighbours', ({ call }) => call(listNeighbours, {}));

export const settingsPage = page('settings', ({ call }) => call(showNewsletter, {}));

/** A page in the dashboard's frame, which reads the account and the bar of sessions. */
function page(name: string, load: Page['load']): Page {
  return {
    name,
    load: async (tap) => {
      const account = tap.read(`users/${tap.uid}`, userDocument);
      await Promise.all([account.then(() => load(tap)), tap.list(sessionsOf(tap.uid))]);
    },
  };
}

function progress({ read, uid }: Pick<Tap, 'read' | 'uid'>) {
  return read(`players/${uid}`, playerDocument);
}

function watchlistIds({ read, uid }: Pick<Tap, 'read' | 'uid'>) {
  return read(`users/${uid}/collections/watchlist`, collectionDocument);
}
