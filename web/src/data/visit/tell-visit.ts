/** Reports to the operators how this visit goes, and nothing about the visitor. */
import { longestToldMs, type ToldFault, tellVisit } from '@cine/contract/operations/faces/visits';
import { release } from '@cine/contract/release';
import { isOnline } from '../offline/network.ts';
import { call } from '../queries/call.ts';
import { toldFaultOf } from './told-fault.ts';

/** One fault may cause many; the first ones say enough. */
const mostTold = 5;
const told = new Set<string>();

/** Reports an unexpected error, each once a visit. */
export async function tellFault(error: unknown, page: string): Promise<void> {
  const fault = toldFaultOf(error, location.origin);
  if (!fault || !isOnline() || told.size >= mostTold) return;
  const key = JSON.stringify(fault);
  if (told.has(key)) return;
  told.add(key);
  await tell({ page, fault });
}

/** Reports how long the visit's first page took to load. */
export async function tellOpened(page: string): Promise<void> {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  const [paint] = performance.getEntriesByName('first-contentful-paint');
  // One that was opened in the background says nothing.
  if (!navigation || !paint || navigation.loadEventEnd > longestToldMs) return;
  const [firstByteMs, shownMs, loadedMs] = [
    navigation.responseStart,
    paint.startTime,
    navigation.loadEventEnd,
  ].map(Math.round) as [number, number, number];
  await tell({ page, opened: { firstByteMs, shownMs, loadedMs } });
}

type Opened = { firstByteMs: number; shownMs: number; loadedMs: number };

/** A report that can't be sent is dropped: its own fault would be reported, too. */
async function tell(visit: { page: string; fault?: ToldFault; opened?: Opened }): Promise<void> {
  await call(tellVisit, { ...visit, release }).catch(() => undefined);
}
