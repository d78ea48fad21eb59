import { day } from '@cine/contract/time';
import { expect } from 'chai';
import fc from 'fast-check';
import { type KnownStills, moviesOfRun, planFrames } from './plan.ts';

const now = 1_000 * day;
const movie = (id: number, popularity: number | null = null) => ({ id, popularity });

describe('A run that looks at stills', () => {
  it('takes movies without any first, by popularity, then those that were looked at longest ago', () => {
    const stills = new Map<number, KnownStills>([
      [1, { shard: 0, checkedAt: now - 40 * day, isUnseen: false }],
      [2, { shard: 0, checkedAt: now - 50 * day, isUnseen: false }],
      [3, { shard: 0, checkedAt: now - 29 * day, isUnseen: false }],
    ]);
    const movies = [movie(1, 99), movie(2), movie(3), movie(4, 1), movie(5, 2)];
    expect(planFrames(movies, stills, now)).to.deep.equal([
      { kind: 'frames', shard: 0, movieIds: [5, 4, 2, 1] },
    ]);
  });

  it('takes movies that the network hasn’t seen before those whose lists are old, by popularity', () => {
    const stills = new Map<number, KnownStills>([
      [1, { shard: 0, checkedAt: now - 40 * day, isUnseen: false }],
      [2, { shard: 0, checkedAt: now - 10 * day, isUnseen: true }],
      [3, { shard: 0, checkedAt: now - 20 * day, isUnseen: true }],
    ]);
    const [batch] = planFrames([movie(1, 99), movie(2, 2), movie(3, 1), movie(4)], stills, now);
    expect(batch!.movieIds).to.deep.equal([4, 2, 3, 1]);
  });

  it('looks at each due movie once, in the shard where it is, and never overfills one', () => {
    const ids = fc.uniqueArray(fc.integer({ min: 1, max: 9_999 }), { maxLength: 1_500 });
    const places = fc.array(fc.record({ shard: fc.nat(3), checkedAt: fc.nat(now), isUnseen: fc.boolean() }), {
      maxLength: 300,
    });
    fc.assert(
      fc.property(ids, places, (all, shards) => {
        const stills = new Map(all.slice(0, shards.length).map((id, at) => [id, shards[at]!]));
        const batches = planFrames(
          all.map((id) => movie(id, id)),
          stills,
          now,
        );
        const planned = batches.flatMap(({ shard, movieIds }) => movieIds.map((id) => ({ shard, id })));
        const due = all.filter(
          (id) => stills.get(id)?.isUnseen || now - (stills.get(id)?.checkedAt ?? 0) >= 30 * day,
        );
        expect(planned.map(({ id }) => id)).to.have.members(due);
        for (const { shard, id } of planned)
          if (stills.has(id)) expect(shard).to.equal(stills.get(id)!.shard);
        const placed = [...[...stills.values()], ...planned.filter(({ id }) => !stills.has(id))];
        for (const own of Map.groupBy(placed, ({ shard }) => shard).values())
          expect(own.length).to.be.at.most(500);
        for (const { movieIds } of batches) expect(movieIds.length).to.be.at.most(25);
      }),
      { numRuns: 30 },
    );
  });

  it('leaves the rest to the next run', () => {
    const movies = Array.from({ length: moviesOfRun + 10 }, (_, at) => movie(at + 1, at));
    const planned = planFrames(movies, new Map(), now).flatMap(({ movieIds }) => movieIds);
    expect(planned).to.have.length(moviesOfRun);
    expect(planned).not.to.include(1);
  });
});
