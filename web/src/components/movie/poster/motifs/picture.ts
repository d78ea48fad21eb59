import type { Point, Shape } from '../shapes.ts';

/** What a motif draws, from back to front, and where its light comes from. */
export type Picture = { glow: Point; shapes: Shape[] };
