import { recordOwnWatch, withdrawWatch } from '@cine/contract/operations/watching/watches';
import { Check } from 'lucide-react';
import { useRef, useState } from 'react';
import { earnedAlone, playerBefore } from '#components/celebration/earned-alone.ts';
import { Notice } from '#components/feedback/notice.tsx';
import { Button } from '#components/form/button.tsx';
import { useAction } from '#components/form/use-action.ts';
import type { DeviceSharer } from '#data/auth/device-sharers.ts';
import { type JustRecorded, noteRecorded } from '#data/device/just-recorded.ts';
import { deferredStoreOf } from '#data/offline/deferred/deferred-store.ts';
import { useDeferrable } from '#data/offline/deferred/use-deferrable.ts';
import { useDeferredCalls } from '#data/offline/deferred/use-deferred-calls.ts';
import { call } from '#data/queries/call.ts';
import { ifKnown } from '#data/queries/use-live.ts';
import { useProgress } from '#data/queries/use-progress.ts';
import { useWords } from '#i18n/index.tsx';

type Props = {
  /** The device's owner, and the user who holds it now: the watch is the holder's. */
  owner: string;
  holder: DeviceSharer;
  movieId: number;
  title: string;
  seen: boolean;
  onChange: () => void;
};

/** The watch that was recorded here, or the id of its deferred call. */
type RecordedWatch = { watchId: string } | { waitingId: string };

/**
 * Records a watch once, however often it is sent, and takes it back. Offline the owner's waits; a guest's
 * doesn't.
 */
export function WatchRecord(props: Props) {
  const { say } = useWords();
  const { recorded, before, isWaiting, isWithdrawn, busy, fault, add, withdraw } = useWatchRecord(props);
  return (
    <>
      {recorded === null ? (
        <Button busy={busy !== null} onClick={() => void add()}>
          <Check aria-hidden />
          {say(props.seen ? 'movie.watchedAgain' : 'movie.watched')}
        </Button>
      ) : (
        <>
          <Notice kind="news">
            {say(isWaiting ? 'status.kept' : 'movie.recorded')}
            {before && <Earned uid={props.owner} movieId={props.movieId} before={before} />}
          </Notice>
          <Button busy={busy !== null} onClick={() => void withdraw(recorded)}>
            {say('movie.withdraw')}
          </Button>
        </>
      )}
      {isWithdrawn && <Notice kind="news">{say('movie.withdrawn')}</Notice>}
      {fault && <Notice>{fault}</Notice>}
    </>
  );
}

type EarnedProps = { uid: string; movieId: number; before: JustRecorded['before'] };

/** What the movie earned, once it is counted. */
function Earned({ uid, movieId, before }: EarnedProps) {
  const { say } = useWords();
  const progress = ifKnown(useProgress(uid));
  const earned = progress && earnedAlone(progress, { movieId, before });
  if (!earned) return null;
  const { xp, coins, unpaid } = earned;
  return (
    <>
      {xp > 0 && ` ${say('player.signedXp', { xp, sign: 'more' })}`}
      {coins > 0 && `, ${say('player.signedCoins', { coins, sign: 'more' })}`}
      {unpaid && ` ${say(`player.unpaid_${unpaid}`)}`}
    </>
  );
}

function useWatchRecord({ owner, holder, movieId, title, onChange }: Props) {
  const { busy, fault, run } = useAction();
  const recordOwn = useDeferrable(recordOwnWatch);
  const withdrawOwn = useDeferrable(withdrawWatch);
  const deferred = useDeferredCalls(owner);
  const isOwner = holder.uid === owner;
  const [recorded, setRecorded] = useState<RecordedWatch | null>(null);
  const [isWithdrawn, setWithdrawn] = useState(false);
  const progress = ifKnown(useProgress(owner));
  // Null for others who share the device: they see it at home.
  const [before, setBefore] = useState<JustRecorded['before'] | null>(null);
  // A retry sends the same watch; after taking it back a new one gets another key.
  const key = useRef(crypto.randomUUID());
  const waiting =
    recorded && 'waitingId' in recorded ? deferred?.find(({ id }) => id === recorded.waitingId) : undefined;

  async function record(): Promise<RecordedWatch> {
    const input = { movieId, key: key.current };
    if (!isOwner) return call(recordOwnWatch, input, holder.seat);
    const made = await recordOwn(input, title);
    return made.state === 'done' ? made.output : { waitingId: made.id };
  }

  async function add() {
    const former = isOwner && progress ? playerBefore(progress, movieId) : null;
    setBefore(former);
    noteRecorded(owner, former && { movieId, title, before: former });
    const done = await run('record', async () => setRecorded(await record()));
    if (!done) return noteRecorded(owner, null);
    setWithdrawn(false);
    onChange();
  }

  async function takeBack(made: RecordedWatch) {
    if (waiting) return deferredStoreOf(owner).drop(waiting.id);
    // A watch that was sent meanwhile is found by its key.
    const { watchId } = 'watchId' in made ? made : await call(recordOwnWatch, { movieId, key: key.current });
    if (isOwner) await withdrawOwn({ watchId }, title);
    else await call(withdrawWatch, { watchId }, holder.seat);
  }

  async function withdraw(made: RecordedWatch) {
    if (!(await run('withdraw', () => takeBack(made)))) return;
    key.current = crypto.randomUUID();
    noteRecorded(owner, null);
    setRecorded(null);
    setWithdrawn(true);
    onChange();
  }

  return { recorded, before, isWaiting: waiting !== undefined, isWithdrawn, busy, fault, add, withdraw };
}
