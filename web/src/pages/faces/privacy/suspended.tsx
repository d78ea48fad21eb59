import type { UserDocument } from '@cine/contract/documents/users';
import { second } from '@cine/contract/time';
import { LogOut } from 'lucide-react';
import { useEffect } from 'react';
import { EmptyState } from '#components/feedback/empty-state.tsx';
import { Notice } from '#components/feedback/notice.tsx';
import closedCurtain from '#components/feedback/scenes/closed-curtain.svg?drawing';
import { Button } from '#components/form/button.tsx';
import { useAction } from '#components/form/use-action.ts';
import { refreshIdentity } from '#data/auth/identity.ts';
import { signOutOfDevice } from '#data/auth/sign-out.ts';
import { dateTimeFormat } from '#i18n/formats.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import { DeleteAccount } from './delete-account.tsx';
import { DownloadData } from './download-data.tsx';
import { DownloadMovies } from './download-movies.tsx';
import styles from './suspended.module.css';

/** The ID token says so a moment after the account. */
const tokenMs = 5 * second;

/** What a suspended user sees instead of all pages: why, until when, what they still may do. */
export default function Suspended({ suspension }: { suspension: NonNullable<UserDocument['suspension']> }) {
  const { say, locale } = useWords();
  const { busy, fault, runLast } = useAction();
  const { cause, until } = suspension;
  useEffect(() => {
    const timer = setTimeout(() => void refreshIdentity().catch(() => {}), tokenMs);
    return () => clearTimeout(timer);
  }, []);
  const day = dateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' });
  return (
    <div className={`${layout.stackXl} ${styles.page}`}>
      <EmptyState
        scene={closedCurtain}
        isPage
        title={say('moderation.suspendedTitle')}
        text={say(`moderation.told_${cause}`)}
      >
        <p className={styles.until}>
          {until === null
            ? say('moderation.suspendedOpen')
            : say('moderation.suspendedUntil', { when: day.format(until) })}
        </p>
        <p>{say('moderation.suspendedMay')}</p>
        <Button busy={busy !== null} onClick={() => void runLast('leave', () => signOutOfDevice())}>
          <LogOut aria-hidden />
          {say('common.signOut')}
        </Button>
        {fault && <Notice>{fault}</Notice>}
      </EmptyState>
      <DownloadData />
      <DownloadMovies />
      <DeleteAccount />
    </div>
  );
}
