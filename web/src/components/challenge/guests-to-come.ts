import type { GainDocument } from '@cine/contract/documents/gains';
import type { SessionDocument } from '@cine/contract/documents/sessions';
import { rewards } from '@cine/contract/game/rewards';

/**
 * How many more XP a movie pays, at least, once a guest who watched it has an account: until then it counts
 * as watched alone. Null where nothing more will come. The week's first such movie pays more than that.
 */
export function xpToCome(
  { attendees }: Pick<SessionDocument, 'attendees'>,
  { recordedFor }: Pick<SessionDocument['watched'][number], 'recordedFor'>,
  gain: Pick<GainDocument, 'uid' | 'paid'> | null,
): number | null {
  const paid = gain?.paid?.find(({ reward }) => reward === 'movie')?.xp ?? 0;
  const others = recordedFor.filter((uid) => uid !== gain?.uid);
  const isGuest = (uid: string) => attendees[uid]?.guest === true;
  if (gain === null || others.length === 0 || isGuest(gain.uid) || !others.every(isGuest)) return null;
  const more = Math.floor(
    (paid * (rewards.movie.together.xp - rewards.movie.alone.xp)) / rewards.movie.alone.xp,
  );
  return more > 0 ? more : null;
}
