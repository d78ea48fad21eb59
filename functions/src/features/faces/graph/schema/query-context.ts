/** What a query's resolvers share: the caller, and what is read once for all of them. */
import type { Account } from '@cine/contract/operations/core/account';
import type { Locale } from '@cine/contract/primitives';
import type { Context } from '#context.ts';
import { readAccount } from '#core/account/index.ts';
import { loadManifest, loadMoviesOf, type Manifest, type MovieRecord } from '#core/catalogue/index.ts';
import { loadPlayers, type Player } from '#core/players/index.ts';
import { loadOffers, type OffersLookup } from '#movies/availability/index.ts';
import type { Caller } from '#platform/endpoints/caller.ts';
import type { Handler } from '#platform/endpoints/serve.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { once } from '#platform/once.ts';

/** The most movies loaded for one person; each costs a document read. */
export const maxOfPerson = 20;

/** What one query has loaded so far, so that fields share it. */
export type QueryContext = {
  context: Context;
  caller: Caller;
  /** Null for a caller without an account. */
  account: () => Promise<Account | null>;
  /** The language of texts and refusals: the account's, otherwise the browser's. */
  locale: () => Promise<Locale>;
  player: () => Promise<Player>;
  manifest: () => Promise<Manifest>;
  offersIn: (region: string) => Promise<OffersLookup>;
  moviesOf: (personId: number) => Promise<MovieRecord[]>;
};

export function queryContextOf(context: Context, caller: Caller): QueryContext {
  const offers = new Map<string, Promise<OffersLookup>>();
  const people = new Map<number, Promise<MovieRecord[]>>();
  const manifest = once(() => loadManifest(context.db));
  const account = once(() => readAccount(context.db, caller.uid));
  return {
    context,
    caller,
    account,
    // What is said matters more than its language.
    locale: async () => (await account().catch(() => null))?.locale ?? caller.prefers ?? 'fr',
    player: once(async () => (await loadPlayers(context.db, [caller.uid]))[0]!),
    manifest,
    offersIn: (region) => {
      const loading = offers.get(region) ?? manifest().then((now) => loadOffers(context, now, [region]));
      offers.set(region, loading);
      return loading;
    },
    moviesOf: (personId) => {
      const loading = people.get(personId) ?? loadMoviesOf(context.db, personId, maxOfPerson);
      people.set(personId, loading);
      return loading;
    },
  };
}

/** The caller, who must not be a guest. Throws `members-only`. */
export function requireMember(caller: Caller): Caller {
  if (caller.isGuest) throw new AppError('members-only');
  return caller;
}

/** What a use case answers a query's caller for a field's given arguments. */
export async function answerOf<Answer>(
  useCase: ((context: Context, caller: Caller, input: never) => Promise<Answer>) & Handler,
  { context, caller }: QueryContext,
  args: object = {},
): Promise<Answer> {
  if (useCase.operation.caller === 'member') requireMember(caller);
  const entries = Object.entries(args).filter(([, value]) => value !== null && value !== undefined);
  return useCase.prepare(Object.fromEntries(entries))(context, caller) as Promise<Answer>;
}
