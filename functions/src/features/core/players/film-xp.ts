import type { PlayerDocument } from '@cine/contract/documents/players';
import { utcMondayOf } from '@cine/contract/game/local-days';
import { isFilmSource } from '@cine/contract/game/pay/sources';
import type { LedgerEntry, Paid } from '../ledger/index.ts';

export type FilmXp = PlayerDocument['film'];

export const noFilmXp: FilmXp = { xp: 0, at: null, week: { monday: 0, xp: 0, at: null } };

/** What a source has paid within a week in UTC. */
type InWeek = NonNullable<Paid['inWeek']>;

/**
 * Adds a ledger entry to film XP, and to what its source has paid in the entry's week, from `before`. What is
 * taken back leaves the week in which it was paid, and returns there, so that undoing and redoing moves
 * nothing into a new week.
 */
export function withFilmXp(
  former: FilmXp,
  { reward, source, kind, xp, at }: Pick<LedgerEntry, 'reward' | 'source' | 'kind' | 'xp' | 'at'>,
  before: InWeek | undefined,
): { filmXp: FilmXp; inWeek: InWeek | undefined } {
  if (!isFilmSource({ reward, source })) return { filmXp: former, inWeek: undefined };
  const inWeek = weekOfEntry(kind, xp, utcMondayOf(at), before);
  const change = changeOfWeek(kind, xp, inWeek.xp);
  const isKept = kind === 'taken' || kind === 'returned';
  return {
    filmXp: {
      ...(xp === 0 ? former : { ...former, xp: former.xp + xp, at }),
      week: weekAfterChange(former.week, inWeek.monday, change, at),
    },
    inWeek: isKept ? before : { ...inWeek, xp: inWeek.xp + change },
  };
}

/**
 * The week that an entry counts in, and what its source has paid in it: its own week for new pay, otherwise
 * the week of the pay it changes.
 */
function weekOfEntry(
  kind: LedgerEntry['kind'],
  xp: number,
  monday: number,
  before: InWeek | undefined,
): InWeek {
  const isNew = kind === 'granted' || (kind === 'adjusted' && xp > 0);
  return before && (!isNew || before.monday >= monday) ? before : { monday, xp: 0 };
}

/** By how much an entry changes what its source has paid within a week. */
function changeOfWeek(kind: LedgerEntry['kind'], xp: number, paidInWeek: number): number {
  if (kind === 'taken') return -paidInWeek || 0;
  if (kind === 'returned') return paidInWeek;
  return Math.max(xp, -paidInWeek) || 0;
}

/**
 * The newest week with film XP, after a change in the week that begins on `monday`; changes in earlier weeks
 * are ignored.
 */
function weekAfterChange(week: FilmXp['week'], monday: number, change: number, at: number): FilmXp['week'] {
  if (change === 0 || monday < week.monday) return week;
  return { monday, xp: (monday === week.monday ? week.xp : 0) + change, at };
}
