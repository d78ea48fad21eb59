import type { Live } from '../queries/use-live.ts';

/**
 * How many tries count: those since the server last told the account. What the device has kept comes with
 * each try and says nothing of it.
 */
export function triesSince(live: Live<unknown>, tries: number): number {
  const isRead = live.state === 'there' || live.state === 'missing';
  return isRead && !live.isFromDevice ? 0 : tries;
}
