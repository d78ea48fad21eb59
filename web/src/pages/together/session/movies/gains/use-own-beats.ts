import type { GainDocument } from '@cine/contract/documents/gains';
import { beatsOf } from '#components/celebration/beats/beats.ts';
import { useAccount } from '#data/auth/user.tsx';
import { ifKnown } from '#data/queries/use-live.ts';
import { useProgress } from '#data/queries/use-progress.ts';
import { useSession } from '../../session-context.tsx';
import { withOwnTitles } from './own-titles.ts';

/** The parts of a gain of who holds the device; null until it is counted. */
export function useOwnBeats(gain: GainDocument | null) {
  const { uid } = useAccount();
  const { holder } = useSession();
  const progress = ifKnown(useProgress(holder.uid, holder.seat));
  const isOwner = uid === holder.uid;
  // Only the owner of the device sees the titles of their personal challenges.
  const titled = gain && isOwner ? withOwnTitles(gain, progress?.challenges ?? {}) : gain;
  const unpaid = progress?.evenings.find(({ movieId }) => movieId === gain?.movieId)?.unpaid ?? null;
  return { progress, isOwner, titled, beats: titled && beatsOf(titled), unpaid };
}
