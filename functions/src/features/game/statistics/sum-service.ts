import { jobTimeZone } from '@cine/contract/job-schedules';
import { maxCustomMovies } from '@cine/contract/movies/custom-movie';
import { sumStatistics as definition, summedYears } from '@cine/contract/operations/game/statistics';
import { assertNotDeleted } from '#core/access/index.ts';
import { loadCatalogue } from '#core/catalogue/index.ts';
import { loadPlayers, seenAnywhere } from '#core/players/index.ts';
import { loadCustomFacts } from '#movies/custom-movies/index.ts';
import { serve } from '#platform/endpoints/serve.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { toInstantOrNull } from '#platform/time/instant.ts';
import { localDateOf } from '#platform/time/zoned.ts';
import { lookAt } from '#together/profiles/index.ts';
import { countLately } from './basis-service.ts';
import { replacedDays } from './counted-year.ts';
import { loadDated } from './dated-service.ts';
import { watchedElsewhere } from './elsewhere.ts';
import { loadDays, readCounts } from './store.ts';
import { factsInDays, sumsOfAll } from './summed.ts';
import { withoutCustom } from './without-custom.ts';

/** The caller's, or those of a member who shows them their history. Throws what `lookAt` throws. */
export const sumStatistics = serve(definition, async (context, caller, { uid = caller.uid, ...place }) => {
  const { db, now } = context;
  if (uid !== caller.uid) {
    const { sees } = await lookAt(context, caller, { uid, ...place });
    if (!sees.has('history')) throw new AppError('user-unknown');
  }
  const [[player], counts, { movies }] = await Promise.all([
    loadPlayers(db, [uid]),
    readCounts(db, uid),
    loadCatalogue(context),
    assertNotDeleted(db, caller.uid, now()),
  ]);
  const { seen, seenElsewhere } = player!;
  const today = localDateOf(now(), player!.timeZone ?? jobTimeZone);
  const until = counts?.countedUntil ?? null;
  const [countedDays, lately, imported] = await Promise.all([
    loadDays(db, uid, (counts?.years ?? []).slice(-summedYears)),
    countLately(db, uid, player!, until, today),
    seenElsewhere ? loadDated(context, uid) : null,
  ]);
  const days = lately ? replacedDays(countedDays, lately, () => true) : countedDays;
  const inDays = factsInDays(days);
  const seenAll = seenAnywhere(player!);
  // Days don't name the movies of imports, nor all of a full day.
  const unnamed = uid === caller.uid ? seenAll.filter((movieId) => !inDays.has(movieId)) : [];
  const own = await loadCustomFacts(context, uid, unnamed, maxCustomMovies);
  const factsOf = (movieId: number) => movies.byId.get(movieId) ?? own.get(movieId) ?? inDays.get(movieId);
  const elsewhere = imported ? watchedElsewhere(imported.dated, { ...imported, days, seen }) : [];
  const watched = { seen: seenAll, days, elsewhere };
  const counted = uid === caller.uid ? watched : withoutCustom(watched, factsOf);
  const sums = sumsOfAll(counted.seen, factsOf, counted.days, counted.elsewhere);
  return { ...sums, countedUntil: toInstantOrNull(until) };
});
