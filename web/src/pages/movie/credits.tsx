import type { MovieView } from '@cine/contract/movies';
import { listed } from '../../pieces/reasons.ts';
import { useWords } from '../../words/index.tsx';
import { countryName, languageName } from '../../words/names.ts';
import styles from './movie.module.css';

/** Who plays, where it was made, and what is spoken; what is not known is left out. */
export function Credits({ movie }: { movie: MovieView }) {
  const words = useWords();
  const { say, locale } = words;
  const { cast, countries, language } = movie;
  const rows = [
    { name: say('movie.cast'), text: cast.join(', ') },
    {
      name: say('movie.countries', { count: countries.length }),
      text: listed(
        countries.map((code) => countryName(code, words)),
        locale,
      ),
    },
    { name: say('movie.language'), text: language === null ? '' : languageName(language, words) },
  ].filter(({ text }) => text !== '');
  if (rows.length === 0) return null;
  return (
    <section className={styles.part} aria-labelledby="credits-title">
      <h2 id="credits-title">{say('movie.about')}</h2>
      <dl className={styles.kinds}>
        {rows.map(({ name, text }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
