import { day } from '@cine/contract/time';
import { expect } from 'chai';
import { sampleRegions } from '../../../../../scripts/sample/regions.ts';
import { type Suite, suite } from '../../../../test/suite.ts';
import { type Context, context } from '../../../context.ts';
import { makeWeek, missingWeeks } from './make-service.ts';
import { loadWeeks } from './store.ts';

describe('The job of weekly challenges', () => {
  let running: Suite;
  before(async () => {
    running = await suite();
  });

  /** Noon of a date, which no other test is at. */
  function at(date: string): Context {
    return { ...context(), now: () => Date.parse(`${date}T12:00:00Z`) };
  }

  it('makes this week’s in every region, and on Sundays the next one’s, once each', async () => {
    await running.runSchedule('jobs-weekly');
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
    expect(made).to.have.members([false, true]);
    const [week] = await loadWeeks(db, [{ region: 'FR', monday: '2032-01-05' }]);
    expect(week!.challenges.map(({ targetCount }) => targetCount)).to.deep.equal([1, 2, 3]);
    expect(await makeWeek({ ...context(), now: () => now + day }, 'FR', '2032-01-05')).to.equal(false);
    expect(await loadWeeks(db, [week!])).to.deep.equal([week]);
    const themes = ({ challenges }: NonNullable<typeof week>) =>
      challenges.map(({ templateId }) => templateId);
    for (const monday of ['2032-01-12', '2032-01-19']) {
      expect(await makeWeek(context(), 'FR', monday)).to.equal(true);
      const [next] = await loadWeeks(db, [{ region: 'FR', monday }]);
      expect(themes(next!)).to.not.have.any.members(themes(week!));
    }
  });

  it('makes none where too few movies are known to be on services', async () => {
    expect(await makeWeek(context(), 'BR', '2032-01-05')).to.equal(false);
    // What was checked long ago isn't believed.
    const later = { ...context(), now: () => context().now() + 60 * day };
    expect(await makeWeek(later, 'GB', '2032-01-05')).to.equal(false);
  });
});
