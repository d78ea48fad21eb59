import { Bell as BellIcon } from 'lucide-react';
import { Link } from 'wouter';
import buttons from '#components/form/button.module.css';
import { LegalLinks } from '#components/legal/legal-links.tsx';
import { useAccount } from '#data/auth/user.tsx';
import { unreadIn, useInbox } from '#data/queries/use-inbox.ts';
import { ifKnown } from '#data/queries/use-live.ts';
import { dotted } from '#i18n/dotted.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import { Appearance } from './appearance.tsx';
import { Names } from './names.tsx';
import { Newsletter } from './newsletter.tsx';
import { NotesAndModels } from './note-sharing.tsx';
import { Notifications } from './notifications.tsx';
import { RegionAndTimeZone, Services } from './place-and-services.tsx';
import { Profile, YourFriends } from './profile.tsx';
import { Section } from './section.tsx';
import styles from './settings.module.css';
import { SignInMethods } from './sign-in-methods.tsx';
import { SignOut } from './sign-out.tsx';
import { Titles } from './titles.tsx';
import { Tokens } from './tokens/index.tsx';

/** Settings of the account and this device; each is saved on its own. */
export default function Settings() {
  const { say } = useWords();
  const { uid, kind, displayName } = useAccount();
  return (
    <div className={layout.stackXl}>
      <header className={layout.baselineRow}>
        <div>
          <h1>{displayName}</h1>
          <p className={prose.note}>{say('common.me')}</p>
        </div>
        {kind === 'member' && <Bell uid={uid} />}
      </header>
      <div className={`${layout.stackXl} ${styles.columns}`}>
        <div className={`${layout.stackXl} ${styles.column}`}>
          <YourFriends />
          <Names />
          <Titles />
          <Profile />
          <RegionAndTimeZone />
          <Services />
        </div>
        <div className={`${layout.stackXl} ${styles.column}`}>
          <SignInMethods />
          <Tokens />
          <YourTaste />
          <Notifications />
          <Newsletter />
          <NotesAndModels />
          <Appearance />
          <YourData />
          <SignOut />
        </div>
      </div>
    </div>
  );
}

/** The way to what is unread, for a phone, whose bar has no room for it. */
function Bell({ uid }: { uid: string }) {
  const { say } = useWords();
  const inbox = ifKnown(useInbox(uid));
  const count = inbox ? unreadIn(inbox).size : 0;
  return (
    <Link href="/notifications" className={`${buttons.button} ${buttons.plain}`}>
      <BellIcon aria-hidden />
      {dotted([say('common.notifications'), count > 0 ? say('common.unread', { count }) : null])}
    </Link>
  );
}

function YourTaste() {
  const { say } = useWords();
  return (
    <Section title={say('taste.title')} isOpen>
      <p>{say('taste.settingsHint')}</p>
      <p className={layout.looseWrap}>
        <Link href="/taste" className={layout.tapLink}>
          {say('taste.title')}
        </Link>
        <Link href="/rate" className={layout.tapLink}>
          {say('rate.title')}
        </Link>
        <Link href="/for-you" className={layout.tapLink}>
          {say('forYou.title')}
        </Link>
        <Link href="/list" className={layout.tapLink}>
          {say('watchlist.title')}
        </Link>
        <Link href="/collections" className={layout.tapLink}>
          {say('collections.title')}
        </Link>
        <Link href="/imports" className={layout.tapLink}>
          {say('imports.way')}
        </Link>
      </p>
    </Section>
  );
}

function YourData() {
  const { say } = useWords();
  return (
    <Section title={say('settings.yourData')} isOpen>
      <p>{say('settings.yourDataHint')}</p>
      <LegalLinks />
    </Section>
  );
}
