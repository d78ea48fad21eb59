import { providerName } from '@cine/contract/availability/providers';
import { isCustomMovie } from '@cine/contract/movies/custom-movie';
import * as operations from '@cine/contract/operations/movies/movies';
import { movieTitle } from '@cine/contract/text/movie-title';
import type { Context } from '#context.ts';
import { loadMovies, requireFacts } from '#core/catalogue/index.ts';
import { notify } from '#core/notifications/index.ts';
import { loadAnsweredReport, saveOfferReport } from '#movies/availability/index.ts';
import { serve } from '#platform/endpoints/serve.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { toInstantOrNull } from '#platform/time/instant.ts';

/** Saves a report on an offer, so that the movie is checked first if that may help. */
export const reportOffer = serve(operations.reportOffer, async (context, caller, report) => {
  if (isCustomMovie(report.movieId)) throw new AppError('movie-custom');
  const { id: movieId } = await requireFacts(context, report.movieId);
  const { checkedAt, check } = await saveOfferReport(context, caller, report);
  return { movieId, checkedAt: toInstantOrNull(checkedAt), check };
});

/** Tells a member what a check found about the wrong offer that they reported. */
export async function notifyOfCheck(context: Context, reportId: string): Promise<void> {
  const report = await loadAnsweredReport(context.db, reportId);
  if (!report) return;
  const { uid, movieId, provider, answer } = report;
  const facts = (await loadMovies(context.db, [movieId])).get(movieId)?.facts;
  if (!facts) return;
  await notify(context, {
    uid,
    kind: 'offer-checked',
    event: `${reportId} ${answer.checkedAt}`,
    from: null,
    paramsIn: (locale) => ({
      movieId,
      title: movieTitle(facts, locale),
      service: providerName(provider, locale),
      offered: answer.offered ? 'yes' : 'no',
    }),
  });
}
