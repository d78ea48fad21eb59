/** How often an account that is refused is read again. */
import type { Live } from '../queries/use-live.ts';

/**
 * How many tries count: those since the server last told the account. What the device has kept comes with
 * each try and says nothing of it.
 */
export function triesSince(live: Live<unknown>, tries: number): number {
  const isRead = live.state === 'there' || live.state === 'missing';
  return isRead && !live.isFromDevice ? 0 : tries;
}

/** One tab reads for all, and knows only a moment later whom another tab has signed in. */
export const triesAtMost = 8;

/** With one try more, which is the last where no other tab reads: the next answer would be the same. */
export function triesAfter(tries: number, isAlone: boolean): number {
  return isAlone ? triesAtMost : tries + 1;
}

const readers = 'account-readers';

/** Lets other tabs know, until it is closed, that this one reads. */
export function noteReader(): void {
  void navigator.locks.request(readers, { mode: 'shared' }, () => new Promise(() => {}));
}

export async function isOnlyReader(): Promise<boolean> {
  const { held = [] } = await navigator.locks.query();
  return held.filter(({ name }) => name === readers).length <= 1;
}
