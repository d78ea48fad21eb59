/** Plays what an honest account may do in a day at most, and looks at what its budget counted. */
import { listNotifications } from '@cine/contract/operations/core/notifications';
import { showPlayer } from '@cine/contract/operations/core/players';
import { searchMovies, showMovie } from '@cine/contract/operations/movies/movies';
import { showPoll, startPoll, vetoMovie, voteInPoll } from '@cine/contract/operations/together/polls';
import * as sessions from '@cine/contract/operations/together/sessions';
import { tonight } from '@cine/contract/operations/together/tonight';
import { rateMovie } from '@cine/contract/operations/watching/ratings';
import { maxOptions } from '@cine/contract/polls/ballot';
import { minute } from '@cine/contract/time';
import { expect } from 'chai';
import { dailyBudget } from '#config.ts';
import { card, member } from '#test/builders.ts';
import { type TestUser, user } from '#test/client.ts';
import { running, suite } from '#test/suite.ts';
import { deep } from '../../../../scripts/test/deep.ts';
import { costsOf } from './played-budget.test-support.ts';
import { budgetShares, leasedPart, reservedPart } from './prices.ts';

/** How many movies they watch: all that an evening may have, or one, whose costs count as often. */
const watched = deep(1, sessions.maxWatchedInSession);

describe('The heaviest evening, played by twenty people', function () {
  this.timeout(10 * minute);
  before(() => suite());

  for (const [kind, share] of Object.entries(budgetShares))
    it(`costs less than the budget of a host who is ${kind}`, async () => {
      const { uid } = await member('Host');
      const host = user(running.url, uid, { unverified: kind === 'unproven' });
      const others = await Promise.all(
        Array.from({ length: sessions.maxAttendees - 1 }, async (_, at) =>
          at % 2 ? running.newUser({ guest: true, name: 'guest' }) : member(`Friend${at}`),
        ),
      );
      const { id: sessionId, code } = await host.call(sessions.createSession, {});
      for (const other of others)
        await other.call(sessions.joinSession, { code, ...(isGuest(other) && { guest: card }) });
      const { spent: atFirst } = await costsOf(host);
      for (let movie = 0; movie < watched; movie += 1) await watchOne(host, others, sessionId, movie);
      const { spent } = await costsOf(host);
      const times = sessions.maxWatchedInSession / watched;
      const usable = dailyBudget() * share * (1 - reservedPart - leasedPart);
      expect(spent).to.be.above(atFirst);
      expect(atFirst + times * (spent - atFirst)).to.be.below(usable);
      for (const other of others) expect(times * (await costsOf(other)).spent).to.be.below(usable / 2);
    });
});

const isGuest = ({ uid }: TestUser) => uid.startsWith('guest');

/** A movie is looked for, voted on, watched and rated by all; nobody keeps still. */
async function watchOne(host: TestUser, others: readonly TestUser[], sessionId: string, movie: number) {
  const all = [host, ...others];
  for (const maxRuntime of [100, 150, 200, 400]) {
    await host.call(sessions.setFilters, { sessionId, filters: { maxRuntime } });
    await host.call(tonight, { sessionId, pageSize: 50 });
  }
  const { candidates } = await host.call(tonight, { sessionId, pageSize: 50 });
  await Promise.all(others.map((each) => each.call(tonight, { sessionId, pageSize: 20 })));
  for (const { movieId, title } of candidates.slice(0, 10)) {
    await host.call(showMovie, { movieId, sessionId });
    for (const letters of [1, 2, 3]) await host.call(searchMovies, { query: title.slice(0, letters) });
  }
  const movieIds = candidates.slice(movie, movie + maxOptions).map(({ movieId }) => movieId);
  const place = { kind: 'session', id: sessionId } as const;
  const { id: pollId } = await host.call(startPoll, {
    place,
    method: 'approval',
    movies: { from: 'choice', movieIds },
  });
  const vote = (each: TestUser, yes: number[]) =>
    each.call(voteInPoll, { pollId, ballot: { method: 'approval', yes } });
  if (movie === 0) await host.call(vetoMovie, { pollId, movieId: movieIds.at(-1)! });
  for (const first of movieIds.slice(0, 10)) await vote(host, [first]);
  for (const each of others) {
    // The last ballot of all closes it.
    if (each !== others.at(-1)) await vote(each, movieIds.slice(1, 2));
    await vote(each, movieIds.slice(0, 2));
    await host.call(showPoll, { pollId });
  }
  const [movieId] = movieIds as [number];
  await running.settled();
  for (const each of [...others.slice(0, 3), host])
    await each.call(sessions.chooseMovie, { sessionId, movieId });
  await host.call(sessions.recordWatch, { sessionId });
  for (const each of all) {
    await each.call(rateMovie, { movieId, score: 70 });
    await each.call(rateMovie, { movieId, score: 80 });
    if (!isGuest(each)) {
      await each.call(showPlayer, {});
      await each.call(listNotifications, {});
    }
  }
}
