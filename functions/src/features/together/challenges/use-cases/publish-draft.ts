import { rule } from '@cine/contract/game/rule';
import {
  isBeingLabelled,
  publishChallengeDraft as operation,
} from '@cine/contract/operations/together/challenge-drafts';
import type { Challenge } from '@cine/contract/operations/together/challenges';
import { readTitleCheck } from '#core/account/index.ts';
import { loadMovies } from '#core/catalogue/index.ts';
import { repeated } from '#platform/endpoints/repeat.ts';
import { serve } from '#platform/endpoints/serve.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { emit } from '#platform/events.ts';
import { transact } from '#platform/firestore/transact.ts';
import { assertSeasonAhead, definitionOf, madeView } from '../definition.ts';
import { fromSentenceOf, isSameList, listOf, reasonsOf } from '../drafts/draft.ts';
import { deleteDraft, readDraft } from '../drafts/store.ts';
import { readChallenge, writeChallenge, writeReasons } from '../store.ts';

/**
 * Makes a challenge of a draft, under its id, with the movies of its list that are still in the catalogue.
 * Throws `draft-not-found`, `draft-being-labelled`, `draft-list-changed`, `draft-movies-few`, `season-over`
 * and `title-refused`.
 */
export const publishChallengeDraft = serve(
  operation,
  async (context, { uid }, { draftId, list: seen, ...terms }) =>
    transact(context.db, async (tx) => {
      const [assertMayBeTitles, draft, published] = await Promise.all([
        readTitleCheck(context, tx, uid),
        readDraft(tx, uid, draftId),
        readChallenge(tx, draftId),
      ]);
      if (published?.makerId === uid && published.fromSentence)
        return repeated(madeView(definitionOf(published)));
      if (!draft) throw new AppError('draft-not-found');
      assertMayBeTitles([draft.sentence, ...Object.values(terms.titles)]);
      if (isBeingLabelled(draft, context.now())) throw new AppError('draft-being-labelled');
      assertSeasonAhead(terms.season, null, context.now());
      const listed = listOf(draft);
      if (!isSameList(listed, seen)) throw new AppError('draft-list-changed');
      const records = await loadMovies(
        context.db,
        listed.map(({ movieId }) => movieId),
      );
      const list = listed.filter(({ movieId }) => records.has(movieId));
      if (list.length < terms.targetCount) throw new AppError('draft-movies-few', { movies: list.length });
      const challenge: Challenge = {
        ...terms,
        id: draftId,
        version: 1,
        rules: [
          rule(
            'movie',
            'in',
            list.map(({ movieId }) => movieId),
          ),
        ],
        makerId: uid,
        fromSentence: fromSentenceOf(draft, list),
      };
      writeChallenge(tx, { ...challenge, joined: false }, null);
      writeReasons(tx, draftId, reasonsOf(list));
      deleteDraft(tx, uid, draftId);
      emit({ event: 'challenge-created', audience: challenge.audience });
      return madeView(challenge);
    }),
);
