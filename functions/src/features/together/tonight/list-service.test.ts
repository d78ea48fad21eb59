import { second } from '@cine/contract/time';
import { expect } from 'chai';
import fc from 'fast-check';
import type { Manifest } from '#core/catalogue/index.ts';
import type { Player } from '#core/players/index.ts';
import { withFreeOffers } from '../sessions/index.ts';
import { tonightSessions } from './arbitraries.test-support.ts';
import { sharedList, tonightListOf } from './list-service.ts';
import { asOthersSeeIt } from './ranking/advances.ts';
import { type TonightSession, withSession } from './tonight-session.ts';

function fresh(tonight: TonightSession): TonightSession {
  return { ...tonight, movies: new Map(tonight.movies) };
}

describe('A list that several ask for', () => {
  const manifest: Manifest = {
    regions: ['FR'],
    movies: [1],
    offers: { FR: [1], US: [1], JP: [1] },
    sampleShards: [],
    sampleOffers: false,
    listedAt: null,
    model: null,
  };
  const of = (tonight: TonightSession, filters = {}) => sharedList(tonight, manifest, filters);

  it('is the one that each would get alone', () => {
    fc.assert(
      fc.property(tonightSessions, (world) => {
        const tonight = fresh(world);
        expect(of(tonight)).to.deep.equal(tonightListOf(tonight, {}));
        const free = withSession(tonight, withFreeOffers(tonight.session, !tonight.session.includeFree));
        expect(of(free)).to.deep.equal(tonightListOf(free, {}));
        expect(of(tonight, { maxRuntime: 95 })).to.deep.equal(tonightListOf(tonight, { maxRuntime: 95 }));
      }),
    );
  });

  it('is made once for all users, although each may read the titles of other challenges', () => {
    fc.assert(
      fc.property(tonightSessions, (world) => {
        const tonight = fresh(world);
        const players = [...tonight.players].map(([uid, player]) => [uid, asOthersSeeIt(player)] as const);
        const theirs = { ...tonight, players: new Map(players) };
        expect(of(theirs)).to.equal(of(tonight));
      }),
    );
  });

  it('is made again when something it depends on has changed, or after five seconds', () => {
    fc.assert(
      fc.property(
        tonightSessions.filter(({ players }) => players.size > 0),
        (world) => {
          const tonight = fresh(world);
          const first = of(tonight);
          const [[uid, player]] = [...tonight.players] as [[string, Player]];
          const changed = (change: Partial<typeof player>) => ({
            ...tonight,
            players: new Map([...tonight.players, [uid, { ...player, ...change }]]),
          });
          const others: [string, () => object][] = [
            ['a movie seen', () => of(changed({ seen: [...player.seen, 999] }))],
            ['a rating', () => of(changed({ taste: { ...player.taste, ratedAt: 7 } }))],
            ['a chosen genre', () => of(changed({ taste: { ...player.taste, genres: ['Western'] } }))],
            ['a concession', () => of(changed({ concessions: [{ points: 3 } as never] }))],
            ['a filter', () => of(tonight, { unseenByAll: true })],
            ['another session', () => of({ ...tonight, session: { ...tonight.session, id: 'another' } })],
            [
              'another model',
              () => sharedList(tonight, { ...manifest, model: { version: 2, parts: 1 } }, {}),
            ],
            ['a region no longer covered', () => sharedList(tonight, { ...manifest, regions: [] }, {})],
            ['another movie', () => of(fresh(tonight))],
            ['five seconds', () => of({ ...tonight, now: tonight.now + 5 * second })],
            ['an earlier time', () => of({ ...tonight, now: tonight.now - 1 })],
          ];
          for (const [what, ask] of others) {
            if (what.includes('region') && !tonight.regions.includes('FR')) continue;
            expect(ask(), what).to.not.equal(first);
          }
          const offers = Object.fromEntries(tonight.regions.map((region) => [region, [2]]));
          if (tonight.regions.length > 0)
            expect(sharedList(tonight, { ...manifest, offers }, {}), 'offers').to.not.equal(first);
        },
      ),
    );
  });
});
