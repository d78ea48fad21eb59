import { context } from '#context.ts';
import { lookAtStills } from '#movies/frames/stills-service.ts';

/** Has the job look at the stills of some of the sample's movies. */
export async function knowStills(...movieIds: number[]): Promise<void> {
  await lookAtStills(context(), { kind: 'frames', shard: 0, movieIds });
}
