import type { MovieFacts } from '@cine/contract/movies/movie';
import type { ParsedInputOf } from '@cine/contract/operation';
import * as operations from '@cine/contract/operations/movies/smart-search';
import type { SearchIndex } from '@cine/movie-search';
import type { Context } from '#context.ts';
import { readAccount } from '#core/account/index.ts';
import { loadPlayers, seenAnywhere } from '#core/players/index.ts';
import { watchableAtHome } from '#movies/availability/index.ts';
import { customMoviesOf } from '#movies/custom-movies/index.ts';
import type { Caller } from '#platform/endpoints/caller.ts';
import { serve } from '#platform/endpoints/serve.ts';
import { AppError } from '#platform/errors/app-error.ts';
import * as searchEngine from '../../search-engine/index.ts';
import { compareBy } from '../order.ts';
import { beginningOf, pageOf } from '../pages.ts';
import { kindTest, loadSmartMovies } from '../smart-movies-service.ts';

type Input = ParsedInputOf<typeof operations.findMovies>;

/** The most movies that a text finds. */
const mostByText = 200;

/** The movies that meet rules and have a mood, where the caller can watch them, unseen, by a text; custom ones first. */
export const findMovies = serve(operations.findMovies, async (context, caller, input) => {
  const from = beginningOf(input.cursor);
  const { providers, onMyServices, order } = input;
  // No service offers a custom movie.
  const isOnService = onMyServices || providers.length > 0;
  const [wanted, custom] = await Promise.all([
    loadWanted(context, caller, input),
    isOnService ? null : customMoviesOf(context, caller),
  ]);
  const isOfKind = kindTest(input);
  const own = custom?.facts.filter((facts) => isOfKind(facts) && !wanted.seen.has(facts.id)) ?? [];
  const movies = [...own, ...wanted.movies];
  const matches =
    input.text === '' ? movies : await loadByText(context, input, movies, custom?.index ?? null);
  return pageOf(order === null ? matches : matches.sort(compareBy(order)), from, input.pageSize);
});

async function loadWanted(context: Context, { uid }: Caller, input: Input) {
  const { rules, mood, order, providers, onMyServices, unseen } = input;
  const [account, [player], { manifest, movies }] = await Promise.all([
    readAccount(context.db, uid),
    loadPlayers(context.db, unseen ? [uid] : []),
    loadSmartMovies(context, { rules, mood, order }),
  ]);
  if (!account) throw new AppError('account-missing');
  const everywhere = () => true;
  const isOn = (services: readonly number[]) =>
    watchableAtHome(context, { ...account, providers: [...services] }, manifest);
  const isMine = onMyServices ? await isOn(account.providers) : everywhere;
  const isThere = providers.length > 0 ? await isOn(providers) : everywhere;
  const seen = new Set(player && seenAnywhere(player));
  return { movies: movies.filter(({ id }) => !seen.has(id) && isMine(id) && isThere(id)), seen };
}

/** Those that a text finds, the best match first. */
async function loadByText(
  context: Context,
  { text }: Input,
  movies: readonly MovieFacts[],
  customIndex: SearchIndex | null,
): Promise<MovieFacts[]> {
  const byId = new Map(movies.map((facts) => [facts.id, facts]));
  const cards = await searchEngine.findMovies(context, text, {
    limit: mostByText,
    filters: {},
    isWanted: (id) => byId.has(id),
    customIndex,
  });
  return cards.flatMap(({ id }) => byId.get(id) ?? []);
}
