/** Decides a case (hides, suspends or leaves it), and undoes a decision. */
import * as operations from '@cine/contract/operations/faces/moderation';
import { unnamedUid } from '@cine/contract/primitives';
import { day } from '@cine/contract/time';
import type { Context } from '#context.ts';
import { assertMayWrite } from '#core/access/index.ts';
import {
  planHiddenBio,
  planHiddenName,
  planRefusedTitles,
  planShownBio,
  planShownName,
  planSuspension,
  planSuspensionEnd,
  readAccount,
} from '#core/account/index.ts';
import { type MovieTexts, planHiddenTexts, planShownTexts } from '#movies/custom-movies/index.ts';
import { serve } from '#platform/endpoints/serve.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { emit } from '#platform/events.ts';
import { type Tx, transact } from '#platform/firestore/transact.ts';
import { planTitles } from '#together/challenges/index.ts';
import { planGroupName } from '#together/groups/index.ts';
import {
  planHiddenAvatar,
  planHiddenTitle,
  planShownAvatar,
  planShownTitle,
} from '#together/profiles/index.ts';
import { type CollectionTexts, planTextChange, textsIn } from '#watching/collections/index.ts';
import { type Case, type Entry, entryView, isHideable } from '../case.ts';
import * as store from '../store.ts';

/**
 * Decides an open case. Throws `case-not-found`, `case-decided`, `case-own`, `suspended-already`, and
 * `nothing-to-hide` if nothing of what was reported is left.
 */
export const decideCase = serve(
  operations.decide,
  async (context, { uid: by }, { caseId, action, cause, days }) => {
    const { db } = context;
    const now = context.now();
    const until = action === 'suspend' && days !== undefined ? now + days * day : null;
    const entry = await transact(db, async (tx) => {
      const [reported] = await Promise.all([store.readCase(tx, caseId, now), assertMayWrite(tx, by, now)]);
      if (!reported) throw new AppError('case-not-found');
      if (!reported.open) throw new AppError('case-decided');
      if (reported.uid === by) throw new AppError('case-own');
      const write = await planDecision(context, tx, reported, { action, cause, until });
      if (!write) throw new AppError('nothing-to-hide');
      const { kind, targetId, uid, text, titles, movie, said, firstAt: since } = reported;
      const added: Entry = {
        id: context.newId(),
        caseId,
        kind,
        targetId,
        uid,
        text,
        action,
        cause,
        until,
        by,
        since,
        ...(titles && { titles }),
        ...(movie && { movie }),
        ...(said && { said }),
        at: now,
        undoes: null,
      };
      write();
      store.appendEntry(tx, added);
      store.writeCase(tx, { ...reported, open: false, decidedBy: added.id });
      emit({ event: 'moderated', action, kind });
      return added;
    });
    return entryView(entry);
  },
);

/** What a decision writes; null if there is nothing left to decide about. */
async function planDecision(
  context: Context,
  tx: Tx,
  { kind, targetId, uid, text, titles, movie, said }: Case,
  { action, cause, until }: Pick<Entry, 'action' | 'cause' | 'until'>,
): Promise<(() => void) | null> {
  if (action === 'reject') return () => {};
  if (action === 'suspend') return planSuspension(context, tx, uid, { until, cause });
  if (!isHideable(kind)) return null;
  if (kind === 'challenge') {
    const hide = await planTitles(tx, targetId, titles);
    return hide && both(hide, await planRefusedTitles(tx, uid, Object.values(titles ?? {}), true));
  }
  if (movie) {
    const { locale } = (await readAccount(tx, uid)) ?? { locale: 'en' };
    const hide = await planHiddenTexts(tx, targetId, movie, locale);
    return hide && both(hide, await planRefusedTitles(tx, uid, titlesOf(movie), true));
  }
  if (kind === 'group') {
    const { locale } = (await readAccount(tx, uid)) ?? { locale: 'en' };
    const hide = await planGroupName(tx, targetId, { hide: text, locale });
    return hide && both(hide, await planRefusedTitles(tx, uid, [text], true));
  }
  if (said) {
    const { locale } = (await readAccount(tx, uid)) ?? { locale: 'en' };
    const hide = await planTextChange(tx, ...placeIn(targetId), { hide: said, locale }, context.now());
    return hide && both(hide, await planRefusedTitles(tx, uid, titlesIn(said), true));
  }
  if (kind === 'title') {
    const hide = await planHiddenTitle(tx, uid, text);
    return hide && both(hide, await planRefusedTitles(tx, uid, [text], true));
  }
  if (kind === 'bio') return planHiddenBio(tx, uid, text);
  if (kind === 'avatar') return planHiddenAvatar(tx, uid, text);
  return planHiddenName(context, tx, uid, kind === 'name' ? 'name' : 'username', text);
}

/** Undoes a decision, once. What was changed meanwhile stays. */
export const undoDecision = serve(operations.undoDecision, async (context, { uid: by }, { entryId }) => {
  const { db } = context;
  const now = context.now();
  const id = store.undoingId(entryId);
  const entry = await transact(db, async (tx) => {
    const [undone, undoing] = await Promise.all([
      store.readEntry(tx, entryId),
      store.readEntry(tx, id),
      assertMayWrite(tx, by, now),
    ]);
    if (!undone || undone.action === 'undo' || undone.uid === unnamedUid)
      throw new AppError('case-not-found');
    if (undoing) throw new AppError('decision-undone');
    if (undone.uid === by) throw new AppError('case-own');
    const reported = await store.readCase(tx, undone.caseId, now);
    const write = await plannedUndo(context, tx, undone);
    const added: Entry = { ...undone, id, action: 'undo', until: null, by, at: now, undoes: entryId };
    write?.();
    store.appendEntry(tx, added);
    if (reported?.decidedBy === entryId) store.writeCase(tx, { ...reported, open: true, decidedBy: null });
    emit({ event: 'moderated', action: 'undo', kind: undone.kind });
    return added;
  });
  return entryView(entry);
});

async function plannedUndo(
  context: Context,
  tx: Tx,
  { action, kind, targetId, uid, text, titles, movie, said, until, cause }: Entry,
): Promise<(() => void) | null> {
  if (action === 'suspend') return planSuspensionEnd(context, tx, uid, { until, cause });
  if (action !== 'hide' || text === null) return null;
  if (kind === 'challenge') {
    const show = await planTitles(tx, targetId, undefined, titles);
    return both(show, await planRefusedTitles(tx, uid, Object.values(titles ?? {}), false));
  }
  if (movie) {
    const show = await planShownTexts(tx, targetId, movie);
    return both(show, await planRefusedTitles(tx, uid, titlesOf(movie), false));
  }
  if (kind === 'group') {
    const show = await planGroupName(tx, targetId, { show: text });
    return both(show, await planRefusedTitles(tx, uid, [text], false));
  }
  if (said) {
    const show = await planTextChange(tx, ...placeIn(targetId), { show: said }, context.now());
    return both(show, await planRefusedTitles(tx, uid, titlesIn(said), false));
  }
  if (kind === 'title') {
    const show = await planShownTitle(tx, uid, text);
    return both(show, await planRefusedTitles(tx, uid, [text], false));
  }
  if (kind === 'bio') return planShownBio(tx, uid, text);
  if (kind === 'avatar') return planShownAvatar(tx, uid, text);
  return planShownName(tx, uid, kind === 'name' ? 'name' : 'username', text);
}

/** The collection, and the movie in it, that a case is about. */
function placeIn(targetId: string): [collection: string, movieId: number | null] {
  const [collection = '', movieId] = targetId.split(' ');
  return [collection, movieId === undefined ? null : Number(movieId)];
}

/** What names a collection, which can't be given again; notes and tags may be harmless elsewhere. */
function titlesIn({ name, description }: CollectionTexts): string[] {
  return textsIn({ name: name ?? null, description: description ?? null });
}

/** The titles that the maker can't give again, but not directors, who may have other movies. */
function titlesOf({ title, originalTitle }: MovieTexts): string[] {
  return originalTitle === null ? [title] : [title, originalTitle];
}

function both(one: (() => void) | null, other: (() => void) | null): () => void {
  return () => {
    one?.();
    other?.();
  };
}
