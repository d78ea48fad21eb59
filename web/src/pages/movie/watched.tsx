import { recordOwnWatch, withdrawWatch } from '@cine/contract/watches';
import { Check } from 'lucide-react';
import { useRef, useState } from 'react';
import { call } from '../../live/call.ts';
import { outboxOf } from '../../live/outbox/outbox.ts';
import { useDeferrable } from '../../live/outbox/use-deferrable.ts';
import { useOutbox } from '../../live/outbox/use-outbox.ts';
import { Button } from '../../pieces/button.tsx';
import { Notice } from '../../pieces/notice.tsx';
import { useAction } from '../../pieces/use-action.ts';
import { useWords } from '../../words/index.tsx';

type Props = { uid: string; movieId: number; title: string; seen: boolean; onChange: () => void };

/** What was recorded here: the watch, or what it waits as on this device. */
type Recorded = { watchId: string } | { waitingId: string };

/** "I've watched it", once however often it is sent, and back again; without a network it waits. */
export function Watched({ uid, movieId, title, seen, onChange }: Props) {
  const { say } = useWords();
  const { busy, fault, run } = useAction();
  const record = useDeferrable(recordOwnWatch);
  const withdraw = useDeferrable(withdrawWatch);
  const queue = useOutbox(uid);
  const [recorded, setRecorded] = useState<Recorded | null>(null);
  const [isUndone, setUndone] = useState(false);
  // What is sent again after a fault is the same watch; after it was taken back, another one.
  const key = useRef(crypto.randomUUID());
  const waiting =
    recorded && 'waitingId' in recorded ? queue?.find(({ id }) => id === recorded.waitingId) : undefined;

  async function add() {
    const done = await run('record', async () => {
      const made = await record({ movieId, key: key.current }, title);
      setRecorded(made.state === 'done' ? { watchId: made.output.watchId } : { waitingId: made.id });
    });
    if (!done) return;
    setUndone(false);
    onChange();
  }

  async function takeBack(made: Recorded) {
    if (waiting) return outboxOf(uid).drop(waiting.id);
    // What was sent from here meanwhile is told by its key.
    const { watchId } = 'watchId' in made ? made : await call(recordOwnWatch, { movieId, key: key.current });
    await withdraw({ watchId }, title);
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
