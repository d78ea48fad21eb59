import type { Statistics } from '@cine/contract/operations/game/statistics';
import { useId } from 'react';
import chart from '#components/chart/chart.module.css';
import { ColumnPlot } from '#components/chart/column-plot.tsx';
import { dotted } from '#i18n/dotted.ts';
import { numberFormat } from '#i18n/formats.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import surface from '#style/surface.module.css';
import { partName } from './period-name.ts';
import styles from './statistics.module.css';

type Props = { statistics: Pick<Statistics, 'period' | 'parts'> };

/** Movies by day, week or month as bars. */
export function PeriodChart({ statistics: { period, parts } }: Props) {
  const { say, locale } = useWords();
  const id = useId();
  const named = parts.map((part) => ({ ...part, ...partName(period, part.from, locale) }));
  return (
    <section className={`${layout.stackM} ${surface.card}`} aria-labelledby={id}>
      <h2 id={id} className={prose.subtitle}>
        {say('statistics.chart')}
      </h2>
      <ColumnPlot
        columns={named.map(({ from, name, mark, movies, together }) => ({
          key: from,
          mark,
          value: movies,
          shared: together,
          said: dotted([
            name,
            say('statistics.viewings', { count: movies }),
            together > 0 ? say('statistics.ofThem', { count: together }) : null,
          ]),
        }))}
      />
      <p className={`${layout.wrapM} ${prose.note}`} aria-hidden>
        <span className={styles.keyShared}>{say('statistics.together')}</span>
        <span className={styles.keyAlone}>{say('statistics.alone')}</span>
      </p>
      <details className={surface.disclosure}>
        <summary>{say('statistics.table')}</summary>
        <Figures parts={named} />
      </details>
    </section>
  );
}

type NamedPart = Statistics['parts'][number] & ReturnType<typeof partName>;

function Figures({ parts }: { parts: readonly NamedPart[] }) {
  const { say, locale } = useWords();
  const number = numberFormat(locale, {});
  return (
    <table className={chart.table}>
      <thead>
        <tr>
          <td />
          <th scope="col">{say('statistics.column')}</th>
          <th scope="col">{say('statistics.together')}</th>
          <th scope="col">{say('statistics.xp', { count: 2 })}</th>
        </tr>
      </thead>
      <tbody>
        {parts.map(({ from, name, movies, together, xp }) => (
          <tr key={from}>
            <th scope="row">{name}</th>
            <td>{number.format(movies)}</td>
            <td>{number.format(together)}</td>
            <td>{number.format(xp)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
