import { expect } from 'chai';
import fc from 'fast-check';
import type { Beat, KeyedBeat } from './beats/beats.ts';
import { celebrationPages } from './scenes.ts';

const step = (count: number, target: number) => ({
  challengeId: 'noir',
  titles: {},
  count,
  target,
  completed: count === target,
});
const keyed = (beats: readonly Beat[]): KeyedBeat[] =>
  beats.map((beat, at) => ({ ...beat, key: String(at) }));

const everything = keyed([
  { kind: 'step', step: step(3, 3) },
  { kind: 'step', step: step(1, 3) },
  { kind: 'xp', xp: 326, of: [] },
  { kind: 'level', level: 5 },
  { kind: 'coins', coins: 190 },
  { kind: 'streak', day: 12 },
  { kind: 'badge', id: 'first-row', xp: 25 },
  { kind: 'milestone', level: 5, coins: 100 },
  { kind: 'title', title: 'apprentice' },
]);

function told(beats: KeyedBeat[] | null, isStill = false): string[] {
  return celebrationPages(beats, isStill).map((page) =>
    page.kind === 'own' ? page.beats.map(({ kind }) => kind).join(' ') : page.kind,
  );
}

describe('The pages of a celebration', () => {
  it('are the rating, challenges, XP, badges, the streak, and all who were there', () => {
    expect(told(everything)).to.deep.equal([
      'rate',
      'step step',
      'xp level coins',
      'badge milestone title',
      'streak',
      'all',
    ]);
  });

  it('wait until the movie is counted, and have none for what it didn’t bring', () => {
    expect(told(null)).to.deep.equal(['rate', 'counting', 'all']);
    expect(told([])).to.deep.equal(['rate', 'all']);
    expect(told(keyed([{ kind: 'xp', xp: 51, of: [] }]))).to.deep.equal(['rate', 'xp', 'all']);
  });

  it('tell the same on one page that stays, where nothing is to move', () => {
    const [, own, ...others] = celebrationPages(everything, true);
    expect(own).to.deep.include({ kind: 'own', more: 0, lastsMs: null });
    expect(told(everything, true)[1]!.split(' ')).to.have.members(everything.map(({ kind }) => kind));
    expect(others).to.deep.equal([{ kind: 'all' }]);
  });

  it('last 20 seconds at most, and count what has no room', () => {
    const beat = fc.oneof(
      fc.integer({ min: 1, max: 200 }).map((count): Beat => ({ kind: 'step', step: step(count, count) })),
      fc.constantFrom<Beat[]>(...everything),
    );
    fc.assert(
      fc.property(fc.array(beat, { maxLength: 60 }), (beats) => {
        const own = celebrationPages(keyed(beats), false).flatMap((page) =>
          page.kind === 'own' ? [page] : [],
        );
        expect(own.reduce((sum, page) => sum + page.lastsMs!, 0)).to.be.at.most(20_000);
        expect(own.reduce((sum, page) => sum + page.beats.length + page.more, 0)).to.equal(beats.length);
      }),
    );
  });
});
