import type { MovieOwner } from '@cine/contract/operations/together/sessions';
import { mediumName } from '../collection/mediums.ts';
import type { Teller } from './reasons-in-words.ts';

/** "Léo has it · Blu-ray". */
export function ownerInWords({ uid, medium }: MovieOwner, { say, me, nameOf }: Teller): string {
  const who = say('movie.owned', { isMe: uid === me ? 'yes' : 'no', name: nameOf(uid) });
  return medium === null ? who : `${who} · ${mediumName(medium, say)}`;
}
