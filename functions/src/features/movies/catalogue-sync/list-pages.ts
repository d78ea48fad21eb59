import type { CatalogueBatch } from './batch.ts';
import type { Listed } from './lists.ts';
import { inBatches } from './plan.ts';

/** Batches that add movies which the catalogue lacks. */
export function batchesOfNew(movieIds: readonly number[]): CatalogueBatch[] {
  return inBatches(movieIds).map((batch) => ({ kind: 'movies', movieIds: batch, areNew: true }));
}

/** The first pages of a list, as many as exist. */
export async function pages(
  most: number,
  ask: (page: number) => Promise<{ results: Listed[]; totalPages: number }>,
): Promise<Listed[]> {
  const listed: Listed[] = [];
  for (let page = 1, last = 1; page <= Math.min(last, most); page += 1) {
    const { results, totalPages } = await ask(page);
    listed.push(...results);
    last = totalPages;
  }
  return listed;
}
