import type { Statistics } from '@cine/contract/operations/game/statistics';
import { useId } from 'react';
import chart from '#components/chart/chart.module.css';
import { numberFormat } from '#i18n/formats.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import surface from '#style/surface.module.css';
import { partName } from './period-name.ts';
import styles from './statistics.module.css';

type Props = { statistics: Pick<Statistics, 'period' | 'parts'> };

const step = 10;
const height = 60;

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
      <Bars parts={named} />
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

function Bars({ parts }: { parts: readonly NamedPart[] }) {
  const most = Math.max(1, ...parts.map(({ movies }) => movies));
  return (
    <div aria-hidden>
      <svg
        className={styles.chart}
        viewBox={`0 0 ${parts.length * step} ${height}`}
        preserveAspectRatio="none"
        role="presentation"
      >
        {parts.map(({ from, movies, together }, at) => {
          const whole = (movies / most) * height;
          const shared = (together / most) * height;
          const place = { x: at * step + step / 6, width: (step * 2) / 3 };
          return (
            <g key={from}>
              <rect {...place} y={height - whole} height={whole - shared} className={styles.alone} />
              <rect {...place} y={height - shared} height={shared} className={styles.shared} />
            </g>
          );
        })}
      </svg>
      <ol className={chart.marks}>
        {parts.map(({ from, mark }) => (
          <li key={from}>{mark}</li>
        ))}
      </ol>
    </div>
  );
}

function Figures({ parts }: { parts: readonly NamedPart[] }) {
  const { say, locale } = useWords();
  const number = numberFormat(locale, {});
  return (
    <table className={chart.table}>
      <thead>
        <tr>
          <td />
          <th scope="col">{say('statistics.watched')}</th>
          <th scope="col">{say('statistics.together')}</th>
          <th scope="col">{say('statistics.xp')}</th>
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
