/** Looks movies up at TMDB that the catalogue lacks: takes requests, answers them, shows how far they are. */
import * as operations from '@cine/contract/operations/movies/movies';
import { foldText } from '@cine/contract/text/fold-text';
import { day } from '@cine/contract/time';
import { TmdbError } from '#clients/tmdb/error.ts';
import type { Context } from '#context.ts';
import { requireAccount } from '#core/account/index.ts';
import { asTheWriter, cardOf, loadCatalogue, loadMovies } from '#core/catalogue/index.ts';
import { assertVerified } from '#core/identities/index.ts';
import { repeated } from '#platform/endpoints/repeat.ts';
import { serve } from '#platform/endpoints/serve.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { idFromKey } from '#platform/firestore/id-from-key.ts';
import { transact } from '#platform/firestore/transact.ts';
import { log } from '#platform/log.ts';
import { toInstant, utcDayOf } from '#platform/time/instant.ts';
import { enqueueLookUp, readMovies } from '../catalogue-sync/index.ts';
import { addMovieAsks, type Budget, loadBudget, saveBudget } from './room-store.ts';
import { maxFound, roomFor } from './share.ts';
import {
  countAdded,
  countLookUps,
  type LookUp,
  loadNextInTurn,
  loadOpenLookUps,
  type OpenLookUp,
  readLookUp,
  saveAnswer,
  writeLookUp,
} from './store.ts';

/** One of the caller's look-ups. Throws `look-up-not-found`. */
export const showLookUp = serve(operations.showLookUp, async (context, { uid }, { lookUpId }) => {
  const lookUp = await readLookUp(context.db, uid, lookUpId);
  if (!lookUp || lookUp.expiresAt <= context.now()) throw new AppError('look-up-not-found');
  const { query, year, status, movies, more, askedAt, expiresAt } = lookUp;
  const times = { askedAt: toInstant(askedAt), expiresAt: toInstant(expiresAt) };
  return { query, year, status, movies, more, ...times };
});

const keptForMs = day;
/** Look-ups per user and day: each may add movies, which all instances load. */
const maxADay = 20;
const atOnce = 5;

/**
 * Queues a search at TMDB, whose answer goes into the caller's own document. Repeated within a day it is the
 * same look-up. Throws `email-unverified`, and `look-ups-too-many` after twenty others within a day.
 */
export const lookUpMovies = serve(
  operations.lookUpMovies,
  async (context, caller, { query, year: inputYear }) => {
    const { db } = context;
    const year = inputYear ?? null;
    // Case, accents and spaces make no other look-up.
    const id = idFromKey(caller.uid, `${foldText(query)}\n${year}`);
    const now = context.now();
    await assertVerified(context, caller.uid);
    const { status, askedAt, isKnown } = await transact(db, async (tx) => {
      const [former, turn] = await Promise.all([
        readLookUp(tx, caller.uid, id),
        countLookUps(tx, caller.uid, now - keptForMs),
        requireAccount(context, tx, caller.uid),
      ]);
      const current = former && former.expiresAt > now ? former : null;
      if (current && current.status !== 'failed') return { ...current, isKnown: true };
      if (turn >= maxADay) throw new AppError('look-ups-too-many', { limit: maxADay });
      const open: Answer = { status: 'asked', movies: [], more: 0 };
      const made = { ...open, id, query, year, turn, askedAt: now, expiresAt: now + keptForMs };
      // A failed one stays until it expires, since it counts, as does what it added.
      if (current) writeLookUp(tx, caller.uid, { ...current, id: `${current.askedAt}-${id}` });
      writeLookUp(tx, caller.uid, made);
      return { ...made, isKnown: false };
    });
    // Known look-ups are queued again, too, as the queue may have been unreachable.
    if (status === 'asked') await enqueueLookUp(context, id, askedAt);
    return repeated({ lookUpId: id }, isKnown);
  },
);

/**
 * Answers open look-ups; those that fail stay open until the last attempt. Throws the first error at the end,
 * and `ImportingError` during an import.
 */
export async function answerLookUps(context: Context, isLastAttempt: boolean): Promise<void> {
  const open = await loadNextInTurn(context.db, atOnce);
  if (open.length === 0) return;
  const troubles: unknown[] = [];
  await asTheWriter(context, async () => {
    for (const next of open) {
      const { ref } = next;
      try {
        await saveAnswer(ref, await answerTo(context, next));
      } catch (error) {
        log.warn('look-up without an answer', { error });
        if (isLastAttempt || isFinished(error))
          await saveAnswer(ref, { status: 'failed', movies: [], more: 0 });
        else troubles.push(error);
      }
    }
  });
  if (troubles.length > 0) throw troubles[0];
}

const maxOpen = 50;

/** Queues open look-ups again. Those of a former version get a turn. */
export async function enqueueOpenLookUps(context: Context): Promise<void> {
  const now = context.now();
  for (const { ref, lookUp } of await loadOpenLookUps(context.db, maxOpen)) {
    if (lookUp.turn === undefined) await saveAnswer(ref, { turn: 0 });
    await enqueueLookUp(context, lookUp.id, now);
  }
}

/** Whether an error stays the same however often it is tried: TMDB's, and a deleted account's. */
function isFinished(error: unknown): boolean {
  if (error instanceof AppError) return error.reason === 'account-deleted';
  return error instanceof TmdbError && (error.kind === 'bad-request' || error.kind === 'invalid-answer');
}

type Answer = Pick<LookUp, 'status' | 'movies' | 'more' | 'added'>;

/** The catalogue's movies among the results, with new ones while there is room. */
async function answerTo(context: Context, open: OpenLookUp): Promise<Answer> {
  const { db, now } = context;
  const { uid } = open;
  const { query, year, added: before = 0 } = open.lookUp;
  const tmdb = await context.tmdb();
  const { results } = await tmdb.search(query, { ...(year !== null && { year }) });
  const ids = results.slice(0, maxFound).map(({ id }) => id);
  if (ids.length === 0) return { status: 'answered', movies: [], more: 0 };
  const [{ manifest, movies }, budget] = await Promise.all([
    loadCatalogue(context),
    loadBudget(db, utcDayOf(now())),
  ]);
  const missing = ids.filter((id) => !movies.byId.has(id));
  const room = missing.length > 0 ? await roomLeft(context, uid, movies.byId.size, budget) : 0;
  const taken = missing.slice(0, room);
  const added = taken.length > 0 ? await addMovies(context, taken, manifest.regions, budget, open) : 0;
  // A movie that gave its place back still has a document.
  const available = ids.filter((id) => movies.byId.has(id) || taken.includes(id));
  const records = await loadMovies(db, available);
  const cards = available.flatMap((id) => {
    const facts = records.get(id)?.facts;
    return facts ? [cardOf(facts)] : [];
  });
  // An answer we can't read must not pass for "no results".
  if (added < taken.length && cards.length === 0)
    throw new TmdbError('invalid-answer', 'The results could not be read');
  const ofLookUps = new Set([...budget.movieIds, ...taken]);
  const lookUpIds = ids.filter((id) => ofLookUps.has(id));
  if (lookUpIds.length > 0) await addMovieAsks(db, uid, lookUpIds, now());
  return { status: 'answered', movies: cards, more: missing.length - added, ...sumOf(before, added) };
}

async function roomLeft(
  { db, now, settings }: Context,
  uid: string,
  movies: number,
  budget: Budget,
): Promise<number> {
  const own = await countAdded(db, uid, now() - keptForMs);
  return roomFor({ catalogueSize: settings().catalogueSize, movies, today: budget.added, own });
}

/** Adds movies, and returns how many could be read. If TMDB stops, counts them as the asker's and throws. */
async function addMovies(
  context: Context,
  ids: readonly number[],
  regions: readonly string[],
  budget: Budget,
  { ref, lookUp: { added: before = 0 } }: OpenLookUp,
): Promise<number> {
  const { db } = context;
  const noted = withMovies(budget, ids);
  // Noted before they are added, so that it is always known where each came from.
  await saveBudget(db, noted);
  const { counts = {}, stopped } = await readMovies(context, ids, regions);
  const added = ids.length - (counts.failed ?? 0);
  await saveBudget(db, { ...noted, added: budget.added + added });
  if (!stopped) return added;
  if (added > 0) await saveAnswer(ref, sumOf(before, added));
  throw stopped;
}

function sumOf(before: number, added: number): Pick<Answer, 'added'> {
  return before + added > 0 ? { added: before + added } : {};
}

function withMovies(budget: Budget, ids: readonly number[]): Budget {
  return { ...budget, movieIds: [...new Set([...budget.movieIds, ...ids])] };
}
