import { lookUpDocument } from '@cine/contract/documents/look-ups';
import * as operations from '@cine/contract/operations/movies/movies';
import { day } from '@cine/contract/time';
import { context } from '../../../../functions/src/context.ts';
import { subscriptions } from '../../../deployed/catalogue.ts';
import { wordOfTurn } from '../../new-movies.ts';
import { byMember, byPreparedMember, byVerifiedMember, type Row } from '../../row.ts';
import { anyMovie, inSession, withCustomMovie } from '../../situations.ts';

export const moviesRows: Row[] = [
  byVerifiedMember(operations.lookUpMovies, 'TMDB is out of reach, and tried six times', (user, { turn }) =>
    user.call(operations.lookUpMovies, { query: `mari ${turn}` }),
  ),
  {
    ...byVerifiedMember(operations.lookUpMovies, 'none of them new', (user, { turn }) =>
      user.call(operations.lookUpMovies, { query: `nowhere ${turn}` }),
    ),
    isAnswered: true,
  },
  {
    ...byVerifiedMember(operations.lookUpMovies, '8 new movies', (user, { turn }) =>
      user.call(operations.lookUpMovies, { query: wordOfTurn[turn] }),
    ),
    isAnswered: true,
  },
  byPreparedMember(
    operations.showLookUp,
    '',
    async ({ uid }) => {
      const [askedAt, lookUpId] = [context().now(), 'answered'];
      const answer = { status: 'answered' as const, movies: [], more: 0, askedAt, expiresAt: askedAt + day };
      const lookUp = lookUpDocument.encode({ query: 'nowhere', year: null, ...answer });
      await context().db.doc(`users/${uid}/lookUps/${lookUpId}`).set(lookUp);
      return { lookUpId };
    },
    (user, { lookUpId }) => user.call(operations.showLookUp, { lookUpId }),
  ),
  byMember(operations.searchMovies, '', (user) => user.call(operations.searchMovies, { query: 'mari' })),
  byMember(operations.listMovies, '', (user) => user.call(operations.listMovies, {})),
  byMember(operations.showMovie, 'alone', (user, { movieId }) =>
    user.call(operations.showMovie, { movieId }),
  ),
  ...[5, 20].map((size) =>
    inSession(operations.showMovie, `${size} present`, size, (host, { sessionId, movieId }) =>
      host.call(operations.showMovie, { movieId, sessionId }),
    ),
  ),
  withCustomMovie(operations.showMovie, 'the caller’s custom movie', (maker, movieId) =>
    maker.call(operations.showMovie, { movieId }),
  ),
  byMember(operations.suggestMovies, '', (user) => user.call(operations.suggestMovies, {})),
  byMember(operations.previewRules, '', (user) =>
    user.call(operations.previewRules, { rules: anyMovie.rules }),
  ),
  byVerifiedMember(operations.reportOffer, '', (user, { movieId }) =>
    user.call(operations.reportOffer, { movieId, provider: subscriptions[0]!, region: 'FR', says: 'gone' }),
  ),
];
