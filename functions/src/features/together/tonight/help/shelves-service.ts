import type { Filters } from '@cine/contract/movies/filters';
import type { Tonight } from '@cine/contract/operations/together/tonight';
import type { Firestore } from 'firebase-admin/firestore';
import { loadShelvesAt, withShelves } from '../../sessions/index.ts';
import { candidatesOf, type TonightSession, withSession } from '../tonight-session.ts';

type Empty = NonNullable<Tonight['empty']>;

/** Why a list is empty, with the discs and files of those present among what would help, if they would. */
export async function loadHelpOfShelves(
  db: Firestore,
  tonight: TonightSession,
  filters: Filters,
  empty: Empty,
): Promise<Empty> {
  const { session } = tonight;
  if (session.includeOwned || empty.reason === 'nobody-present') return empty;
  const included = withShelves(session, true);
  const asIncluded = { ...withSession(tonight, included), shelves: await loadShelvesAt(db, included) };
  const movies = candidatesOf(asIncluded, empty.filtersDropped ? {} : filters).length;
  return movies === 0 ? empty : { ...empty, help: [{ kind: 'include-owned', movies }, ...empty.help] };
}
