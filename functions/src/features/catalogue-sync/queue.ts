import type { Context } from '../../context.ts';

/** The only queue that talks to TMDB. */
export const tmdbQueue = 'catalogueSync-runBatch';

/** Hands in a look-up. Done twice with the same time, it is one task. */
export async function enqueueLookUp(context: Context, id: string, at: number): Promise<void> {
  await context.enqueue(tmdbQueue, `look-up-${id}-${at}`, { lookUps: true });
}
