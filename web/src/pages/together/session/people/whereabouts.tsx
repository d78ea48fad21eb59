import { setMode } from '@cine/contract/operations/together/sessions';
import { MapPin } from 'lucide-react';
import { useState } from 'react';
import { Notice } from '#components/feedback/notice.tsx';
import { Button } from '#components/form/button.tsx';
import { Form } from '#components/form/form.tsx';
import { type SessionPlace, SessionPlaceChoice } from '#components/form/session-place-choice.tsx';
import { useAction } from '#components/form/use-action.ts';
import { Dialog } from '#components/layout/dialog.tsx';
import { call } from '#data/queries/call.ts';
import { displayNames } from '#i18n/formats.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import { useSession } from '../session-context.tsx';
import styles from './whereabouts.module.css';

/** Whether the evening is together or apart, and where; changes it. */
export function Whereabouts() {
  const { say, locale } = useWords();
  const { session, isHost } = useSession();
  const [isMoving, setMoving] = useState(false);
  const region = displayNames(locale, { type: 'region' }).of(session.region) ?? session.region;
  const where = session.mode === 'together' ? say('session.togetherIn', { region }) : say('session.apart');
  if (!isHost)
    return (
      <p className={`${layout.tapLink} ${styles.place}`}>
        <MapPin aria-hidden />
        {where}
      </p>
    );
  return (
    <>
      <button type="button" className={`${layout.tapLink} ${styles.place}`} onClick={() => setMoving(true)}>
        <MapPin aria-hidden />
        {where}
      </button>
      {isMoving && (
        <Dialog title={say('session.mode')} onClose={() => setMoving(false)}>
          <Move onDone={() => setMoving(false)} />
        </Dialog>
      )}
    </>
  );
}

function Move({ onDone }: { onDone: () => void }) {
  const { say } = useWords();
  const { id, session, holder } = useSession();
  const [where, setWhere] = useState<SessionPlace>({ mode: session.mode, region: session.region });
  const { busy, fault, run } = useAction();

  async function submit() {
    if (await run('move', () => call(setMode, { sessionId: id, ...where }, holder.seat))) onDone();
  }

  return (
    <Form className={layout.stackL} onSubmit={submit}>
      <SessionPlaceChoice value={where} onChange={setWhere} />
      {session.chosen && <p>{say('session.moveHint')}</p>}
      {fault && <Notice>{fault}</Notice>}
      <Button kind="main" type="submit" busy={busy !== null}>
        {say('session.move')}
      </Button>
    </Form>
  );
}
