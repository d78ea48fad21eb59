import * as operations from '@cine/contract/operations/movies/smart-search';
import { loadLocale } from '#core/account/index.ts';
import { askModel } from '#core/ai/index.ts';
import { loadCatalogue } from '#core/catalogue/index.ts';
import { serve } from '#platform/endpoints/serve.ts';
import { askedOf } from '../asked.ts';
import { askedBesides, factsFor, formFor, sentencesTask } from '../model-filters.ts';
import { readFor } from '../reading-service.ts';
import { ruleMovieFor } from '../rule-movies.ts';

/** Filters for what a sentence asks, by a model where the grammar didn't understand. */
export const readSentenceByModel = serve(operations.readSentenceByModel, async (context, caller, input) => {
  const { notUnderstood, ...rest } = await readFor(context, caller, input);
  const search = askedOf(rest);
  if (notUnderstood.length === 0) return { asked: search, notUnderstood, answeredBy: null };
  const locale = await loadLocale(context.db, caller.uid);
  const { answer, by } = await askModel(context, caller, {
    purpose: 'sentences',
    locale: locale ?? caller.prefers ?? 'fr',
    task: sentencesTask,
    facts: factsFor(input.sentence, notUnderstood),
    form: formFor(notUnderstood),
  });
  if (!answer) return { asked: search, notUnderstood, answeredBy: by };
  const { movies } = await loadCatalogue(context);
  const ruleMovies = [...movies.byId.values()].map(ruleMovieFor);
  return { ...askedBesides({ asked: search, notUnderstood }, answer.filters, ruleMovies), answeredBy: by };
});
