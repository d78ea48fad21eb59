import { setTimeout as delay } from 'node:timers/promises';
import type { DocumentCodec } from '@cine/contract/documents/codec';
import { minute } from '@cine/contract/time';
import { expect } from 'chai';
import { context } from '../../../functions/src/context.ts';
import { verify } from '../../../functions/test/builders.ts';
import { type TestUser, unsignedToken } from '../../../functions/test/client.ts';
import { suite } from '../../../functions/test/suite.ts';
import { playTour } from './play.ts';
import { type Player, turns } from './turns.ts';

describe('The tour of every operation', () => {
  it('is refused nothing, at the doors and over REST, and each answer is as documented', async () => {
    const { newUser, url } = await suite();
    const host = newUser({ name: 'host', operator: true });
    await verify(host);
    const cast = {
      host: friendOf(host, { operator: true }),
      friend: friendOf(newUser({ name: 'friend' }), {}),
      guest: friendOf(newUser({ name: 'guest', guest: true }), { guest: true }),
      screen: friendOf(newUser({ name: 'screen', guest: true }), { guest: true }),
    };
    const times = await playTour(turns, cast, url);
    expect(times.size).to.equal(turns.length);
  }).timeout(minute);
});

/** A user of the tests with what the tour needs of a friend. */
function friendOf({ uid, call }: TestUser, { guest = false, operator = false }): Player {
  return {
    uid,
    call,
    idToken: async () => unsignedToken(uid, guest, undefined, undefined, { operator }),
    raise: async (level) =>
      void (await context()
        .db.doc(`players/${uid}`)
        .update({ milestones: [level] })),
    until: async <T>(path: string, codec: DocumentCodec<T>, isSo: (data: T) => boolean) => {
      for (;;) {
        const data = codec.decode((await context().db.doc(path).get()).data());
        if (isSo(data)) return data;
        await delay(20);
      }
    },
  };
}
