import { type GenreName, genreNames } from '@cine/contract/movies/tmdb-codes';
import { useWords } from '#i18n/index.tsx';
import { genreName } from '#i18n/names.ts';
import surface from '#style/surface.module.css';
import styles from './genre-pills.module.css';

type Props = {
  chosen: readonly GenreName[];
  /** How many can be chosen. */
  most?: number;
  onChange: (genres: GenreName[]) => void;
};

/** Genres to choose from, up to a number of them. */
export function GenrePills({ chosen, most = genreNames.length, onChange }: Props) {
  const { say } = useWords();
  const isFull = chosen.length >= most;
  return (
    <div className={styles.pills}>
      {genreNames.map((genre) => {
        const isOn = chosen.includes(genre);
        const isOff = !isOn && isFull;
        return (
          <label key={genre} className={`${surface.pill} ${styles.pill}`} data-off={isOff || undefined}>
            <input
              type="checkbox"
              checked={isOn}
              disabled={isOff}
              onChange={() => onChange(isOn ? chosen.filter((each) => each !== genre) : [...chosen, genre])}
            />
            {genreName(genre, { say })}
          </label>
        );
      })}
    </div>
  );
}
