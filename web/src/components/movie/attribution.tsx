import logo from 'simple-icons/icons/themoviedatabase.svg?url';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import styles from './attribution.module.css';

/** Credits TMDB and JustWatch, as they require wherever their data is shown. */
export function Attribution() {
  const { say } = useWords();
  return (
    <footer className={styles.attribution}>
      <p>{say('common.attribution')}</p>
      <p className={styles.sources}>
        <a className={layout.tapLink} href="https://www.themoviedb.org" rel="noreferrer">
          <span className={styles.logo} style={{ '--logo': `url("${logo}")` }} aria-hidden />
          TMDB
        </a>
        <a className={layout.tapLink} href="https://www.justwatch.com" rel="noreferrer">
          JustWatch
        </a>
      </p>
    </footer>
  );
}
