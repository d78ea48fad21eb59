import { setTimeout as wait } from 'node:timers/promises';

/** The result of some work, or `late` if it takes longer than the milliseconds. The work itself continues. */
export async function withTimeout<T, Late>(
  milliseconds: number,
  work: Promise<T>,
  late: Late,
): Promise<T | Late> {
  const patience = new AbortController();
  try {
    return await Promise.race([work, wait(milliseconds, late, { signal: patience.signal })]);
  } finally {
    patience.abort();
  }
}
