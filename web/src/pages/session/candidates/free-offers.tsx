import { setIncludeFree } from '@cine/contract/operations/sessions';
import { call } from '../../../live/data/call.ts';
import { Notice } from '../../../pieces/feedback/notice.tsx';
import { Button } from '../../../pieces/form/button.tsx';
import { useAction } from '../../../pieces/form/use-action.ts';
import surface from '../../../style/surface.module.css';
import { useWords } from '../../../words/index.tsx';
import { useSession } from '../session-context.tsx';
import styles from './candidate-list.module.css';

/** Whether free offers count, for the whole session. Shows at once. */
export function FreeOffersToggle({ className }: { className: string | undefined }) {
  const { say } = useWords();
  const { id: sessionId, session, holder } = useSession();
  const { busy, fault, run } = useAction();
  const { includeFree } = session;
  return (
    <>
      <label className={className}>
        <input
          type="checkbox"
          checked={busy === null ? includeFree : !includeFree}
          onChange={() =>
            void run('free', () =>
              call(setIncludeFree, { sessionId, includeFree: !includeFree }, holder.seat),
            )
          }
        />
        {say('session.includeFree')}
      </label>
      {fault && <Notice>{fault}</Notice>}
    </>
  );
}

/** Says that free offers count, and how to leave them out. */
export function FreeOffersNote() {
  const { say } = useWords();
  const { id: sessionId, session, holder } = useSession();
  const { busy, fault, run } = useAction();
  if (!session.includeFree) return null;
  return (
    <div className={`${surface.live} ${styles.free}`}>
      <p>{say('session.freeCounts')}</p>
      <Button
        kind="quiet"
        busy={busy !== null}
        onClick={() =>
          void run('free', () => call(setIncludeFree, { sessionId, includeFree: false }, holder.seat))
        }
      >
        {say('session.withoutFree')}
      </Button>
      {fault && <Notice>{fault}</Notice>}
    </div>
  );
}
