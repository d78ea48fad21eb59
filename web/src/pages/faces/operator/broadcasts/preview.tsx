/** How a broadcast will look, in each language. */
import type { BroadcastTexts } from '@cine/contract/operations/faces/broadcasts';
import type { Locale } from '@cine/contract/primitives';
import { Megaphone } from 'lucide-react';
import { languages, useWords } from '#i18n/index.tsx';
import surface from '#style/surface.module.css';
import styles from './broadcasts.module.css';

export function Preview({ locale, text }: { locale: Locale; text: BroadcastTexts[Locale] }) {
  const { say } = useWords();
  return (
    <div className={`${surface.tile} ${styles.preview}`}>
      <span className={styles.icon} aria-hidden>
        <Megaphone />
      </span>
      <div className={styles.previewText} lang={locale}>
        <strong>{text.title.trim() || say('broadcasts.textTitle')}</strong>
        <span>{text.body.trim() || say('broadcasts.textBody')}</span>
      </div>
    </div>
  );
}

export function Previews({ texts }: { texts: BroadcastTexts }) {
  return (
    <ul className={styles.languages}>
      {(Object.keys(languages) as Locale[]).map((locale) => (
        <li key={locale} className={styles.language}>
          <span className={styles.name}>{languages[locale]}</span>
          <Preview locale={locale} text={texts[locale]} />
        </li>
      ))}
    </ul>
  );
}
