/** Rows of costs of the wing movies. */
import { lookUpDocument } from '@cine/contract/documents/look-ups';
import * as custom from '@cine/contract/operations/movies/custom-movies';
import { findByPicture } from '@cine/contract/operations/movies/frames';
import { lookUpMovies, showLookUp, showMovie } from '@cine/contract/operations/movies/movies';
import { rateMovie } from '@cine/contract/operations/watching/ratings';
import { recordOwnWatch } from '@cine/contract/operations/watching/watches';
import { day } from '@cine/contract/time';
import { drawStill } from '@cine/dev-tmdb';
import { frameHash } from '@cine/frame-hashes';
import { context } from '../../../functions/src/context.ts';
import { grayOf } from '../../../functions/src/features/movies/frames/pixels.ts';
import { saveStills } from '../../../functions/src/features/movies/frames/store.ts';
import { repointMovie } from '../../../functions/src/features/movies/promotion/repoint-service.ts';
import { readPicture } from '../../../functions/src/platform/pictures/read-picture.ts';
import { wordOfTurn } from '../new-movies.ts';
import { both, count, newMember, type Row, row, type Stage, type Turn, verifiedMember } from '../row.ts';
import { callerInSession, customMovie, customMoviesWatched, importedMovies } from '../situations.ts';

export const moviesRows: Row[] = [
  lookUp('TMDB is out of reach, and tried six times', (turn) => `mari ${turn}`),
  { ...lookUp('none of them new', (turn) => `nowhere ${turn}`), isAnswered: true },
  { ...lookUp('8 new movies', (turn) => wordOfTurn[turn]), isAnswered: true },
  row(showLookUp, {
    prepare: async ({ uid }) => {
      const askedAt = context().now();
      const lookUpId = 'answered';
      const answer = { status: 'answered' as const, movies: [], more: 0, askedAt, expiresAt: askedAt + day };
      const lookUp = lookUpDocument.encode({ query: 'nowhere', year: null, ...answer });
      await context().db.doc(`users/${uid}/lookUps/${lookUpId}`).set(lookUp);
      return { lookUpId };
    },
  }),
  row(findByPicture, { label: 'found, with 2 shards of stills', prepare: knownStill }),
  row(showMovie, { label: 'alone' }),
  row(showMovie, { label: 'imported, with 20 others', prepare: importedMovies(21) }),
  ...[5, 20].map((size) => row(showMovie, { label: `${size} present`, prepare: callerInSession(size) })),
  row(showMovie, { label: 'the caller’s custom movie', prepare: customMoviesWatched() }),
  row(custom.changeCustomMovie, {
    label: 'its year, of a shared one',
    prepare: customMoviesWatched(),
    input: { year: 1999 },
  }),
  row(custom.changeCustomMovie, {
    label: 'its genres',
    prepare: customMoviesWatched(),
    input: { genres: ['Drama'] },
  }),
  ...[0, 1, 5].map((watchers) =>
    row(custom.promoteCustomMovie, {
      label: `watched by ${watchers}, no challenge concerned`,
      // Others have it, so it must be like the movie that it becomes.
      prepare: customMoviesWatched(watchers, ({ movies: [movie] }) => movie!),
    }),
  ),
  ...[1, 5].map((watches) =>
    row(custom.refusePromotion, {
      label: `${count(watches, 'watch', 'watches')} and a rating, no challenge concerned`,
      prepare: both(async (user, stage, turn) => {
        const maker = await newMember(stage);
        const { id: tmdbId, title, year } = stage.movies[turn]!;
        const { movie } = await maker.call(custom.createCustomMovie, { ...customMovie, title, year });
        const { movieId } = movie;
        for (let n = 0; n < watches; n += 1) await user.call(recordOwnWatch, { movieId, key: `k${n}` });
        await user.call(rateMovie, { movieId, score: 80 });
        await maker.call(custom.promoteCustomMovie, { movieId, tmdbId });
        // The tasks of what is prepared get lost.
        await repointMovie(context(), movieId);
        return { movieId };
      }),
    }),
  ),
];

function lookUp(label: string, query: (turn: Turn) => string): Row {
  return row(lookUpMovies, {
    label,
    input: ({ turn }) => ({ query: query(turn) }),
    newCaller: verifiedMember,
  });
}

/** Two shards of stills, in one of which is the picture's. */
async function knownStill(_: unknown, { movies: [one, other] }: Stage) {
  const picture = await drawStill(1, 0, 300);
  const hash = Buffer.from(frameHash(await readPicture(picture, grayOf))).toString('base64');
  const stills = [{ path: '/still.jpg', hash }];
  await saveStills(context().db, 0, [{ movieId: one!.id, checkedAt: 0, stills }], () => true);
  await saveStills(context().db, 1, [{ movieId: other!.id, checkedAt: 0, stills: [] }], () => true);
  return { pictures: [picture.toString('base64')] };
}
