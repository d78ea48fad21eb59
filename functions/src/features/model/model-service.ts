import type { MovieFacts } from '@cine/contract/movie';
import type { Firestore } from 'firebase-admin/firestore';
import type { Context } from '../../context.ts';
import type { Manifest } from '../catalogue/index.ts';
import { modelFacts } from './features.ts';
import type { Taste } from './fold-in.ts';
import type { Model } from './model.ts';
import { createRanker } from './ranker.ts';
import { loadParts } from './store.ts';

/** The model that counts, as an instance holds it, with what ranks the movies of the catalogue by it. */
export type HeldModel = {
  version: number;
  model: Model;
  rank: (taste: Taste) => (movie: MovieFacts) => number;
};

const heldBy = new WeakMap<Firestore, { version: number; held: Promise<HeldModel | null> }>();

/**
 * The model that the manifest says counts; null until there is one. Costs 1 read for each of its parts, nine at
 * most, in an instance that does not hold it.
 */
export async function loadModel({ db }: Context, { model }: Manifest): Promise<HeldModel | null> {
  if (!model) return null;
  const known = heldBy.get(db);
  if (known?.version === model.version) return known.held;
  const held = load(db, model);
  heldBy.set(db, { version: model.version, held });
  // What could not be loaded is tried again by the next who asks.
  const forget = () => heldBy.get(db)?.held === held && heldBy.delete(db);
  held.then((loaded) => loaded === null && forget(), forget);
  return held;
}

async function load(
  db: Firestore,
  { version, parts }: NonNullable<Manifest['model']>,
): Promise<HeldModel | null> {
  const model = await loadParts(db, version, parts);
  return model && { version, model, rank: createRanker<MovieFacts>(model, modelFacts) };
}
