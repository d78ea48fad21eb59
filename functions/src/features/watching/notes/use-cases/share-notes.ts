/** The switch that lets a user's notes go to language models, which says where that is. */
import * as operations from '@cine/contract/operations/watching/notes';
import { planNotesTo, readNotesTo } from '#core/account/index.ts';
import { loadPlaces } from '#core/ai/index.ts';
import { serve } from '#platform/endpoints/serve.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { transact } from '#platform/firestore/transact.ts';
import { areShown, sharingView } from '../note-models.ts';

export const showNoteSharing = serve(operations.showNoteSharing, async (context, { uid }) => {
  const [allowed, models] = await Promise.all([readNotesTo(context.db, uid), loadPlaces(context)]);
  return sharingView(allowed, models);
});

/** Throws `models-changed` for others than there are, and as `requireAccount`. */
export const setNoteSharing = serve(
  operations.setNoteSharing,
  async (context, { uid }, { models: chosenModels }) => {
    const models = await loadPlaces(context);
    await transact(context.db, async (tx) => {
      const write = await planNotesTo(context, tx, uid);
      if (chosenModels.length > 0 && !areShown(chosenModels, models)) throw new AppError('models-changed');
      write(chosenModels);
    });
    return sharingView(chosenModels, models);
  },
);
