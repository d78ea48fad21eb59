import { packRatings } from '@cine/contract/ratings/packed-ratings';
import { hour, minute } from '@cine/contract/time';
import { type Firestore, Timestamp } from 'firebase-admin/firestore';
import { startRun } from '../../functions/src/features/core/jobs/service.ts';
import { compareChanged } from '../../functions/src/features/watching/neighbours/compare-service.ts';
import { neighboursJob } from '../../functions/src/features/watching/neighbours/job.ts';
import type { Counters } from '../deployed/emulator.ts';
import { startWorld } from '../deployed/world.ts';
import type { Crowd } from './crowd.ts';
import { uidOf } from './state.ts';

/**
 * The cost of a run of the deployed job after some users changed a rating, and the number of documents of its
 * state.
 */
export type JobCost = { changed: number; cost: Counters; parts: number; ms: number };

/** Stores all ratings as the product does, compares all users, changes some and runs the deployed job. */
export async function costOfJob(crowd: Crowd, changed: number): Promise<JobCost> {
  const world = await startWorld({ movies: 100, candidates: 100 });
  const { db } = world.context;
  const people = [...crowd.rows.keys()];
  await rate(db, crowd, people, 120);
  // An hour ago, so that the job doesn't have to wait for later changes.
  await compareChanged({ ...world.context, now: () => Date.now() - hour });
  const some = people
    .filter((person) => person % Math.floor(people.length / changed) === 0)
    .slice(0, changed);
  for (const person of some) crowd.rows[person]!.scores[0] = (crowd.rows[person]!.scores[0]! + 10) % 101;
  await rate(db, crowd, some, 30);
  const planned = await startRun({ ...world.context, enqueue: async () => {} }, neighboursJob, null);
  const task = {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ data: { runId: planned!.run.id, batch: 0 } }),
  };
  const { cost, ms } = await world.onInstance(async ({ url }) => {
    const started = performance.now();
    const run = await world.emulator.costOf(() => fetch(`${url}/jobs-runNeighbours`, task));
    if (!run.answer.ok) throw new Error(`The job answered ${run.answer.status}`);
    return { cost: run.cost, ms: performance.now() - started };
  });
  const manifest = await db.doc('neighbourState/manifest').get();
  await world.stop();
  return { changed, cost, parts: manifest.get('parts') as number, ms };
}

/** Writes the taste of each of these users, changed this many minutes ago. */
async function rate(db: Firestore, crowd: Crowd, people: readonly number[], minutes: number): Promise<void> {
  const at = Timestamp.fromMillis(Date.now() - minutes * minute);
  for (let from = 0; from < people.length; from += 200) {
    const batch = db.batch();
    for (const person of people.slice(from, from + 200)) {
      const { movies, scores } = crowd.rows[person]!;
      const movieIds = Array.from(movies, (movie) => movie + 1);
      const taste = { ...packRatings({ movieIds, scores }), count: movieIds.length };
      const rest = { ratedAt: at, changedAt: at, genres: [], hidden: false };
      batch.set(db.doc(`players/${uidOf(person)}`), { taste: { ...taste, ...rest } });
    }
    await batch.commit();
  }
}
