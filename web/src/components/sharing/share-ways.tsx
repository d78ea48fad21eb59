import { Mail } from 'lucide-react';
import { useState } from 'react';
import bluesky from 'simple-icons/icons/bluesky.svg?url';
import mastodon from 'simple-icons/icons/mastodon.svg?url';
import telegram from 'simple-icons/icons/telegram.svg?url';
import vk from 'simple-icons/icons/vk.svg?url';
import whatsapp from 'simple-icons/icons/whatsapp.svg?url';
import x from 'simple-icons/icons/x.svg?url';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import { QrCode } from '../layout/qr-code.tsx';
import { ShareLink } from '../layout/share-link.tsx';
import { addressToShare, type ShareTarget, shareTargets, targetNames } from './share-targets.ts';
import styles from './share-thing.module.css';

const marks: Partial<Record<ShareTarget, string>> = { telegram, whatsapp, vk, mastodon, bluesky, x };

/** The ways to pass a link on: services, mail, copy, QR code. */
export function ShareWays({ path, text }: { path: string; text: string }) {
  const { say } = useWords();
  const [isPicture, setPicture] = useState(true);
  const url = `${location.origin}${path}`;
  return (
    <>
      {isPicture && (
        <img
          className={styles.card}
          src={`${path}/card.png`}
          width={1200}
          height={630}
          alt={say('sharing.picture')}
          onError={() => setPicture(false)}
        />
      )}
      <ShareLink label={say('sharing.link')} path={path} title={say('common.name')} text={text} />
      <ul className={layout.wrapS} aria-label={say('sharing.elsewhere')}>
        {shareTargets.map((target) => (
          <li key={target}>
            <a
              className={styles.target}
              href={addressToShare(target, { url, text })}
              target="_blank"
              rel="noreferrer"
            >
              {marks[target] ? (
                <span className={styles.mark} style={{ '--logo': `url("${marks[target]}")` }} aria-hidden />
              ) : (
                <Mail aria-hidden />
              )}
              {targetNames[target] ?? say('sharing.mail')}
            </a>
          </li>
        ))}
      </ul>
      <details className={styles.scan}>
        <summary>{say('sharing.scan')}</summary>
        <QrCode text={url} label={say('sharing.qr')} />
      </details>
    </>
  );
}
