import { isDeepStrictEqual } from 'node:util';
import * as operations from '@cine/contract/operations/together/sessions';
import { serve } from '../../../../platform/endpoints/serve.ts';
import { AppError } from '../../../../platform/errors/app-error.ts';
import { emit } from '../../../../platform/events.ts';
import { transact } from '../../../../platform/firestore/transact.ts';
import { readCalendar } from '../../../core/account/index.ts';
import { factsForSession, factsNow } from '../../../movies/custom-movies/index.ts';
import { readWatch, watchId as watchIdOf, withDay, writeWatch } from '../../../watching/watches/index.ts';
import { asAttendee, asHost } from '../access.ts';
import { concessionOf } from '../concession.ts';
import { namesOf, presentIds } from '../session.ts';
import * as store from '../store.ts';
import * as watched from '../watched.ts';
import { save } from './change-session.ts';

/** Records a movie for all present once, even if they withdraw it; ids are of session and movie. */
export const recordWatch = serve(
  operations.recordWatch,
  async (context, caller, { sessionId, movieId: given }) => {
    const seen = asAttendee(await store.readSession(context.db, sessionId), caller.uid, context.now());
    const wantedId = given ?? seen.chosen?.movieId;
    if (wantedId === undefined) throw new AppError('no-movie-chosen');
    const loaded = await factsForSession(context, caller.uid, wantedId);
    const at = context.now();
    return transact(context.db, async (tx) => {
      const [stored, facts] = await Promise.all([
        store.readSession(tx, sessionId),
        factsNow(context, tx, loaded),
      ]);
      const session = asAttendee(stored, caller.uid, at);
      const movieId = facts.id;
      // A watch earns XP for everyone present, so only the host records what wasn't agreed on.
      if (watched.isForHostToRecord(session, movieId, at)) asHost(session, caller.uid, at);
      if (presentIds(session).length === 0) throw new AppError('nobody-present');
      const recorded = watched.recordWatched(session, namesOf(facts), caller.uid, at);
      const watchId = watchIdOf(movieId, sessionId);
      const watch = {
        id: watchId,
        movieId,
        facts,
        watchedAt: at,
        recordedAt: at,
        sessionId,
        withdrawn: false,
      };
      const expected = session.chosen?.movieId === movieId ? session.chosen.expected : [];
      // Others who come later make it a movie watched together for those before them, too.
      const concerned = recorded.news.length > 0 ? recorded.recordedFor : [];
      const people = await Promise.all(
        concerned.map(async (uid) =>
          recorded.news.includes(uid)
            ? { uid, calendar: await readCalendar(tx, uid), earlier: null }
            : { uid, calendar: null, earlier: await readWatch(tx, uid, watchId) },
        ),
      );
      const all = people.map(({ uid, calendar, earlier }): watched.Recorded => {
        if (!earlier) return { uid, counts: calendar?.isGuest === false };
        const { company: before } = earlier;
        return { uid, counts: before?.asGuest === undefined, ...(before && { before }) };
      });
      const planned = await Promise.all(
        people.map(async ({ uid, calendar, earlier }, index) => {
          const company = watched.companyOf(recorded.session, all, all[index]!);
          if (earlier) {
            const isSame = isDeepStrictEqual(earlier.company, company);
            return () => isSame || writeWatch(tx, uid, { ...earlier, company }, at);
          }
          // A guest who becomes a member meanwhile: the watch moves by itself.
          if (!recorded.news.includes(uid)) return () => {};
          const concession = concessionOf(expected, uid);
          const predicted = expected.find((each) => each.uid === uid)?.score;
          const own = {
            ...watch,
            company,
            ...(concession !== null && { concession }),
            ...(predicted !== undefined && { predicted }),
          };
          const stamped = calendar ? await withDay(tx, uid, calendar, own) : own;
          return () => writeWatch(tx, uid, stamped, at);
        }),
      );
      for (const apply of planned) apply();
      save(tx, session, recorded.session);
      emit({ event: 'movie-watched', users: recorded.news.length });
      return { movieId, watchId, recordedFor: recorded.recordedFor };
    });
  },
);
