import { setTimeout as delay } from 'node:timers/promises';
import { second } from '@cine/contract/time';

const tries = 40;

/** Asks until the answer meets a condition, for writes a moment after operations. Throws if it never does. */
export async function eventually<T>(
  what: string,
  ask: () => Promise<T>,
  isSo: (answer: T) => boolean,
): Promise<T> {
  for (let tried = 0; tried < tries; tried++) {
    const answer = await ask();
    if (isSo(answer)) return answer;
    await delay(second / 2);
  }
  throw new Error(`${what} in ${tries / 2} seconds.`);
}
