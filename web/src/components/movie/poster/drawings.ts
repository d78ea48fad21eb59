/** The drawings of posters, loaded when the first of them is needed. */
import { memoizePromise } from '#data/memoize-promise.ts';
import type { Shape } from './shapes.ts';

/** What stands on a poster: shapes on a square of 100. */
export type Drawings = Readonly<
  Record<string, { parts: readonly (Omit<Shape, 'tone'> & { paint: Shape['tone'] })[] }>
>;

let loaded: Drawings | null = null;

export const loadDrawings = memoizePromise(async () => {
  loaded = (await import('./drawings/index.ts')).drawings;
  return loaded;
});

/** The drawings, if they are loaded. */
export function drawingsIfLoaded(): Drawings | null {
  return loaded;
}
