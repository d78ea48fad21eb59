import { providerName } from '@cine/contract/availability/providers';
import { movieTitle } from '@cine/contract/text/movie-title';
import type { Context } from '#context.ts';
import { loadMovies } from '#core/catalogue/index.ts';
import { notify } from '#core/notifications/index.ts';
import { loadAnsweredReport } from '#movies/availability/index.ts';

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
