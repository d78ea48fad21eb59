import type { Filters } from '@cine/contract/movies/filters';
import type { Help, Tonight } from '@cine/contract/operations/together/tonight';
import { withFreeOffers } from '../../sessions/index.ts';
import type { testsOf } from '../filters.ts';
import { candidatesOf, type TonightSession, type WatchableMovie, withSession } from '../tonight-session.ts';
import { filtersToDrop } from './filters-to-drop.ts';
import { helpFor, withoutCollection } from './help.ts';

type Empty = NonNullable<Tonight['empty']>;

/** Why a list is empty, and the smallest changes that would help. */
export function explainEmpty(
  tonight: TonightSession,
  filters: Filters,
  unfiltered: readonly WatchableMovie[],
  tests: ReturnType<typeof testsOf>,
  { fresh, stale }: Tonight['knowledge'],
): Empty {
  const { session, players } = tonight;
  if (players.size === 0) {
    return { reason: 'nobody-present', help: [{ kind: 'somebody-present' }], filtersDropped: false };
  }
  if (unfiltered.length > 0) {
    const help = [
      ...helpByFreeOffers(tonight, filters),
      ...withoutCollection(tonight, filters),
      ...filtersToDrop(unfiltered, tests),
    ];
    return { reason: 'filtered-out', help, filtersDropped: false };
  }
  const nothingShared = session.mode === 'together' && session.commonProviders.length === 0;
  const fallback = nothingShared ? 'nothing-in-common' : 'nothing-offered';
  const reason = fresh + stale === 0 ? 'availability-unknown' : fallback;
  const help = helpFor(tonight, filters);
  if (help.some(({ kind }) => kind === 'without-collection'))
    return { reason: 'nothing-collected', help, filtersDropped: false };
  if (help.length > 0 || tests.size === 0) return { reason, help, filtersDropped: false };
  return { reason, help: helpFor(tonight, {}), filtersDropped: true };
}

function helpByFreeOffers(tonight: TonightSession, filters: Filters): Help[] {
  const { session } = tonight;
  if (session.includeFree) return [];
  const movies = candidatesOf(withSession(tonight, withFreeOffers(session, true)), filters).length;
  return movies > 0 ? [{ kind: 'include-free', movies }] : [];
}
