import { Copy, Share2 } from 'lucide-react';
import { useState } from 'react';
import { Button } from '#components/form/button.tsx';
import { QrCode } from '#components/layout/qr-code.tsx';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import { useSession } from '../session-context.tsx';
import styles from './invitation.module.css';

/** The evening's code, link and QR code for others. */
export function Invitation() {
  const { say } = useWords();
  const { session } = useSession();
  const [outcome, setOutcome] = useState<'copied' | 'notCopied' | null>(null);
  const link = `${location.origin}/join/${session.code}`;

  async function copy() {
    try {
      await navigator.clipboard.writeText(link);
      setOutcome('copied');
    } catch {
      setOutcome('notCopied');
    }
  }

  async function share() {
    // Closing the share window isn't an error.
    await navigator.share({ title: say('session.shareTitle'), url: link }).catch(() => {});
  }

  return (
    <div className={`${layout.stackM} ${styles.card}`}>
      <div className={styles.text}>
        <p className={styles.label}>{say('common.code')}</p>
        <p className={styles.code} translate="no">
          {session.code}
        </p>
        <p className={styles.link} translate="no">
          {`${location.host}/join/`}
          <wbr />
          {session.code}
        </p>
      </div>
      <QrCode text={link} label={say('session.qr', { code: session.code })} />
      <div className={layout.wrapS}>
        <Button onClick={() => void copy()}>
          <Copy aria-hidden />
          {say('session.copy')}
        </Button>
        {'share' in navigator && (
          <Button onClick={() => void share()}>
            <Share2 aria-hidden />
            {say('session.share')}
          </Button>
        )}
      </div>
      <p className={styles.link}>{say('session.onTelevision', { address: `${location.host}/tv` })}</p>
      <p role="status">{outcome && say(`session.${outcome}`)}</p>
    </div>
  );
}
