/** Plays evenings one after the other at a pace that no answer changes. */
import { setTimeout as delay } from 'node:timers/promises';
import { second } from '@cine/contract/time';
import { type Calls, playEvening } from '../../functions/test/evenings/evening.ts';
import { subscriptions } from '../deployed/catalogue.ts';
import type { Random } from '../deployed/random.ts';
import type { Phone } from './phone.ts';

/** From call to call of one evening: 22 a minute, at least half a second apart. */
const least = second / 2;
const mean = 2.7 * second;
/** How long an evening takes, about: the first ones begin at any time of it, so that no two are in step. */
export const eveningMs = 90 * second;

type Run = { random: Random; isOver: () => boolean; onEnded: () => void };

/** An evening that ends early: its time is over, or a call that the others need was refused. */
class CutShort extends Error {}

export async function playEvenings(
  phones: readonly Phone[],
  { random, isOver, onEnded }: Run,
): Promise<void> {
  let due = performance.now() + random.next() * eveningMs;
  const calls: Calls<Phone> = async (phone, operation, input) => {
    await delay(Math.max(0, due - performance.now()));
    if (isOver()) throw new CutShort();
    const at = due;
    due += least - (mean - least) * Math.log(1 - random.next());
    const answer = await phone.call(operation, input, at);
    if (!answer) throw new CutShort();
    return answer;
  };
  const options = {
    providers: subscriptions,
    below: random.below,
    shows: (phone: Phone, sessionId: string) => phone.show(sessionId),
    hides: (phone: Phone) => phone.hide(),
  };
  while (!isOver()) {
    try {
      await playEvening(phones, calls, options);
      onEnded();
    } catch (error) {
      if (!(error instanceof CutShort)) throw error;
    } finally {
      for (const phone of phones) phone.hide();
    }
  }
}
