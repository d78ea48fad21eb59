import { xpForLevel } from '@cine/contract/game/level';
import { expect } from 'chai';
import { noProgress, type Progress, type RecentMovie } from '#data/queries/use-progress.ts';
import { earnedAlone, isNotable, playerBefore } from './earned-alone.ts';

const stalker: RecentMovie = {
  movieId: 391,
  at: 2000,
  title: 'Stalker',
  titles: {},
  steps: [],
  pay: { xp: 51, coins: 20, streak: 3 },
  earned: { sessionId: null, paid: [{ reward: 'movie', xp: 51, coins: 20 }] },
};
const after = (changes: Partial<RecentMovie> = {}, totalXp = 51): Progress => ({
  ...noProgress,
  totalXp,
  evenings: [{ ...stalker, ...changes }],
});
const recorded = { movieId: 391, before: playerBefore(noProgress, 391) };
const kinds = (progress: Progress) => earnedAlone(progress, recorded)?.beats.map(({ kind }) => kind);

describe('What a movie earned that was watched outside an evening', () => {
  it('is its XP, coins and streak, once it is counted, and no celebration', () => {
    expect(earnedAlone(noProgress, recorded)).to.equal(null);
    const earned = earnedAlone(after(), recorded)!;
    expect(earned).to.deep.include({ xp: 51, coins: 20 });
    expect(kinds(after())).to.deep.equal(['xp', 'coins', 'streak']);
    expect(isNotable(earned)).to.equal(false);
  });

  it('is celebrated with a new level, a badge or a completed challenge, by its title', () => {
    expect(isNotable(earnedAlone(after({}, xpForLevel(2)), recorded)!)).to.equal(true);
    const paid = [...stalker.earned!.paid, { reward: 'badge' as const, xp: 25, coins: 0, badge: 'critic' }];
    expect(isNotable(earnedAlone(after({ earned: { sessionId: null, paid } }), recorded)!)).to.equal(true);
    const step = { challengeId: 'noir', titles: {}, target: 3, xp: 150 };
    expect(isNotable(earnedAlone(after({ steps: [{ ...step, count: 2 }] }), recorded)!)).to.equal(false);
    const completed = earnedAlone(after({ steps: [{ ...step, count: 3 }] }), recorded)!;
    expect(isNotable(completed)).to.equal(true);
    const [beat] = completed.beats;
    expect(beat?.kind === 'step' && beat.step.titles.fr).to.be.a('string');
  });

  it('is nothing of a watch before, nor of one that an evening celebrates', () => {
    const again = { movieId: 391, before: playerBefore(after(), 391) };
    expect(earnedAlone(after(), again)).to.equal(null);
    expect(earnedAlone(after({ at: 3000 }), again)).to.not.equal(null);
    const ofEvening = { earned: { ...stalker.earned!, sessionId: 'evening' } };
    expect(earnedAlone(after(ofEvening), recorded)).to.equal(null);
  });
});
