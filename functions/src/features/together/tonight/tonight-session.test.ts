import { day } from '@cine/contract/time';
import { expect } from 'chai';
import fc from 'fast-check';
import { filters, inputOf, now, tonightSessions } from './arbitraries.test-support.ts';
import { answerTonight } from './service.ts';
import { knowledgeIn, watchableMoviesIn } from './tonight-session.ts';

describe('The candidates of a session', () => {
  it('each have places that everyone present can open, from offers recent enough to be believed', () => {
    fc.assert(
      fc.property(tonightSessions, filters, (tonight, filters) => {
        const { session, lookup, shelves, source } = tonight;
        const { candidates } = answerTonight(tonight, inputOf({ filters }));
        for (const { movieId, places, ownedBy = [], checkedAt, stale } of candidates) {
          const owners = ownedBy.map(({ uid }) => uid);
          const present = [...tonight.players.keys()];
          expect(owners).to.deep.equal(shelves.ownersOf(movieId).filter((uid) => present.includes(uid)));
          expect(source?.has(tonight.movies.get(movieId)!)).to.not.equal(false);
          const checks: number[] = [];
          for (const { region, uid, providers, kind } of places) {
            const availability = lookup(region, movieId)!;
            checks.push(availability.checkedAt);
            expect(availability.offers[kind]).to.include.members(providers);
            expect(providers).to.not.deep.equal([]);
            expect(region).to.equal(uid === null ? session.region : session.attendees[uid]!.region);
            if (!session.includeFree) expect(kind).to.equal('flatrate');
          }
          const served = places.map(({ uid }) => uid);
          if (session.mode === 'apart') expect([...served, ...owners]).to.include.members(present);
          else if (owners.length === 0 || places.length > 0)
            expect(new Set(served)).to.deep.equal(new Set([null]));
          expect(Date.parse(checkedAt))
            .to.equal(checks.length > 0 ? Math.min(...checks) : now)
            .and.to.be.at.least(now - 14 * day);
          expect(stale).to.equal(Date.parse(checkedAt) < now - 2 * day);
        }
      }),
    );
  });

  it('say who of those present has seen them', () => {
    fc.assert(
      fc.property(tonightSessions, (tonight) => {
        for (const { movieId, seenBy } of answerTonight(tonight, inputOf()).candidates) {
          const expected = [...tonight.players].filter(([, { seen }]) => seen.includes(movieId));
          expect(seenBy).to.deep.equal(expected.map(([uid]) => uid));
        }
      }),
    );
  });

  it('are all of those that can be watched and pass the filters', () => {
    fc.assert(
      fc.property(tonightSessions, filters, (tonight, filters) => {
        const { candidates } = answerTonight(tonight, inputOf({ filters }));
        const watchable = watchableMoviesIn(tonight).map(({ movie }) => movie.id);
        expect(watchable).to.include.members(candidates.map(({ movieId }) => movieId));
        if (Object.keys(filters).length === 0) expect(candidates).to.have.length(watchable.length);
      }),
    );
  });

  it('are counted by what is known of their availability, the least known region deciding', () => {
    fc.assert(
      fc.property(tonightSessions, (tonight) => {
        const { regions } = tonight;
        const { fresh, stale, unknown, oldestCheckedAt } = knowledgeIn(tonight);
        expect(fresh + stale + unknown).to.equal(tonight.movies.size);
        const oldest = [...tonight.movies.keys()].map((id) => {
          const checks = regions.map((region) => tonight.lookup(region, id)?.checkedAt ?? 0);
          return checks.length > 0 ? Math.min(...checks) : 0;
        });
        const believed = oldest.filter((checkedAt) => checkedAt >= now - 14 * day);
        expect(unknown).to.equal(tonight.movies.size - believed.length);
        expect(stale).to.equal(believed.filter((checkedAt) => checkedAt < now - 2 * day).length);
        const expected = believed.length > 0 ? new Date(Math.min(...believed)).toISOString() : null;
        expect(oldestCheckedAt).to.equal(expected);
      }),
    );
  });
});
