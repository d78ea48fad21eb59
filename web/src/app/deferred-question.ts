import type { SessionDocument } from '@cine/contract/documents/sessions';
import type { SharedCall } from '#data/offline/deferred/deferred-calls.ts';
import type { WordKey } from '#i18n/index.tsx';

/** The question whether the user still wants a call. */
export function questionOf({ operation, input }: SharedCall): WordKey {
  if (operation === 'sessions-choose') return 'status.askChoose';
  if (operation === 'sessions-recordWatch') return 'status.askWatched';
  return input.present ? 'status.askHere' : 'status.askAway';
}

/** Whether the session is already as the call would make it, so that there is nothing to ask. */
export function isAlreadySo(
  { operation, input }: SharedCall,
  { chosen, watched, attendees }: SessionDocument,
  uid: string,
): boolean {
  if (operation === 'sessions-choose') return chosen?.movieId === input.movieId;
  if (operation === 'sessions-recordWatch')
    return watched.some(({ movieId, recordedFor }) => movieId === input.movieId && recordedFor.includes(uid));
  return attendees[uid]?.present === input.present;
}
