import { maxFriends, maxRequests } from '@cine/contract/operations/together/friends';
import { expect } from 'chai';
import fc from 'fast-check';
import { bondWith, type Circle, emptyCircle } from '#core/circles/index.ts';
import { AppError } from '#platform/errors/app-error.ts';
import * as friendship from './friendship.ts';

type World = Record<string, Circle>;

const people = ['lea', 'tom', 'ines'];
const named = (uid: string): friendship.NamedMember => ({ uid, name: uid.toUpperCase(), username: uid });

const steps = {
  ask: (pair: friendship.Pair, me: string, them: string, now: number) =>
    friendship.withRequest(pair, named(me), named(them), { by: 'username', said: them }, now),
  accept: (pair: friendship.Pair, me: string, them: string, now: number) =>
    friendship.withFriendship(pair, named(me), named(them), now),
  decline: ({ own, other }: friendship.Pair, _me: string, them: string) => ({
    own: friendship.withoutRequestOf(own, them),
    other,
  }),
  withdraw: friendship.withoutOwnRequest,
  part: friendship.withoutFriendship,
  block: (pair: friendship.Pair, me: string, them: string, now: number) =>
    friendship.withBlock(pair, me, named(them), now),
  unblock: ({ own, other }: friendship.Pair, _me: string, them: string) => ({
    own: friendship.withoutBlock(own, them),
    other,
  }),
};
type Step = { does: keyof typeof steps; me: string; them: string };

const step = fc
  .record({
    does: fc.constantFrom(...(Object.keys(steps) as (keyof typeof steps)[])),
    me: fc.constantFrom(...people),
    them: fc.constantFrom(...people),
  })
  .filter(({ me, them }) => me !== them);

function after(world: World, { does, me, them }: Step, now: number): World {
  try {
    const { own, other } = steps[does]({ own: world[me]!, other: world[them]! }, me, them, now);
    return { ...world, [me]: own, [them]: other };
  } catch (error) {
    if (error instanceof AppError) return world;
    throw error;
  }
}

function play(taken: readonly Step[]): World {
  const start: World = Object.fromEntries(people.map((uid) => [uid, emptyCircle]));
  return taken.reduce((world, each, at) => after(world, each, at), start);
}

describe('The circles of some people', () => {
  it('agree on who is whose friend, and every request that waits was made', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (taken) => {
        const world = play(taken);
        for (const me of people) {
          const own = world[me]!;
          for (const uid of Object.keys(own.friends)) expect(world[uid]!.friends).to.have.property(me);
          for (const uid of Object.keys(own.asking)) expect(world[uid]!.asked).to.have.property(me);
        }
      }),
    );
  });

  it('name nobody twice: friends have asked for nothing, and whoever is blocked is nothing else', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (taken) => {
        for (const { friends, asked, asking, blocked } of Object.values(play(taken))) {
          const all = [friends, asked, asking, blocked].flatMap((entries) => Object.keys(entries));
          expect(all).to.deep.equal([...new Set(all)]);
        }
      }),
    );
  });

  it('show whoever is blocked nothing that another who has never answered would not', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (taken) => {
        const world = play(taken);
        for (const me of people)
          for (const uid of Object.keys(world[me]!.blocked))
            expect(bondWith(world[uid]!, me)).to.be.oneOf(['none', 'asked', 'blocked']);
      }),
    );
  });

  it('are changed in the caller’s and the other’s part only', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), step, (taken, last) => {
        const before = play(taken);
        const then = after(before, last, 100);
        const third = people.find((uid) => uid !== last.me && uid !== last.them)!;
        expect(then[third]).to.equal(before[third]);
      }),
    );
  });

  const many = (count: number, at = (n: number) => n) =>
    Object.fromEntries(
      Array.from({ length: count }, (_, n) => [`u${n}`, { name: `U${n}`, username: `u${n}`, at: at(n) }]),
    );
  const friendsOf = (count: number) =>
    Object.fromEntries(
      Object.entries(many(count)).map(([uid, { at: since, ...each }]) => [uid, { ...each, since }]),
    );

  it('have room for 500 friends, and say whose is full', () => {
    const asker = { asking: { tom: { name: 'Tom', username: 'tom', at: 1 } } };
    const pair = (mine: number, theirs: number): friendship.Pair => ({
      own: { ...emptyCircle, ...asker, friends: friendsOf(mine) },
      other: {
        ...emptyCircle,
        asked: { lea: { by: 'username', said: 'lea', at: 1 } },
        friends: friendsOf(theirs),
      },
    });
    const acceptIn = (from: friendship.Pair) =>
      friendship.withFriendship(from, named('lea'), named('tom'), 2);
    expect(Object.keys(acceptIn(pair(maxFriends - 1, 0)).own.friends)).to.have.length(maxFriends);
    expect(() => acceptIn(pair(maxFriends, 0))).to.throw('friends-full');
    expect(() => acceptIn(pair(0, maxFriends))).to.throw('friends-full');
  });

  it('keep a hundred requests that wait, of which only one by username alone gives way, and to one by code', () => {
    const full = (asking: Circle['asking'], by: 'code' | 'username') => () =>
      friendship.withRequest(
        { own: emptyCircle, other: { ...emptyCircle, asking } },
        named('lea'),
        named('tom'),
        { by, said: 'lea' },
        500,
      ).other.asking;
    const met = many(maxRequests);
    const flooded = {
      ...met,
      u7: { ...met.u7!, byName: true as const },
      u9: { ...met.u9!, byName: true as const },
    };
    expect(Object.keys(full(flooded, 'code')()).sort()).to.deep.equal(
      [...Object.keys(met).filter((uid) => uid !== 'u9'), 'lea'].sort(),
    );
    for (const refused of [full(met, 'code'), full(met, 'username'), full(flooded, 'username')])
      expect(refused).to.throw('friend-requests-full');
  });

  it('refuse the hundred and first request that somebody makes', () => {
    const request = { by: 'code', said: '00c1de42' } as const;
    const requests = Object.fromEntries(
      Object.keys(many(maxRequests)).map((uid) => [uid, { ...request, at: 1 }]),
    );
    const asking = () =>
      friendship.withRequest(
        { own: { ...emptyCircle, asked: requests }, other: emptyCircle },
        named('lea'),
        named('tom'),
        request,
        2,
      );
    expect(asking).to.throw('friend-requests-full');
  });
});
