import type { Shape } from '../../../movie/poster/shapes.ts';

/** What a scene draws, from back to front. */
export type Picture = { shapes: Shape[] };
