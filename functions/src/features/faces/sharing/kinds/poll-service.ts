import { movieTitle } from '@cine/contract/text/movie-title';
import { zoned } from '#platform/time/zoned.ts';
import { loadClosedPoll } from '#together/polls/index.ts';
import { shownPerson } from '../content.ts';
import type { Kind } from './definition.ts';
import { barsOf, whyOf } from './poll-in-words.ts';

/** A poll's result, kept as it is, since polls go with their evening. A secret one shows nobody. */
export const poll: Kind<'poll'> = {
  take: async (context, { uid, timeZone }, pollId) => {
    const { poll, result, named } = await loadClosedPoll(context, pollId, uid);
    const { winner, counted, tally, tied, settledBy, reason, ballots } = result;
    return {
      thingId: pollId,
      otherIds: named.filter((each) => each !== uid),
      kept: {
        kind: 'poll',
        day: zoned(poll.createdAt, timeZone).toPlainDate().toString(),
        secret: poll.secret,
        movies: poll.options.map(({ movieId, title, titles }) => ({ movieId, title, titles })),
        result: { winner, counted, tally, tied, settledBy, reason },
        ballots: ballots.length,
      },
    };
  },

  tell: async (_, { share: { kept }, owner: { displayName: name }, others, teller }) => {
    const { locale, say, day } = teller;
    const titles = new Map(kept.movies.map((movie) => [movie.movieId, movieTitle(movie, locale)]));
    const titleIn = (movieId: number | null) => (movieId === null ? '' : (titles.get(movieId) ?? ''));
    const title = titleIn(kept.result.winner);
    const why = whyOf(kept.result, titleIn, teller);
    const isCounted = kept.result.tally !== null && kept.result.tally.kind !== 'predicted';
    return {
      eyebrow: say('pollEyebrow', { day: day(kept.day) }),
      title: kept.result.winner === null ? say('pollWithout') : say('pollTitle', { title }),
      hero: [kept.result.winner === null ? say('pollWithout') : title],
      description: why.join(' '),
      faces: kept.secret ? [] : [shownPerson(name, true), ...others],
      why,
      bars: barsOf(kept, titleIn),
      barsTitle: say('pollMovies'),
      facts: isCounted ? [say('pollBallots', { count: kept.ballots })] : [],
      action: { label: say('creditsAction'), path: '/' },
      isPublic: false,
    };
  },
};
