import prose from '#style/prose.module.css';
import styles from './figures.module.css';

type Props = { of: readonly (readonly [name: string, value: string | number])[]; isSmall?: boolean };

export function Figures({ of, isSmall = false }: Props) {
  return (
    <dl className={styles.figures} data-small={isSmall || undefined}>
      {of.map(([name, value]) => (
        <div key={name}>
          <dt className={prose.note}>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
