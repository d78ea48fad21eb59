import type { SessionDocument } from '@cine/contract/documents/sessions';
import { joinSession } from '@cine/contract/operations/together/sessions';
import { useState } from 'react';
import { Notice } from '#components/feedback/notice.tsx';
import { Button } from '#components/form/button.tsx';
import { useAction } from '#components/form/use-action.ts';
import { addGuestSeat } from '#data/auth/guest-seats.ts';
import { zoneOfDevice } from '#data/device/zone-of-device.ts';
import { call } from '#data/queries/call.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import { Letters } from '../letters.tsx';
import { useFirstFocus } from '../use-remote-control.ts';
import styles from './poll-screen.module.css';
import { asName, longestName } from './typed-name.ts';

type Props = { id: string; session: SessionDocument; onDone: () => void };

/**
 * A user without a phone joins at the screen, by a name. They watch what the others can, so that the list
 * stays as it is.
 */
export function NameEntry({ id, session, onDone }: Props) {
  const { say, locale } = useWords();
  const [typed, setTyped] = useState('');
  const { busy, fault, run } = useAction();
  useFirstFocus('name');
  const name = asName(typed);
  const erase = () => busy === null && setTyped(typed.slice(0, -1));

  async function join() {
    if (name === '') return;
    const { code, commonProviders, region } = session;
    const guest = {
      displayName: name,
      providers: commonProviders,
      region,
      locale,
      timeZone: zoneOfDevice(region),
    };
    const joined = await run('join', () =>
      addGuestSeat(id, (from) => call(joinSession, { code, guest }, from)),
    );
    if (joined) onDone();
  }

  return (
    <section className={styles.name}>
      <div className={layout.stackL}>
        <h1>{say('television.yourName')}</h1>
        <p className={styles.typed} role="status">
          {name === '' ? say('television.noName') : name}
        </p>
        {fault && <Notice>{fault}</Notice>}
      </div>
      <Letters
        alphabet={say('television.nameLetters')}
        isBusy={busy !== null}
        onAdd={(letter) => busy === null && setTyped((typed + letter).slice(0, longestName))}
        onErase={erase}
      >
        <div className={`${layout.wrapM} ${styles.done}`}>
          <Button
            kind="main"
            busy={busy !== null}
            aria-disabled={name === '' || undefined}
            onClick={() => void join()}
          >
            {say('television.nameDone')}
          </Button>
          <Button held={busy !== null} onClick={onDone}>
            {say('common.cancel')}
          </Button>
        </div>
      </Letters>
    </section>
  );
}
