import type { MovieView } from '@cine/contract/operations/movies/movies';
import { listInWords } from '#components/movie/reasons-in-words.ts';
import { dateInWords } from '#i18n/days.ts';
import { useWords } from '#i18n/index.tsx';
import { joinNames } from '#i18n/join-names.ts';
import { countryName, languageName } from '#i18n/names.ts';
import styles from './movie.module.css';

/** Crew by TMDB's departments and jobs. */
const crew = [
  { name: 'movie.writing', jobs: ['Screenplay', 'Writer', 'Story'] },
  { name: 'movie.image', jobs: ['Director of Photography'] },
  { name: 'movie.music', jobs: ['Original Music Composer'] },
] as const;

/** Cast, crew, countries, dates and languages; unknown facts are left out. */
export function Credits({ movie }: { movie: MovieView }) {
  const words = useWords();
  const { say, locale } = words;
  const { cast, people, countries, language, releaseDate, collection } = movie;
  const playing = (name: string) => {
    const character = people.find((person) => person.name === name && person.job === 'Actor')?.character;
    return character ? say('movie.playing', { name, character }) : name;
  };
  const namesOf = (jobs: readonly string[]) => [
    ...new Set(people.filter(({ job }) => jobs.includes(job)).map(({ name }) => name)),
  ];
  const rows = [
    { name: say('movie.cast'), text: joinNames(cast.map(playing)) },
    ...crew.map(({ name, jobs }) => ({ name: say(name), text: joinNames(namesOf(jobs)) })),
    { name: say('movie.released'), text: releaseDate === null ? '' : dateInWords(releaseDate, locale) },
    { name: say('movie.collection'), text: collection?.name ?? '' },
    {
      name: say('movie.countries', { count: countries.length }),
      text: listInWords(
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
