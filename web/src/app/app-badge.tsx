import { useAccount } from '#data/auth/user.tsx';
import { useAppBadge } from '#data/device/app-badge.ts';
import { useCircle } from '#data/queries/use-circle.ts';
import { ifKnown } from '#data/queries/use-live.ts';
import { useOpenSessions } from '#data/queries/use-open-sessions.ts';
import { useProgress } from '#data/queries/use-progress.ts';
import { usePlans } from '#data/queries/waiting/use-plans.ts';
import { useVotes } from '#data/queries/waiting/use-votes.ts';
import { useWaiting } from '#data/queries/waiting/use-waiting.ts';
import { countWaiting } from '#data/queries/waiting/what-waits.ts';

/** Puts on the installed app's icon how many things wait for the user, as home has them. Shows nothing. */
export default function AppBadge() {
  const account = useAccount();
  const { uid } = account;
  const progress = ifKnown(useProgress(uid));
  const circle = ifKnown(useCircle());
  const sessions = useOpenSessions(uid);
  const plans = usePlans(account);
  const votes = useVotes(uid, sessions.state === 'there' ? sessions.data : []);
  const waiting = useWaiting({ uid, progress, plans, votes });
  const isKnown = progress !== null && plans !== null && circle !== null;
  useAppBadge(isKnown ? countWaiting(waiting) : null);
  return null;
}
