/** Drafts of challenges from sentences: begins, lists, shows, reviews and discards them. */
import * as operations from '@cine/contract/operations/together/challenge-drafts';
import { assertNotDeleted } from '#core/access/index.ts';
import { loadLocale, readTitleCheck } from '#core/account/index.ts';
import { loadMovies } from '#core/catalogue/index.ts';
import { repeated } from '#platform/endpoints/repeat.ts';
import { serve } from '#platform/endpoints/serve.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { emit } from '#platform/events.ts';
import { idFromKey } from '#platform/firestore/id-from-key.ts';
import type { Reader } from '#platform/firestore/reader.ts';
import { transact } from '#platform/firestore/transact.ts';
import { beginDraft } from '../drafts/begin-service.ts';
import { type Draft, draftView, listOf, reviewed, unknownTo } from '../drafts/draft.ts';
import { deleteDraft, readDraft, readDrafts, writeDraft } from '../drafts/store.ts';
import { readChallenge } from '../store.ts';

/**
 * Begins a draft; with a known key it is the one that is there. Throws `drafts-too-many`, `title-refused`,
 * and `draft-not-found` where the one with that key was published.
 */
export const draftChallenge = serve(
  operations.draftChallenge,
  async (context, caller, { sentence, rules, key }) => {
    const { db } = context;
    const { uid } = caller;
    // With a prefix, as a challenge made by the same key isn't this draft's.
    const id = key === undefined ? context.newId() : idFromKey(uid, `draft ${key}`);
    const locale = await loadLocale(db, uid);
    if (!locale) throw new AppError('account-missing');
    const begun = await beginDraft(context, caller, { id, sentence, locale, rules });
    return transact(db, async (tx) => {
      const [assertMayBeTitles, open, existing, published] = await Promise.all([
        readTitleCheck(context, tx, uid),
        readDrafts(tx, uid, context.now()),
        key === undefined ? null : readDraft(tx, uid, id),
        key === undefined ? null : readChallenge(tx, id),
      ]);
      assertMayBeTitles([sentence]);
      if (existing) return repeated(draftView(existing));
      if (published) throw new AppError('draft-not-found');
      if (open.length >= operations.maxDrafts)
        throw new AppError('drafts-too-many', { limit: operations.maxDrafts });
      writeDraft(tx, uid, begun);
      emit({ event: 'challenge-drafted', movies: begun.movies.length });
      return draftView(begun);
    });
  },
);

export const listChallengeDrafts = serve(operations.listChallengeDrafts, async ({ db, now }, { uid }) => {
  const [drafts] = await Promise.all([readDrafts(db, uid, now()), assertNotDeleted(db, uid, now())]);
  return {
    drafts: drafts.map((draft) => ({ ...draftView(draft), movies: listOf(draft).length })),
  };
});

/** Throws `draft-not-found`. */
export const showChallengeDraft = serve(
  operations.showChallengeDraft,
  async ({ db, now }, { uid }, { draftId }) => {
    const [draft] = await Promise.all([requireDraft(db, uid, draftId), assertNotDeleted(db, uid, now())]);
    return draftView(draft);
  },
);

/** Changes the list of a draft. Throws `draft-not-found`, `draft-full` and `movie-unknown`. */
export const reviewChallengeDraft = serve(
  operations.reviewChallengeDraft,
  async ({ db, now }, { uid }, { draftId, accept = [], remove = [] }) =>
    transact(db, async (tx) => {
      const [draft] = await Promise.all([requireDraft(tx, uid, draftId), assertNotDeleted(tx, uid, now())]);
      const added = unknownTo(draft, accept);
      const movies = [...(await loadMovies(db, added)).values()];
      if (movies.length < added.length) throw new AppError('movie-unknown');
      const changed = reviewed(draft, { accept, add: movies.map(({ facts }) => facts), remove });
      writeDraft(tx, uid, changed);
      return draftView(changed);
    }),
);

export const discardChallengeDraft = serve(
  operations.discardChallengeDraft,
  async ({ db, now }, { uid }, { draftId }) => {
    await transact(db, async (tx) => {
      await Promise.all([requireDraft(tx, uid, draftId), assertNotDeleted(tx, uid, now())]);
      deleteDraft(tx, uid, draftId);
    });
    return {};
  },
);

async function requireDraft(reader: Reader, uid: string, draftId: string): Promise<Draft> {
  const draft = await readDraft(reader, uid, draftId);
  if (!draft) throw new AppError('draft-not-found');
  return draft;
}
