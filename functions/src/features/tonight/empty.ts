import type { Filters, Help, Tonight } from '@cine/contract/tonight';
import { setIncludeFree } from '../sessions/index.ts';
import { candidatesOf, type Evening, type Found } from './evening.ts';
import type { testsOf } from './filters.ts';
import { filtersToDrop } from './filters-to-drop.ts';
import { helpFor } from './help.ts';

type Empty = NonNullable<Tonight['empty']>;

/** Why a list is empty, and the smallest changes that would help. `found` is what there is without the filters. */
export function explainEmpty(
  evening: Evening,
  filters: Filters,
  found: readonly Found[],
  tests: ReturnType<typeof testsOf>,
  { fresh, stale }: Tonight['knowledge'],
): Empty {
  const { session, players } = evening;
  if (players.size === 0) {
    return { reason: 'nobody-present', help: [{ kind: 'somebody-present' }], filtersDropped: false };
  }
  if (found.length > 0) {
    const help = [...withFree(evening, filters), ...filtersToDrop(found, tests)];
    return { reason: 'filtered-out', help, filtersDropped: false };
  }
  const nothingShared = session.mode === 'together' && session.commonProviders.length === 0;
  const known = nothingShared ? 'nothing-in-common' : 'nothing-offered';
  const reason = fresh + stale === 0 ? 'availability-unknown' : known;
  const help = helpFor(evening, filters);
  if (help.length > 0 || tests.size === 0) return { reason, help, filtersDropped: false };
  return { reason, help: helpFor(evening, {}), filtersDropped: true };
}

function withFree(evening: Evening, filters: Filters): Help[] {
  const { session } = evening;
  if (session.includeFree) return [];
  const movies = candidatesOf({ ...evening, session: setIncludeFree(session, true) }, filters).length;
  return movies > 0 ? [{ kind: 'include-free', movies }] : [];
}
