import { recordOwnWatch, withdrawWatch } from '@cine/contract/watches';
import { Check } from 'lucide-react';
import { useRef, useState } from 'react';
import type { DeviceSharer } from '../../live/auth/device-sharers.ts';
import { call } from '../../live/data/call.ts';
import { outboxOf } from '../../live/offline/outbox/outbox.ts';
import { useDeferrable } from '../../live/offline/outbox/use-deferrable.ts';
import { useOutbox } from '../../live/offline/outbox/use-outbox.ts';
import { Notice } from '../../pieces/feedback/notice.tsx';
import { Button } from '../../pieces/form/button.tsx';
import { useAction } from '../../pieces/form/use-action.ts';
import { useWords } from '../../words/index.tsx';

type Props = {
  /** Whose device it is, and who holds it now: it is theirs that is recorded. */
  owner: string;
  holder: DeviceSharer;
  movieId: number;
  title: string;
  seen: boolean;
  onChange: () => void;
};

/** What was recorded here: the watch, or what it waits as on this device. */
type Recorded = { watchId: string } | { waitingId: string };

/**
 * "I've watched it", once however often it is sent, and back again. Without a network the owner's waits; a guest's, who
 * has the phone for a moment, does not.
 */
export function WatchRecord({ owner, holder, movieId, title, seen, onChange }: Props) {
  const { say } = useWords();
  const { busy, fault, run } = useAction();
  const recordOwn = useDeferrable(recordOwnWatch);
  const withdrawOwn = useDeferrable(withdrawWatch);
  const queue = useOutbox(owner);
  const isOwner = holder.uid === owner;
  const [recorded, setRecorded] = useState<Recorded | null>(null);
  const [isUndone, setUndone] = useState(false);
  // What is sent again after a fault is the same watch; after it was taken back, another one.
  const key = useRef(crypto.randomUUID());
  const waiting =
    recorded && 'waitingId' in recorded ? queue?.find(({ id }) => id === recorded.waitingId) : undefined;

  async function record(): Promise<Recorded> {
    const input = { movieId, key: key.current };
    if (!isOwner) return call(recordOwnWatch, input, holder.seat);
    const made = await recordOwn(input, title);
    return made.state === 'done' ? made.output : { waitingId: made.id };
  }

  async function add() {
    const done = await run('record', async () => setRecorded(await record()));
    if (!done) return;
    setUndone(false);
    onChange();
  }

  async function takeBack(made: Recorded) {
    if (waiting) return outboxOf(owner).drop(waiting.id);
    // What was sent from here meanwhile is told by its key.
    const { watchId } = 'watchId' in made ? made : await call(recordOwnWatch, { movieId, key: key.current });
    if (isOwner) await withdrawOwn({ watchId }, title);
    else await call(withdrawWatch, { watchId }, holder.seat);
  }

  async function undo(made: Recorded) {
    if (!(await run('undo', () => takeBack(made)))) return;
    key.current = crypto.randomUUID();
    setRecorded(null);
    setUndone(true);
    onChange();
  }

  return (
    <>
      {recorded === null ? (
        <Button busy={busy !== null} onClick={() => void add()}>
          <Check aria-hidden />
          {say(seen ? 'movie.watchedAgain' : 'movie.watched')}
        </Button>
      ) : (
        <>
          <Notice kind="news">{say(waiting ? 'outbox.kept' : 'movie.recorded')}</Notice>
          <Button busy={busy !== null} onClick={() => void undo(recorded)}>
            {say('movie.undo')}
          </Button>
        </>
      )}
      {isUndone && <Notice kind="news">{say('movie.undone')}</Notice>}
      {fault && <Notice>{fault}</Notice>}
    </>
  );
}
