/** The queue of all tasks that ask TMDB: look-ups, and making room. */
import type { Context } from '#context.ts';

/** The only queue that calls TMDB. */
export const tmdbQueue = 'catalogueSync-runBatch';

/** Queues a look-up; the same time makes the same task. */
export async function enqueueLookUp(context: Context, id: string, at: number): Promise<void> {
  await context.enqueue(tmdbQueue, `look-up-${id}-${at}`, { lookUps: true });
}

export async function enqueueRoom(context: Context, day: string): Promise<void> {
  await context.enqueue(tmdbQueue, `room-${day}`, { room: true });
}
