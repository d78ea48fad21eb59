import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { DocumentCodec } from '@cine/contract/documents/codec';
import { setUpAccount } from '@cine/contract/operations/core/account';
import { context } from '#context.ts';
import { mailDocument } from '#core/mail/documents.ts';
import { appIdToken, askForPasskey, comeBack, cookieOf } from '../browser.ts';
import { giveMilestones, verify } from '../builders.ts';
import { type TestUser, unsignedToken } from '../client.ts';
import { suite } from '../suite.ts';
import { accountOf } from './samples.ts';
import type { Cast, Player } from './scene.ts';

export async function newCast(): Promise<Cast> {
  const { newUser } = await suite();
  // Casts have networks of their own, so that none is limited by another's calls.
  const network = randomUUID();
  const host = newUser({ name: 'host', network });
  await verify(host);
  const friend = newUser({ name: 'friend', network });
  await friend.call(setUpAccount, accountOf(friend, 'Tom'));
  return {
    host: playerOf(host),
    friend: playerOf(friend),
    guest: playerOf(newUser({ name: 'guest', guest: true, network }), { guest: true }),
    screen: playerOf(newUser({ name: 'screen', guest: true, network }), { guest: true }),
    operator: playerOf(newUser({ name: 'operator', operator: true, network }), { operator: true }),
  };
}

export function playerOf(user: TestUser, { guest = false, operator = false } = {}): Player {
  return {
    ...user,
    idToken: async () => unsignedToken(user.uid, guest, undefined, undefined, { operator }),
    now: () => context().now(),
    comeBack: async (provider) => comeBack((await suite()).url, cookieOf(user.uid), provider),
    askForPasskey: async () => askForPasskey((await suite()).url, cookieOf(user.uid)),
    idTokenBy: (provider) => appIdToken(context(), provider),
    mailedTo: async (address, saying) => {
      const { smtp } = await suite();
      for (let tries = 0; tries < 500; tries += 1) {
        const sent = smtp.received.findLast(
          ({ recipients, text = '' }) => recipients.includes(address) && text.includes(saying),
        );
        const text = sent?.text ?? (await waitingTextFor(user.uid, address, saying));
        if (text) return text;
        await delay(20);
      }
      throw new Error(`No mail to ${address}`);
    },
    raise: (level) => giveMilestones(user, [level]),
    until: async <T>(path: string, codec: DocumentCodec<T>, isSo: (data: T) => boolean) => {
      for (;;) {
        const data = codec.decode((await context().db.doc(path).get()).data());
        if (isSo(data)) return data;
        await delay(20);
      }
    },
  };
}

/** The text of the newest mail that waits to be sent, as where no task runs. */
async function waitingTextFor(uid: string, address: string, saying: string): Promise<string | undefined> {
  const { docs } = await context().db.collection('outbox').where('uid', '==', uid).get();
  const mails = docs.map((snapshot) => mailDocument.decode(snapshot.data()));
  const waiting = mails.filter(({ to, message }) => to.includes(address) && message?.text.includes(saying));
  return waiting.sort((one, other) => one.delivery.startTime - other.delivery.startTime).at(-1)?.message
    ?.text;
}
