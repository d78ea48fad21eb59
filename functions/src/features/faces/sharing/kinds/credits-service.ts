import { isCustomMovie } from '@cine/contract/movies/custom-movie';
import { movieTitle } from '@cine/contract/text/movie-title';
import { AppError } from '#platform/errors/app-error.ts';
import { zoned } from '#platform/time/zoned.ts';
import { attendeeIn, readSession, requireAttendeeOrScreenEvenClosed } from '#together/sessions/index.ts';
import { shownPerson } from '../content.ts';
import type { Kind } from './definition.ts';

/**
 * What was watched in an evening and by whom, kept as it is now. Custom movies are left out. `take` throws
 * `session-not-found` or `share-empty`.
 */
export const credits: Kind<'credits'> = {
  take: async ({ db, now }, { uid, timeZone }, sessionId) => {
    const session = requireAttendeeOrScreenEvenClosed(await readSession(db, sessionId), uid, now());
    if (!attendeeIn(session, uid)) throw new AppError('session-not-found');
    const movies = session.watched
      .filter(({ movieId }) => !isCustomMovie(movieId))
      .map(({ movieId, title, titles }) => ({ movieId, title, titles }));
    if (movies.length === 0) throw new AppError('share-empty');
    return {
      thingId: sessionId,
      otherIds: Object.keys(session.attendees).filter((each) => each !== uid),
      kept: { kind: 'credits', day: zoned(session.createdAt, timeZone).toPlainDate().toString(), movies },
    };
  },

  tell: async (_, { share: { kept }, owner: { displayName: name }, others, teller }) => {
    const { locale, say, list, day } = teller;
    const titles = [...new Set(kept.movies.map((movie) => movieTitle(movie, locale)))];
    const faces = [shownPerson(name, true), ...others];
    return {
      eyebrow: say('creditsEyebrow', { day: day(kept.day) }),
      title: say('creditsTitle', { name }),
      hero: titles,
      description: say('creditsDescription', { titles: list(titles), count: faces.length }),
      faces,
      why: [],
      bars: [],
      barsTitle: '',
      facts: [],
      action: { label: say('creditsAction'), path: '/' },
      isPublic: false,
    };
  },
};
