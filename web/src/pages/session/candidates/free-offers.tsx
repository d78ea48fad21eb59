import { setIncludeFree } from '@cine/contract/operations/sessions';
import { call } from '../../../live/data/call.ts';
import { Notice } from '../../../pieces/feedback/notice.tsx';
import { useAction } from '../../../pieces/form/use-action.ts';
import { useWords } from '../../../words/index.tsx';
import { useSession } from '../session-context.tsx';

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
