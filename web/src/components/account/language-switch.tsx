import type { Locale } from '@cine/contract/primitives';
import { languages, useWords } from '#i18n/index.tsx';
import styles from './language-switch.module.css';

/** Languages by their own names; switches at once. */
export function LanguageSwitch({ onChoose }: { onChoose?: (locale: Locale) => void }) {
  const { locale, say, setLocale } = useWords();
  return (
    <fieldset className={styles.switch}>
      <legend className="unseen">{say('common.language')}</legend>
      {(Object.keys(languages) as Locale[]).map((language) => (
        <button
          key={language}
          type="button"
          lang={language}
          aria-pressed={language === locale}
          onClick={() => {
            setLocale(language);
            onChoose?.(language);
          }}
        >
          {languages[language]}
        </button>
      ))}
    </fieldset>
  );
}
