import { numberFormat } from '#i18n/formats.ts';
import { useWords } from '#i18n/index.tsx';
import prose from '#style/prose.module.css';
import styles from './figures.module.css';

type Props = { of: readonly (readonly [name: string, value: string | number])[]; isSmall?: boolean };

/** Figures in a row, each with what it counts. */
export function Figures({ of, isSmall = false }: Props) {
  const { locale } = useWords();
  return (
    <dl className={styles.figures} data-small={isSmall || undefined}>
      {of.map(([name, value]) => (
        <div key={name}>
          <dt className={prose.note}>{name}</dt>
          <dd>{typeof value === 'number' ? numberFormat(locale, {}).format(value) : value}</dd>
        </div>
      ))}
    </dl>
  );
}
