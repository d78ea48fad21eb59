import { compileRules } from '@cine/contract/game/compile-rules';
import { ruleMovie } from '@cine/contract/game/rule-movie';
import { mergeGuest, updateAccount } from '@cine/contract/operations/core/account';
import { listGains, listWeeklyChallenges } from '@cine/contract/operations/together/challenges';
import { joinSession, recordWatch } from '@cine/contract/operations/together/sessions';
import { recordOwnWatch, withdrawWatch } from '@cine/contract/operations/watching/watches';
import { day, minute } from '@cine/contract/time';
import { expect } from 'chai';
import { type Context, context } from '#context.ts';
import { loadCatalogue } from '#core/catalogue/index.ts';
import { type Batch, newRun, type Outcome } from '#core/jobs/run.ts';
import type { Player } from '#core/players/index.ts';
import { zoneInTheAfternoon } from '#test/afternoon.ts';
import { member, sessionOf } from '#test/builders.ts';
import { type TestUser, unsignedToken } from '#test/client.ts';
import { running, suite } from '#test/suite.ts';
import { sampleRegions } from '../../../../../../scripts/sample/regions.ts';
import { playerOf } from '../challenges.test-support.ts';
import { weeklyJob } from './job.ts';
import { makeWeek, missingWeeks } from './make-service.ts';
import { loadWeeks } from './store.ts';
import type { Week } from './week.ts';
import { forgetPresentWeeks, makePresentWeek } from './weekly.test-support.ts';

describe('The job of weekly challenges', () => {
  before(() => suite());
  after(() => forgetPresentWeeks(running));

  function at(date: string): Context {
    return { ...context(), now: () => Date.parse(`${date}T12:00:00Z`) };
  }

  it('makes this week’s in every region, and on Sundays the next one’s, once each', async () => {
    await running.startJob('weekly');
    await running.quiet();
    expect(await missingWeeks(context())).to.deep.equal([]);
    const saturday = await missingWeeks(at('2031-03-08'));
    const sunday = await missingWeeks(at('2031-03-09'));
    expect(saturday.map(({ monday }) => monday)).to.deep.equal(sampleRegions.map(() => '2031-03-03'));
    expect(sunday.slice(saturday.length).map(({ region }) => region)).to.have.members(sampleRegions);
    expect(sunday.at(-1)!.monday).to.equal('2031-03-10');
  });

  it('chooses the same for whoever makes them first, and leaves what is there', async () => {
    const { db } = context();
    const now = context().now();
    const made = await Promise.all(
      [0, 1].map(() => makeWeek({ ...context(), now: () => now }, 'FR', '2032-01-05')),
    );
    expect(made).to.have.members(['exists', 'made']);
    const [week] = await loadWeeks(db, [{ region: 'FR', monday: '2032-01-05' }]);
    expect(week!.challenges.map(({ targetCount }) => targetCount)).to.deep.equal([1, 2, 3]);
    expect(await makeWeek({ ...context(), now: () => now + day }, 'FR', '2032-01-05')).to.equal('exists');
    expect(await loadWeeks(db, [week!])).to.deep.equal([week]);
    const themes = ({ challenges }: NonNullable<typeof week>) =>
      challenges.map(({ templateId }) => templateId);
    for (const monday of ['2032-01-12', '2032-01-19']) {
      expect(await makeWeek(context(), 'FR', monday)).to.equal('made');
      const [next] = await loadWeeks(db, [{ region: 'FR', monday }]);
      expect(themes(next!)).to.not.have.any.members(themes(week!));
    }
  });

  it('makes none where too few movies are known to be on services', async () => {
    expect(await makeWeek(context(), 'BR', '2032-01-05')).to.equal('too-few');
    // What was checked long ago isn't believed.
    const later = { ...context(), now: () => context().now() + 60 * day };
    expect(await makeWeek(later, 'GB', '2032-01-05')).to.equal('too-few');
  });

  it('tries again a few times where too few are known, as offers may be being checked', async () => {
    const later = { ...context(), now: () => context().now() + 60 * day };
    const run = newRun({ id: 'run', job: 'weekly', startedBy: null }, { batches: [] }, later.now());
    let batch: Batch | undefined = { kind: 'make', region: 'GB', monday: '2032-02-02' } as Batch;
    for (const retries of [1, 2, 3]) {
      const { added, addedAfterMs }: Outcome = await weeklyJob.work(later, run, batch!);
      expect(added).to.deep.equal([{ kind: 'make', region: 'GB', monday: '2032-02-02', retries }]);
      expect(addedAfterMs).to.equal(10 * minute);
      [batch] = added!;
    }
    expect(await weeklyJob.work(later, run, batch!)).to.deep.equal({ counts: { weeks: 0 } });
    // They are checked by then.
    expect(await weeklyJob.work(context(), run, batch!)).to.deep.equal({ counts: { weeks: 1 } });
  });
});

describe('A weekly challenge', () => {
  let week: Week;
  let fitting: number[][];
  let unfitting: number;

  before(async () => {
    await suite();
    week = await makePresentWeek();
    const { movies } = await loadCatalogue(context());
    const all = [...movies.byId.values()];
    // The shortest first, so that each began today.
    all.sort((one, other) => (one.runtime ?? 0) - (other.runtime ?? 0));
    fitting = week.challenges.map(({ rules }) => {
      const fits = compileRules(rules);
      return all.filter((facts) => fits(ruleMovie(facts))).map(({ id }) => id);
    });
    const fittingIds = new Set(fitting.flat());
    unfitting = all.find(({ id, runtime }) => runtime !== null && !fittingIds.has(id))!.id;
  });

  after(() => forgetPresentWeeks(running));

  const payOf = ({ paid }: Player, at: number) =>
    paid.find(({ source }) => source === `weekly:${week.monday}:${week.challenges[at]!.templateId}`);

  it('is joined by watching, pays once with half in coins, and is taken back and returned', async () => {
    const lea = await member('Lea');
    const [movieId] = fitting[0]!;
    const { watchId } = await lea.call(recordOwnWatch, { movieId: movieId! });
    const player = await playerOf(lea);
    expect(payOf(player, 0)).to.include({ reward: 'weekly', xp: 80, coins: 40 });
    expect([player.weekly.completed, player.completed]).to.deep.equal([1, 1]);
    expect(player.challenges).to.deep.equal({});
    const [step] = player.recentMovies[0]!.steps;
    expect(step).to.deep.include({ titles: week.challenges[0]!.titles, count: 1, target: 1, xp: 80 });
    const { weeks, completed } = await lea.call(listWeeklyChallenges, {});
    expect([weeks.length, weeks[0]!.monday, completed]).to.deep.equal([1, week.monday, 1]);
    expect(weeks[0]!.challenges[0]).to.deep.include({
      id: `weekly-${week.monday}-${week.challenges[0]!.templateId}`,
      coins: 40,
      moviesWatched: [movieId],
      isCompleted: true,
    });
    expect(weeks[0]!.challenges.map(({ titles }) => titles)).to.deep.equal(
      week.challenges.map(({ titles }) => titles),
    );
    await lea.call(withdrawWatch, { watchId });
    const undone = await playerOf(lea);
    const { region, monday } = week;
    expect(undone.weekly).to.deep.equal({ completed: 0, weeks: [{ monday, region, challenges: [] }] });
    expect(payOf(undone, 0)).to.deep.include({ xp: 0, taken: { xp: 80, coins: 40 } });
    await lea.call(recordOwnWatch, { movieId: movieId! });
    expect(payOf(await playerOf(lea), 0)).to.include({ xp: 80, coins: 40, taken: null });
  });

  it('advances for everybody who watched in a session, and its steps are among the gains', async () => {
    const lea = await member('Lea');
    const max = await member('Max');
    const { id: sessionId } = await sessionOf(lea, [max]);
    await lea.call(recordWatch, { sessionId, movieId: fitting[2]![0]! });
    await running.settled();
    const { gains } = await max.call(listGains, { sessionId });
    for (const { steps } of gains)
      expect(steps.map(({ challengeId, count, target }) => [challengeId, count, target])).to.deep.include([
        `weekly-${week.monday}-${week.challenges[2]!.templateId}`,
        1,
        3,
      ]);
    expect(gains).to.have.length(2);
  });

  it('has no step from a movie beyond its target', async () => {
    const lea = await member('Lea');
    const id = `weekly-${week.monday}-${week.challenges[0]!.templateId}`;
    const counts: (number | undefined)[][] = [];
    for (const movieId of fitting[0]!.slice(0, 2)) {
      const { id: sessionId } = await sessionOf(lea);
      await lea.call(recordWatch, { sessionId, movieId });
      await running.settled();
      const { gains } = await lea.call(listGains, { sessionId });
      counts.push(gains.map(({ steps }) => steps.find(({ challengeId }) => challengeId === id)?.count));
    }
    expect(counts).to.deep.equal([[1], [undefined]]);
  });

  it('is shown of the region in which it counts, even if the first movie counts for none and is withdrawn', async () => {
    await makeWeek(context(), 'US', week.monday);
    const weeksOf = async (user: TestUser) => {
      await running.settled();
      const { weeks } = await user.call(listWeeklyChallenges, {});
      return weeks.map(({ region, challenges }) => [region, ...challenges.map((each) => each.moviesWatched)]);
    };
    const lea = await member('Lea');
    const { watchId } = await lea.call(recordOwnWatch, { movieId: unfitting });
    await running.settled();
    await lea.call(updateAccount, { region: 'US' });
    expect(await weeksOf(lea)).to.deep.equal([['FR', [], [], []]]);
    await lea.call(withdrawWatch, { watchId });
    expect(await weeksOf(lea)).to.deep.equal([['FR', [], [], []]]);
    const [easy] = fitting[0]! as [number];
    await lea.call(recordOwnWatch, { movieId: easy });
    const [[region, ofEasy]] = (await weeksOf(lea)) as [[string, number[]]];
    expect([region, ofEasy]).to.deep.equal(['FR', [easy]]);
    // A member who recorded none this week sees their own region.
    const max = await member('Max');
    await max.call(updateAccount, { region: 'US' });
    expect(await weeksOf(max)).to.deep.equal([['US', [], [], []]]);
  });

  it('counts for the member that a guest becomes', async () => {
    const lea = await member('Lea');
    const guest = running.newUser({ guest: true });
    const { code } = await sessionOf(lea);
    const card = { displayName: 'Nina', providers: [8], region: 'FR', timeZone: zoneInTheAfternoon() };
    await guest.call(joinSession, { code, guest: card });
    await guest.call(recordOwnWatch, { movieId: fitting[0]![0]! });
    expect((await playerOf(guest)).weekly.completed).to.equal(1);
    const nina = await member('Nina');
    await nina.call(mergeGuest, { guestToken: unsignedToken(guest.uid, true) });
    const player = await playerOf(nina);
    expect(player.weekly.completed).to.equal(1);
    expect(payOf(player, 0)).to.include({ xp: 80 });
  });
});
