import { recordOwnWatch, withdrawWatch } from '@cine/contract/watches';
import { Check } from 'lucide-react';
import { useRef, useState } from 'react';
import { call } from '../../live/call.ts';
import { Button } from '../../pieces/button.tsx';
import { Notice } from '../../pieces/notice.tsx';
import { useAction } from '../../pieces/use-action.ts';
import { useWords } from '../../words/index.tsx';

type Props = { movieId: number; seen: boolean; onChange: () => void };

/** "I've watched it", once however often it is sent, and back again. */
export function Watched({ movieId, seen, onChange }: Props) {
  const { say } = useWords();
  const { busy, fault, run } = useAction();
  const [watchId, setWatchId] = useState<string | null>(null);
  const [isUndone, setUndone] = useState(false);
  // What is sent again after a fault is the same watch; after it was taken back, another one.
  const key = useRef(crypto.randomUUID());

  async function record() {
    const done = await run('record', async () => {
      setWatchId((await call(recordOwnWatch, { movieId, key: key.current })).watchId);
    });
    if (!done) return;
    setUndone(false);
    onChange();
  }

  async function undo(recorded: string) {
    if (!(await run('undo', () => call(withdrawWatch, { watchId: recorded })))) return;
    key.current = crypto.randomUUID();
    setWatchId(null);
    setUndone(true);
    onChange();
  }

  return (
    <>
      {watchId === null ? (
        <Button busy={busy !== null} onClick={() => void record()}>
          <Check aria-hidden />
          {say(seen ? 'movie.watchedAgain' : 'movie.watched')}
        </Button>
      ) : (
        <>
          <Notice kind="news">{say('movie.recorded')}</Notice>
          <Button busy={busy !== null} onClick={() => void undo(watchId)}>
            {say('movie.undo')}
          </Button>
        </>
      )}
      {isUndone && <Notice kind="news">{say('movie.undone')}</Notice>}
      {fault && <Notice>{fault}</Notice>}
    </>
  );
}
