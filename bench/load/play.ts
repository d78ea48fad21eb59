/** Plays evenings one after the other at a pace that no answer changes. */
import { setTimeout as delay } from 'node:timers/promises';
import { second } from '@cine/contract/time';
import { type Calls, playEvening } from '../../functions/test/evenings/evening.ts';
import { subscriptions } from '../deployed/catalogue.ts';
import type { Random } from '../deployed/random.ts';
import type { Phone } from './phone.ts';

/** An evening makes one call in each, at any moment of it: 21.4 a minute. */
const slotMs = 2.8 * second;
/** How long an evening takes, about: the first ones begin at any time of it, so that no two are in step. */
export const eveningMs = 90 * second;

type Run = { random: Random; isOver: () => boolean; onAnswered: () => void; onEnded: () => void };

/** An evening that ends early: its time is over, or a call that the others need was refused. */
class CutShort extends Error {}

export async function playEvenings(
  phones: readonly Phone[],
  { random, isOver, onAnswered, onEnded }: Run,
): Promise<void> {
  let slot = performance.now() + random.next() * eveningMs;
  const calls: Calls<Phone> = async (phone, operation, input) => {
    const due = slot + random.next() * slotMs;
    slot += slotMs;
    await delay(Math.max(0, due - performance.now()));
    if (isOver()) throw new CutShort();
    const answer = await phone.call(operation, input, due);
    if (!answer) throw new CutShort();
    onAnswered();
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
