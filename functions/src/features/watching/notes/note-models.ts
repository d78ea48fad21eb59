/** Which models a user lets read their notes: just those that they were shown, at just those hosts. */
import type { NoteModel } from '@cine/contract/operations/core/account';
import type { NoteSharing } from '@cine/contract/operations/watching/notes';

type Places = NoteSharing['models'];

/** Whether a user was shown all models that there are, and no others. */
export function areShown(models: readonly NoteModel[], places: Places): boolean {
  return models.length === places.length && areAllowed(models, places);
}

/** Where notes would go, and whether the user allowed all of that. */
export function sharingView(allowed: readonly NoteModel[], places: Places): NoteSharing {
  return { models: places, isAllowed: places.length > 0 && areAllowed(allowed, places) };
}

function areAllowed(allowed: readonly NoteModel[], places: Places): boolean {
  return places.every(({ provider, model, host }) =>
    allowed.some((each) => each.provider === provider && each.model === model && each.host === host),
  );
}
