import { compileRules } from '@cine/contract/game/compile-rules';
import type { Firestore } from 'firebase-admin/firestore';
import { ruleMovieFor } from '#movies/smart-search/index.ts';
import { loadSource } from '#watching/collections/index.ts';
import type { SessionState } from '../sessions/index.ts';
import type { TonightSource } from './tonight-session.ts';

/** The collection of an evening's movies; null once the user who chose it may no longer see it. */
export async function loadTonightSource(
  db: Firestore,
  chosen: NonNullable<SessionState['collection']>,
  reader: string,
): Promise<TonightSource | null> {
  const source = await loadSource(db, chosen, reader);
  if (!source) return null;
  const { version, shown, rules, movieIds } = source;
  const { by } = chosen;
  if (rules) {
    const meets = compileRules(rules);
    return { by, version, shown, has: (movie) => meets(ruleMovieFor(movie)) };
  }
  const ids = new Set(movieIds);
  return { by, version, shown, has: ({ id }) => ids.has(id) };
}
