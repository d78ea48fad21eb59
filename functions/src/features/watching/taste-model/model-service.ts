import type { MovieFacts } from '@cine/contract/movies/movie';
import { createRanker, type Likely, type Model, type Taste } from '@cine/taste-model';
import type { Firestore } from 'firebase-admin/firestore';
import type { Context } from '#context.ts';
import type { Manifest } from '#core/catalogue/index.ts';
import { heldBy } from '#platform/memory/held-by.ts';
import { noteHolding } from '#platform/memory/holding.ts';
import { createVersionedCache, type VersionedCache } from '#platform/memory/versioned-cache.ts';
import { modelFacts } from './model-facts.ts';
import { loadParts } from './store.ts';

/** The published model as an instance holds it, with a ranker of the catalogue's movies. */
export type HeldModel = {
  version: number;
  model: Model;
  rank: (taste: Taste) => (movie: MovieFacts) => Likely;
};

const heldModel = heldBy<Firestore, VersionedCache<HeldModel | null>>(createVersionedCache);

/** The model that the manifest names; null if there is none yet. */
export async function loadModel({ db }: Context, { model }: Manifest): Promise<HeldModel | null> {
  noteHolding('model');
  if (!model) return null;
  return heldModel(db).get('model', model.version, () => loadRankedModel(db, model));
}

async function loadRankedModel(
  db: Firestore,
  { version, parts }: NonNullable<Manifest['model']>,
): Promise<HeldModel | null> {
  const model = await loadParts(db, version, parts);
  return model && { version, model, rank: createRanker<MovieFacts>(model, modelFacts) };
}
