import { LegalLinks } from '#components/legal/legal-links.tsx';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import { Appearance } from './appearance.tsx';
import { Names } from './names.tsx';
import { Newsletter } from './newsletter.tsx';
import { NotesAndModels } from './note-sharing.tsx';
import { Notifications } from './notifications.tsx';
import { RegionAndTimeZone, Services } from './place-and-services.tsx';
import { Profile } from './profile.tsx';
import { Section } from './section.tsx';
import styles from './settings.module.css';
import { SignInMethods } from './sign-in-methods.tsx';
import { SignOut } from './sign-out.tsx';
import { Titles } from './titles.tsx';
import { Tokens } from './tokens/index.tsx';

/** Settings of the account and this device; each is saved on its own. */
export default function Settings() {
  const { say } = useWords();
  return (
    <div className={layout.stackXl}>
      <h1>{say('common.page_settings')}</h1>
      <div className={`${layout.stackXl} ${styles.columns}`}>
        <div className={`${layout.stackXl} ${styles.column}`}>
          <Names />
          <Titles />
          <Profile />
          <RegionAndTimeZone />
          <Services />
        </div>
        <div className={`${layout.stackXl} ${styles.column}`}>
          <SignInMethods />
          <Notifications />
          <Newsletter />
          <NotesAndModels />
          <Appearance />
          <Tokens />
          <YourData />
          <SignOut />
        </div>
      </div>
    </div>
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
