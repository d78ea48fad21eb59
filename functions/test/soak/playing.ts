import { joinSession, recordWatch } from '@cine/contract/operations/together/sessions';
import { CallError, type TestUser } from '../client.ts';
import { orRefused } from '../expect-rejection.ts';

/** A user of the soak, with what they can undo and use. */
export type Playing = {
  user: TestUser;
  watchIds: string[];
  habitIds: string[];
  /** The last evening that they hosted, and what was watched there last. */
  evening: { sessionId: string; movieId: number } | null;
};

/** One of a list; a refusal if it has none. */
export function one<T>(list: readonly T[], which: number): T {
  const picked = list[which % (list.length || 1)];
  if (picked === undefined) throw new CallError('FAILED_PRECONDITION', 'There is none yet', null);
  return picked;
}

/** A host, and those of some others who could join their session. */
export async function presentAt(
  code: string,
  host: Playing,
  others: readonly Playing[],
): Promise<[Playing, ...Playing[]]> {
  const present: [Playing, ...Playing[]] = [host];
  for (const other of new Set(others)) {
    if (other !== host && (await orRefused(other.user.call(joinSession, { code })))) present.push(other);
  }
  return present;
}

/** Records a movie at an evening for those present, the host first. */
export async function recordFor(
  present: readonly [Playing, ...Playing[]],
  sessionId: string,
  movieId: number,
): Promise<void> {
  const [host] = present;
  const { watchId } = await host.user.call(recordWatch, { sessionId, movieId });
  for (const { watchIds } of present) watchIds.push(watchId);
  host.evening = { sessionId, movieId };
}
