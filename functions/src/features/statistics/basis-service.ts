import { allKept } from '@cine/contract/game/active-days';
import { jobTimeZone } from '@cine/contract/job-schedules';
import type { Statistics } from '@cine/contract/operations/game/statistics';
import type { Context } from '../../context.ts';
import { assertNotDeleted } from '../../platform/firestore/deletion-mark.ts';
import { toInstantOrNull } from '../../platform/time/instant.ts';
import { localDateOf } from '../../platform/time/zoned.ts';
import { loadPlayers, type Player } from '../players/index.ts';
import { yearOf } from './dates.ts';
import type { Basis, Bounds } from './period.ts';
import { loadCounts, loadDays } from './store.ts';

/** What the statistics of a period begin with. */
export type Loaded = Basis & {
  player: Player;
  bounds: Bounds;
  counted: Pick<Statistics, 'countedUntil' | 'years'>;
};

/** Loads a user's player and the days of a period, which is in one year or two. */
export async function loadBasis(
  { db, now }: Context,
  uid: string,
  boundsOn: (today: string) => Bounds,
): Promise<Loaded> {
  const [[player], counts] = await Promise.all([
    loadPlayers(db, [uid]),
    loadCounts(db, uid),
    assertNotDeleted(db, null, uid, now()),
  ]);
  const { days, short, timeZone } = player!;
  const today = localDateOf(now(), timeZone ?? jobTimeZone);
  const bounds = boundsOn(today);
  const years = counts?.years ?? [];
  const concerned = new Set([bounds.from, bounds.to].map(yearOf));
  return {
    player: player!,
    bounds,
    all: await loadDays(
      db,
      uid,
      years.filter((year) => concerned.has(year)),
    ),
    years,
    kept: allKept(days),
    short: short.days,
    today,
    counted: { countedUntil: toInstantOrNull(counts?.countedUntil ?? null), years },
  };
}
