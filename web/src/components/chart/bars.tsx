import { numberFormat } from '#i18n/formats.ts';
import { useWords } from '#i18n/index.tsx';
import styles from './chart.module.css';
import { ChartCard } from './chart-card.tsx';

type Props = { title: string; rows: readonly { key: string; name: string; movies: number }[] };

/** The longest bars of those in the table. */
const maxBars = 8;

/** How many movies there are of each of some kinds, as bars. */
export function Bars({ title, rows }: Props) {
  const { say, locale } = useWords();
  const number = numberFormat(locale, {});
  if (rows.length === 0) return null;
  const most = Math.max(1, ...rows.map(({ movies }) => movies));
  return (
    <ChartCard
      title={title}
      heading={say('statistics.movies')}
      rows={rows.map(({ key, name, movies }) => ({ key, name, value: number.format(movies) }))}
    >
      <ol className={styles.bars}>
        {rows.slice(0, maxBars).map(({ key, name, movies }) => (
          <li key={key}>
            <span>{name}</span>
            <small>{say('statistics.count', { count: movies })}</small>
            <span className={styles.bar} aria-hidden style={{ '--part': movies / most }} />
          </li>
        ))}
      </ol>
    </ChartCard>
  );
}
