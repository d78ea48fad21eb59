import { userDocument } from '@cine/contract/documents/users';
import { dateOf, dayOf } from '@cine/contract/game/local-days';
import { showStreak, showStreakDay } from '@cine/contract/operations/game/streaks';
import { recordWatch, undoWatch } from '@cine/contract/operations/together/sessions';
import { recordOwnWatch, withdrawWatch } from '@cine/contract/operations/watching/watches';
import { day } from '@cine/contract/time';
import { expect } from 'chai';
import { context } from '#context.ts';
import { memberInParis, sessionOf } from '#test/builders.ts';
import type { TestUser } from '#test/client.ts';
import { rejection } from '#test/expect-rejection.ts';
import { running, suite } from '#test/suite.ts';

const [first, second, third] = [391, 966, 33] as const;

describe('A user’s streak', () => {
  before(() => suite());

  /** A member in Paris who signed up long ago. */
  async function oldMember(name: string, ago = 40 * day): Promise<TestUser> {
    const user = await memberInParis(name);
    const fields = userDocument.encodeFields({ createdAt: Date.now() - ago });
    await context().db.doc(`users/${user.uid}`).update(fields);
    return user;
  }
  const moviesOn = async (user: TestUser, date: string) =>
    (await user.call(showStreakDay, { date })).movies.map(({ movie, ...rest }) => ({
      id: movie.movieId,
      ...rest,
    }));

  it('begins with a movie, which keeps the day on which it began and is listed under that day', async () => {
    const lea = await oldMember('Lea');
    const before = await lea.call(showStreak, {});
    expect(before).to.deep.include({ state: 'none', best: 0, now: { length: 0, multiplier: 1 } });
    expect(before.open.map(({ date }) => date)).to.deep.equal([
      before.today,
      dateOf(dayOf(before.today) - 1),
    ]);
    for (const { until } of before.open) expect(Date.parse(until)).to.be.above(Date.now());

    const yesterday = before.open[1]!.date;
    await lea.call(recordOwnWatch, { movieId: first, watchedAt: `${yesterday}T12:00:00Z` });
    await lea.call(recordOwnWatch, { movieId: second, watchedAt: `${yesterday}T20:00:00Z` });
    const late = dateOf(dayOf(yesterday) - 4);
    await lea.call(recordOwnWatch, { movieId: third, watchedAt: `${late}T12:00:00Z` });
    await running.settled();

    const year = Number(yesterday.slice(0, 4));
    const after = await lea.call(showStreak, { year });
    expect(after).to.deep.include({ state: 'open', now: { length: 1, multiplier: 1.02 } });
    expect(after.tonight).to.deep.equal({ length: 2, multiplier: 1.04, freezes: null });
    expect(after.open.map(({ date }) => date)).to.deep.equal([after.today]);
    expect(after.days.find(({ date }) => date === yesterday)).to.deep.equal({
      date: yesterday,
      state: 'kept',
      length: 1,
    });
    expect(after.days.filter(({ state }) => state === 'kept')).to.have.length(1);
    const alone = { others: 0, undone: false };
    expect(await moviesOn(lea, yesterday)).to.deep.equal([
      { id: first, keeps: true, ...alone },
      { id: second, keeps: true, ...alone },
    ]);
    expect(await moviesOn(lea, late)).to.deep.equal([{ id: third, keeps: false, ...alone }]);
  });

  it('keeps the day of a movie that the host undid, says so, and loses what the user withdrew', async () => {
    const lea = await oldMember('Lea');
    const tom = await oldMember('Tom');
    const { id: sessionId } = await sessionOf(lea, [tom]);
    await lea.call(recordWatch, { sessionId, movieId: first });
    await lea.call(undoWatch, { sessionId, movieId: first });
    await running.settled();
    const own = await tom.call(showStreak, {});
    const day = own.days.find(({ state }) => state === 'kept') ?? { date: own.today };
    expect(own.now.length).to.equal(1);
    expect(await moviesOn(tom, day.date)).to.deep.equal([
      { id: first, others: 1, keeps: true, undone: true },
    ]);
    expect((await lea.call(showStreak, {})).now.length).to.equal(0);
    expect(await moviesOn(lea, day.date)).to.deep.equal([]);
    const { watchId } = await lea.call(recordOwnWatch, { movieId: second });
    await lea.call(withdrawWatch, { watchId });
    expect(await moviesOn(lea, day.date)).to.deep.equal([]);
  });

  it('is refused to those without an account', async () => {
    expect(await rejection(running.newUser().call(showStreak, {}))).to.include({ reason: 'account-missing' });
  });
});
