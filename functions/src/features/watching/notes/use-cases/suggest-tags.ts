/** Suggests tags for a user's own note, and remembers those that they dismissed. */
import type { NoteModel } from '@cine/contract/operations/core/account';
import * as operations from '@cine/contract/operations/watching/notes';
import type { Locale } from '@cine/contract/primitives';
import type { Context } from '#context.ts';
import { loadLocale, readNotesTo, requireAccount } from '#core/account/index.ts';
import { askModel } from '#core/ai/index.ts';
import type { Caller } from '#platform/endpoints/caller.ts';
import { serve } from '#platform/endpoints/serve.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { transact } from '#platform/firestore/transact.ts';
import { loadOwnNote, type OwnNote, planDismissed } from '../../collections/index.ts';
import { answerForm, factsFor, noteTask } from '../question.ts';
import { suggestedByModel, suggestedByRules, suggestionsFor } from '../suggest.ts';

/** By the lexicon here; a model reads the note only where the user asks for that and has allowed it. */
export const suggestTags = serve(
  operations.suggestTags,
  async (context, caller, { collection, movieId, withModel }) => {
    const { db } = context;
    const [note, allowed, locale] = await Promise.all([
      loadOwnNote(db, caller.uid, collection, movieId),
      readNotesTo(db, caller.uid),
      loadLocale(db, caller.uid),
    ]);
    const language = locale ?? caller.prefers ?? 'fr';
    if (withModel && allowed.length === 0) throw new AppError('notes-not-shared');
    const { answer, by } = withModel
      ? await ask(context, caller, note, allowed, language)
      : { answer: null, by: { kind: 'rules' as const, because: 'declined' as const } };
    const suggested = [
      ...suggestedByRules(note, language),
      ...(answer ? suggestedByModel(note, answer, language) : []),
    ];
    return { suggestions: suggestionsFor(note, suggested), answeredBy: by };
  },
);

function ask(context: Context, caller: Caller, note: OwnNote, allowed: readonly NoteModel[], locale: Locale) {
  return askModel(context, caller, {
    purpose: 'notes',
    locale,
    task: noteTask,
    facts: factsFor(note, locale),
    form: answerForm,
    onlyAt: allowed,
  });
}

export const dismissTag = serve(operations.dismissTag, async (context, { uid }, input) =>
  transact(context.db, async (tx) => {
    const [{ dismissed, write }] = await Promise.all([
      planDismissed(tx, uid, input, context.now()),
      requireAccount(context, tx, uid),
    ]);
    write();
    return { dismissed };
  }),
);
