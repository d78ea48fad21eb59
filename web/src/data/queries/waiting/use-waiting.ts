import type { Plan } from '@cine/contract/operations/together/dates';
import { serverNow } from '../../server-time.ts';
import { useCircle } from '../use-circle.ts';
import { useDuelsToAnswer } from '../use-duels-to-answer.ts';
import { ifKnown } from '../use-live.ts';
import type { Progress } from '../use-progress.ts';
import { useRatings } from '../use-ratings.ts';
import { useDueCelebration } from './use-due-celebration.ts';
import { useGroupEvenings } from './use-group-evenings.ts';
import { useInvitations } from './use-invitations.ts';
import { type Sources, type Waits, whatWaits } from './what-waits.ts';

type Given = {
  uid: string;
  progress: Progress | null;
  plans: readonly Plan[] | null;
  votes: Sources['votes'];
};

/** What waits for the user, with what the page knows of it already, live. */
export function useWaiting({ uid, progress, plans, votes }: Given): Waits[] {
  const circle = ifKnown(useCircle());
  const { scores, state } = useRatings(uid);
  const sources = {
    due: useDueCelebration(uid).due,
    invitations: useInvitations(),
    groupEvenings: useGroupEvenings(),
    votes,
    duels: useDuelsToAnswer(),
    plans: plans ?? [],
    asking: circle?.asking ?? {},
    evenings: progress?.evenings ?? [],
    rated: state === 'there' ? scores : null,
  };
  return whatWaits(sources, serverNow());
}
